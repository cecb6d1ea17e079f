namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>What somebody said of themselves: that they are away on these days, or there after all. Never why.</summary>
/// <param name="Id">By which it is taken back; of one person no two have the same.</param>
/// <param name="Person">The id of who said it.</param>
/// <param name="IsAway">False where they are there after all.</param>
/// <param name="At">When it was said.</param>
public sealed record SaidAbsence(string Id, string Person, Absence Days, bool IsAway, DateTimeOffset At)
{
    /// <summary>What the directory said of them when they said that they are there; null for nothing.</summary>
    public string? Against { get; init; }
}
