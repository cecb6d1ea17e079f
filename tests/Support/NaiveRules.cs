using Sevenwolden.Protocols;

namespace Sevenwolden.Tests.Support;

/// <summary>What the protocol says of a complete situation, in plain ifs: written from the school's text, and not from the pack.</summary>
internal static class NaiveRules
{
    public static readonly string[] UntilGiven = ["class_permission", "consent", "disclaimer"];

    private static readonly string[] Everyones =
        ["school_related", "confidential", "harms_people", "harms_school", "recording", "consent", "indecent", "derailing", "criminal"];

    private static readonly string[] InClass = ["during_class", "class_permission"];

    private static readonly string[] AtWork = ["befriends_pupil", "private_account", "dissenting", "disclaimer"];

    /// <summary>The facts that matter when this role does it.</summary>
    public static string[] Facts(Role role) => role switch
    {
        Role.Employee => [.. Everyones, .. InClass, .. AtWork],
        Role.Pupil => [.. Everyones, .. InClass],
        _ => Everyones,
    };

    /// <summary>Urgent is urgent whatever else is unknown (Protocol 3b.3, 4.3).</summary>
    public static bool IsUrgent(Func<string, bool> yes) => yes("derailing") || yes("criminal");

    public static (Verdict Verdict, IReadOnlySet<string> Citations) Judge(Role role, Func<string, bool> yes)
    {
        var employee = role == Role.Employee;
        var inClass = role is Role.Employee or Role.Pupil && yes("during_class");
        var befriends = employee && yes("befriends_pupil");
        var urgent = Urgent(yes);
        if (!yes("school_related") && !inClass && !befriends)
        {
            return urgent.Count > 0 ? (Verdict.Consult, urgent) : (Verdict.OutOfScope, Only("2.2"));
        }

        var bans = Bans(employee, inClass, befriends, yes);
        if (bans.Count > 0)
        {
            return (Verdict.NotAllowed, new HashSet<string>(bans.Concat(urgent)));
        }

        if (urgent.Count > 0)
        {
            return (Verdict.Consult, urgent);
        }

        if (yes("harms_school"))
        {
            return (Verdict.Consult, Only("1.3"));
        }

        return employee && yes("dissenting") && !yes("disclaimer") ? (Verdict.AllowedIf, Only("3b.2")) : (Verdict.Allowed, Only());
    }

    /// <summary>Whether it is allowed only because no article speaks of it: becoming friends with another than a private account.</summary>
    public static bool IsOnSilence(Role role, Func<string, bool> yes) =>
        role == Role.Employee && yes("befriends_pupil") && !yes("private_account") && Judge(role, yes).Verdict == Verdict.Allowed;

    /// <summary>Nobody knows who does it: what all agree on, or else consult. Permitted only where it is for everybody.</summary>
    public static (Verdict Verdict, Basis? Basis, Escalation Escalation) Whoever(
        params ReadOnlySpan<(Verdict Verdict, Basis? Basis, Escalation Escalation)> each)
    {
        var (verdict, urgent, permitted) = (each[0].Verdict, true, true);
        foreach (var one in each)
        {
            verdict = one.Verdict == verdict ? verdict : Verdict.Consult;
            urgent = urgent && one.Escalation == Escalation.Now;
            permitted = permitted && one.Basis == Basis.Permitted;
        }

        return (
            verdict,
            verdict != Verdict.Allowed ? null : permitted ? Basis.Permitted : Basis.NotForbidden,
            urgent ? Escalation.Now : verdict == Verdict.Consult ? Escalation.Consult : Escalation.None);
    }

    private static HashSet<string> Bans(bool employee, bool inClass, bool befriends, Func<string, bool> yes)
    {
        var bans = new HashSet<string>();
        if (inClass && !yes("class_permission"))
        {
            bans.Add("3a.1");
        }

        if (yes("confidential"))
        {
            bans.UnionWith(employee ? ["3a.2", "3b.1"] : ["3a.2"]);
        }

        if (yes("harms_people"))
        {
            bans.Add("3a.2");
        }

        if (employee && yes("harms_school"))
        {
            bans.Add("3b.1");
        }

        if (yes("recording") && !yes("consent"))
        {
            bans.Add("3a.5");
        }

        if (befriends && yes("private_account"))
        {
            bans.Add("3a.6");
        }

        if (yes("indecent"))
        {
            bans.Add("3a.7");
        }

        return bans;
    }

    private static HashSet<string> Urgent(Func<string, bool> yes) =>
        [.. yes("derailing") ? ["3b.3"] : Only(), .. yes("criminal") ? ["4.3"] : Only()];

    private static HashSet<string> Only(params string[] articles) => [.. articles];
}
