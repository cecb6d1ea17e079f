using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>What was written and chosen for a verb.</summary>
/// <param name="Text">As it was written; kept without what is blank around it. Null where nothing was.</param>
public sealed record Filled(string? Text = null)
{
    public string? Text { get; } = Text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Whether it is longer than fits: then nothing comes of it, and nothing of it is lost unseen.</summary>
    public bool IsTooLong => Text?.Length > Report.LongestText;

    /// <summary>The text where the verb needs one: empty is as good as none.</summary>
    public string Words => Text ?? "";

    public Member? To { get; init; }

    public Outcome Outcome { get; init; } = Outcome.Agreed;

    public DateTimeOffset? Until { get; init; }
}
