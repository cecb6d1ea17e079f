namespace Sevenwolden.Dialogs.Reporting;

/// <summary>A case that waits for which of a few people of one name it is to go to: the next words may say it.</summary>
/// <param name="Case">The case.</param>
/// <param name="People">The ids of those who were offered, in that order.</param>
public sealed record Which(string Case, IReadOnlyList<string> People)
{
    /// <summary>How it is to go to them, by its name on the wire; null for a hand-over.</summary>
    public string? Verb { get; init; }
}
