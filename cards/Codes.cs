using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>The codes that other programs read.</summary>
public static class Codes
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.OutOfScope => "out_of_scope",
        Verdict.Allowed => "allowed",
        Verdict.AllowedIf => "allowed_if",
        Verdict.Consult => "consult",
        _ => "not_allowed",
    };

    /// <summary>What it rests on, where it is allowed; null with every other verdict, which has no basis.</summary>
    public static string? Of(Basis? basis) => basis switch
    {
        Basis.Permitted => "permitted",
        Basis.NotForbidden => "not_forbidden",
        _ => null,
    };

    public static string Of(Escalation escalation) => escalation.ToString().ToLowerInvariant();

    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.Open => "open",
        CaseStatus.PickedUp => "picked_up",
        CaseStatus.Waiting => "waiting",
        CaseStatus.HandedOver => "handed_over",
        _ => "closed",
    };

    public static string Of(ThumbWhy why) => why switch
    {
        ThumbWhy.None => "none",
        ThumbWhy.Clear => "clear",
        ThumbWhy.NowIKnow => "now_i_know",
        ThumbWhy.Unclear => "unclear",
        ThumbWhy.NotMyQuestion => "not_my_question",
        ThumbWhy.SaysOtherwise => "says_otherwise",
        _ => "still_dont_know",
    };

    /// <summary>Who does it; "unknown" where nobody knows.</summary>
    public static string Of(Role? role) => role?.ToString().ToLowerInvariant() ?? "unknown";
}
