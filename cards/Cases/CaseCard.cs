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
        var @case = view.Case;
        var because = CaseText.Because(view, texts);
        return Composition.Message(
            texts,
            because,
            [
                Banner(view, because, texts),
                .. @case.Report.Danger && !view.IsReporter && !@case.IsClosed ? [Danger(@case, texts)] : Array.Empty<Element>(),
                .. Nobody(view, texts),
                .. CaseForms.Open(view, texts),
                Facts(view, texts),
                new Container([new TextBlock(@case.Erased ? texts[Key.CaseErased] : @case.Report.What)]) { Style = "emphasis" },
                .. History(view, texts),
            ],
            [.. CaseForms.Actions(view, texts)],
            CaseText.Entity(@case),
            expectsInput: view.IsReporter && @case.Status == CaseStatus.Waiting);
    }

    /// <summary>What becomes of a card when a newer one of the same case stands below it.</summary>
    public static AdaptiveCard Retired(Case @case, TextBook texts) =>
        new(
            [new TextBlock(texts.Format(Key.CaseNewer, @case.Id)) { IsSubtle = true }],
            null, texts.Format(Key.CaseNewer, @case.Id), texts.Code);

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

    private static string Icon(Case @case) => @case.Status switch
    {
        CaseStatus.Closed => "🔒",
        CaseStatus.PickedUp => "👤",
        CaseStatus.Waiting => "❓",
        _ => @case.Report.Urgency == Urgency.Now ? "❗" : "📨",
    };

    private static Container Danger(Case @case, TextBook texts) => new(
    [
        new TextBlock(@case.Reporter.Phone is { } phone
            ? $"{texts[Key.CaseDangerFirst]} {@case.Reporter.Name}: {phone}"
            : texts[Key.CaseDangerFirst])
        {
            Weight = "Bolder",
        },
    ])
    {
        Style = "attention",
    };

    /// <summary>When no road leads to anybody, the reporter has to know what now.</summary>
    private static IEnumerable<Element> Nobody(CaseView view, TextBook texts)
    {
        var @case = view.Case;
        if (view.IsReporter && @case is { Handler: null, IsClosed: false }
            && @case.Addressed.All(member => @case.Unreachable.Contains(member.Id)))
        {
            var call = @case.Chain.Select(member => member.Phone is { } phone ? $"{member.Name} ({phone})" : member.Name);
            yield return new Container(
                [new TextBlock(texts.Format(Key.CaseUnreachable, string.Join(", ", call))) { Weight = "Bolder" }])
            {
                Style = "attention",
            };
        }
    }

    private static FactSet Facts(CaseView view, TextBook texts)
    {
        var @case = view.Case;
        List<FactRow> rows = view.IsReporter
            ?
            [
                new(texts[Key.CaseReach], CaseText.Reach(@case, texts)),
                new(texts[Key.CaseReadBy], string.Join(", ", @case.Leaders.Select(leader => leader.Name))),
            ]
            :
            [
                new(texts[Key.CaseFrom], @case.Reporter.Name),
                .. @case.Reporter.Phone is { } phone ? [new(texts[Key.CasePhone], phone)] : Array.Empty<FactRow>(),
            ];
        rows.Add(new(texts[Key.CaseWhere], texts[@case.Report.Place]));
        rows.Add(new(texts[Key.CaseUrgency], texts[@case.Report.Urgency]));
        rows.Add(new(texts[Key.CaseOpened], CaseText.Moment(@case.OpenedAt, view.Zone, texts)));
        if (@case.Outcome is { } outcome)
        {
            rows.Add(new(texts[Key.CaseOutcome], texts[outcome]));
        }

        if (@case.SnoozedUntil is { } until && view.IsHandler)
        {
            rows.Add(new(texts[Key.CaseSnoozed], CaseText.Moment(until, view.Zone, texts)));
        }

        return new(rows);
    }

    private static IEnumerable<Element> History(CaseView view, TextBook texts)
    {
        // When a leader wants to be reminded is the leader's own.
        var entries = view.Case.History.Skip(1).Where(entry => entry.Kind != CaseEvent.Snoozed.Name || !view.IsReporter).ToList();
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
            var line = string.Format(
                CultureInfo.InvariantCulture, texts.History(entry.Kind), entry.Who, entry.Whom ?? texts[Key.ChannelName]);
            yield return Layout.Small($"{CaseText.Moment(entry.At, view.Zone, texts)} · {line}");
            if (entry.Text is { } text)
            {
                yield return new TextBlock(text.Length > MostLetters ? text[..MostLetters] + "…" : text) { Spacing = "Small" };
            }
        }
    }
}
