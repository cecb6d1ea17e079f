using System.Globalization;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>One thing that comes to somebody by itself, once.</summary>
/// <param name="Of">What it counts from: the day on which they start, or the text that they signed. Who starts anew is nudged anew.</param>
public sealed record Nudge(NudgeKind Kind, string Of)
{
    /// <summary>Whether it asks a case of who signed; otherwise it is about signing at all.</summary>
    public bool IsCase => Kind >= NudgeKind.CaseAfterWeek;

    public static Nudge ByStart(NudgeKind kind, DateOnly starts) => new(kind, starts.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
