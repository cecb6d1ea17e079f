namespace Sevenwolden.Dialogs.Cases.Ties;

/// <summary>That a tie was undone.</summary>
/// <param name="By">The id of who undid it.</param>
public sealed record Loosening(string By, DateTimeOffset At);
