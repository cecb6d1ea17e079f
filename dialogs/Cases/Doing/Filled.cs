using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>What was written and chosen for a verb.</summary>
/// <param name="Text">As it was written; kept without what is blank around it, and no longer than a report. Null where nothing was.</param>
public sealed record Filled(string? Text = null)
{
    public string? Text { get; } =
        Text?.Trim() is { Length: > 0 } trimmed ? trimmed[..Math.Min(trimmed.Length, Report.LongestText)] : null;

    /// <summary>The text where the verb needs one: empty is as good as none.</summary>
    public string Words => Text ?? "";

    public Member? To { get; init; }

    public Outcome Outcome { get; init; } = Outcome.Agreed;

    public DateTimeOffset? Until { get; init; }
}
