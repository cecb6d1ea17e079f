using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>A case as its reporter or a leader sees it: why it is shown, how it stands, what was written, and what one can do.</summary>
internal static class CaseCard
{
    // A message holds 28 KB; what is older can still be had as a file.
    private const int MostEntries = 8;
    private const int MostLetters = 600;

    public static Message Draw(CaseView view, TextBook texts)
    {
        var so = view.Case;
        var because = CaseText.Because(view, texts);
        return Drawing.Message(
            texts,
            because,
            [
                Banner(view, because, texts),
                .. so.Report.Danger && !view.IsReporter && !so.IsClosed ? [Danger(so, texts)] : Array.Empty<Element>(),
                .. Nobody(view, texts),
                .. CaseForms.Open(view, texts),
                Facts(view, texts),
                new Container([new TextBlock(so.Erased ? texts[Key.CaseErased] : so.Report.What)]) { Style = "emphasis" },
                .. History(view, texts),
            ],
            [.. CaseForms.Actions(view, texts)],
            CaseText.Entity(so),
            expectsInput: view.IsReporter && so.Status == CaseStatus.Waiting);
    }

    /// <summary>What becomes of a card when a newer one of the same case stands below it.</summary>
    public static AdaptiveCard Retired(Case so, TextBook texts) =>
        new([new TextBlock(texts.Format(Key.CaseNewer, so.Id)) { IsSubtle = true }], null, texts.Format(Key.CaseNewer, so.Id), texts.Code);

    private static Container Banner(CaseView view, string because, TextBook texts) => new(
    [
        Layout.Small(texts.Format(Key.CaseTitle, view.Case.Id)),
        Layout.Heading(because),
        new TextBlock($"{Icon(view.Case)} {texts[view.Case.Status]}") { Weight = "Bolder" },
    ])
    {
        Style = view.Case switch
        {
            { Status: CaseStatus.Closed } => "emphasis",
            { Status: CaseStatus.PickedUp } => "good",
            { Status: CaseStatus.Waiting } => "warning",
            { Report.Urgency: Urgency.Now } => "attention",
            _ => "warning",
        },
        Bleed = true,
    };

    private static string Icon(Case so) => so.Status switch
    {
        CaseStatus.Closed => "🔒",
        CaseStatus.PickedUp => "👤",
        CaseStatus.Waiting => "❓",
        _ => so.Report.Urgency == Urgency.Now ? "❗" : "📨",
    };

    private static Container Danger(Case so, TextBook texts) => new(
        [new TextBlock(so.Reporter.Phone is { } phone ? $"{texts[Key.CaseDangerFirst]} {so.Reporter.Name}: {phone}" : texts[Key.CaseDangerFirst]) { Weight = "Bolder" }])
    {
        Style = "attention",
    };

    /// <summary>When no road leads to anybody, the reporter has to know what now.</summary>
    private static IEnumerable<Element> Nobody(CaseView view, TextBook texts)
    {
        var so = view.Case;
        if (view.IsReporter && so is { Handler: null, IsClosed: false } && so.Addressed.All(member => so.Unreachable.Contains(member.Id)))
        {
            var call = string.Join(", ", so.Chain.Select(member => member.Phone is { } phone ? $"{member.Name} ({phone})" : member.Name));
            yield return new Container([new TextBlock(texts.Format(Key.CaseUnreachable, call)) { Weight = "Bolder" }]) { Style = "attention" };
        }
    }

    private static FactSet Facts(CaseView view, TextBook texts)
    {
        var so = view.Case;
        List<FactRow> rows = view.IsReporter
            ? [new(texts[Key.CaseReach], CaseText.Reach(so, texts)), new(texts[Key.CaseReadBy], string.Join(", ", so.Leaders.Select(leader => leader.Name)))]
            : [new(texts[Key.CaseFrom], so.Reporter.Name), .. so.Reporter.Phone is { } phone ? [new(texts[Key.CasePhone], phone)] : Array.Empty<FactRow>()];
        rows.Add(new(texts[Key.CaseWhere], texts[so.Report.Place]));
        rows.Add(new(texts[Key.CaseUrgency], texts[so.Report.Urgency]));
        rows.Add(new(texts[Key.CaseOpened], CaseText.Moment(so.OpenedAt, view.Zone, texts)));
        if (so.Outcome is { } outcome)
        {
            rows.Add(new(texts[Key.CaseOutcome], texts[outcome]));
        }

        if (so.SnoozedUntil is { } until && view.IsHandler)
        {
            rows.Add(new(texts[Key.CaseSnoozed], CaseText.Moment(until, view.Zone, texts)));
        }

        return new(rows);
    }

    private static IEnumerable<Element> History(CaseView view, TextBook texts)
    {
        // When a leader wants to be reminded is the leader's own.
        var entries = view.Case.History.Skip(1).Where(entry => entry.Kind != EntryKind.Snoozed || !view.IsReporter).ToList();
        if (entries.Count == 0)
        {
            yield break;
        }

        yield return Layout.Subheading(texts[Key.CaseHistory]);
        if (entries.Count > MostEntries)
        {
            yield return Layout.Small(texts.Format(Key.CaseEarlier, entries.Count - MostEntries));
        }

        foreach (var entry in entries.TakeLast(MostEntries))
        {
            yield return Layout.Small($"{CaseText.Moment(entry.At, view.Zone, texts)} · {string.Format(CultureInfo.InvariantCulture, texts[entry.Kind], entry.Who, entry.Whom ?? texts[Key.ChannelName])}");
            if (entry.Text is { } text)
            {
                yield return new TextBlock(text.Length > MostLetters ? text[..MostLetters] + "…" : text) { Spacing = "Small" };
            }
        }
    }
}
