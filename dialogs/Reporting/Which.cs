namespace Sevenwolden.Dialogs.Reporting;

/// <summary>A hand-over that waits for which of a few people of one name is meant: the next words may say it.</summary>
/// <param name="Case">The case.</param>
/// <param name="People">The ids of those who were offered, in that order.</param>
public sealed record Which(string Case, IReadOnlyList<string> People);
