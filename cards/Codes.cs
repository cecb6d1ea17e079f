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

    public static string Of(Escalation escalation) => escalation.ToString().ToLowerInvariant();

    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.Open => "open",
        CaseStatus.PickedUp => "picked_up",
        CaseStatus.Waiting => "waiting",
        CaseStatus.HandedOver => "handed_over",
        _ => "closed",
    };

    public static string Of(Role role) => role.ToString().ToLowerInvariant();
}
