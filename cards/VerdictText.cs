using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>The words of a verdict: its label, its grounds, what to do.</summary>
internal static class VerdictText
{
    /// <summary>The label on its colour. The icon and the words say it too, for who sees no colour.</summary>
    public static Container Banner(Finding finding, TextBook texts) => new(
        [Layout.Heading(texts.Format(Key.Icon, Icon(finding.Assessment), texts[finding.Assessment]))])
    {
        Style = finding.Assessment switch
        {
            { Basis: Basis.NotForbidden } => "accent",
            { Verdict: Verdict.Allowed } => "good",
            { Verdict: Verdict.NotAllowed } => "attention",
            { Verdict: Verdict.OutOfScope } => "emphasis",
            _ => "warning",
        },
        Bleed = true,
    };

    public static IReadOnlyList<Prose> Why(Finding finding, Consultation talk, Pack pack, TextBook texts) => finding switch
    {
        { Assessment.InDoubt: true } => [texts.Of(pack.Doubt.Why), .. finding.Because.Select(rule => texts.Of(rule.Why))],
        { Assessment.Verdict: Verdict.OutOfScope } => [texts.Of(pack.Scope.OutsideWhy)],
        _ => [.. finding.Because.Select(rule => texts.Of(rule.Ground(finding.Situation), talk)).Distinct()],
    };

    /// <summary>What was done already asks for other advice than what is planned.</summary>
    public static IReadOnlyList<Prose> Do(Finding finding, Consultation talk, Pack pack, TextBook texts)
    {
        var own = finding.Because.Where(rule => rule.Do is not null && rule.Duty is null).OrderByDescending(rule => rule.Urgent)
            .Select(rule => texts.Of((talk.Done ? rule.Done : null) ?? rule.Do!, talk));
        return finding switch
        {
            // Who has to act directly is not told to wait first.
            { Assessment: { InDoubt: true, Escalation: Escalation.Now } } => [.. own.Distinct()],
            { Assessment.InDoubt: true } => [texts.Of((talk.Done ? pack.Doubt.Done : null) ?? pack.Doubt.Do, talk), .. own],
            { Assessment.Verdict: Verdict.OutOfScope } => [texts.Of(pack.Scope.OutsideDo)],
            _ => [.. own.Distinct()],
        };
    }

    public static Prose Prospect(Prospect prospect, TextBook texts) =>
        Prose.Of($"{texts[prospect.Assessment]} ({ArticleText.Called(prospect.Citations, texts)})");

    private static string Icon(Assessment assessment) => assessment switch
    {
        { Basis: Basis.NotForbidden } => "ℹ️",
        { Verdict: Verdict.Allowed } => "✅",
        { Verdict: Verdict.AllowedIf } => "☑️",
        { Verdict: Verdict.Consult } => "💬",
        { Verdict: Verdict.NotAllowed } => "⛔",
        _ => "↪️",
    };
}
