using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>A case as its reporter or a leader sees it: why it is shown, how it stands, what was written, and what one can do.</summary>
internal static class CaseCard
{
    /// <param name="view">Who sees it, and why.</param>
    /// <param name="texts">The language.</param>
    /// <param name="most">How many bytes it may have: what does not fit can be read page by page.</param>
    public static Message Draw(CaseView view, TextBook texts, int most) => MessageSize.Fit(most, CaseLetters.On(view), room => Draw(
        view with
        {
            Case = room.Fit(view.Case),
            Ties = room.Fit(view.Ties),
            Leaders = [.. CaseInputs.People(view).Take(room.People).Select(room.Fit)],
        },
        room,
        texts));

    /// <summary>What becomes of a card when a newer one of the same case stands below it.</summary>
    public static AdaptiveCard Retired(Case @case, TextBook texts) =>
        ExerciseMark.On(
            new AdaptiveCard(
                [new TextBlock(texts.Format(Key.CaseNewer, @case.Id)) { IsSubtle = true }],
                null, texts.Format(Key.CaseNewer, @case.Id), texts.Code),
            @case, texts);

    private static Message Draw(CaseView view, Room room, TextBook texts)
    {
        var @case = view.Case;
        var because = CaseText.Because(view, texts);
        var steps = ExerciseText.Steps(view, room, texts).ToList();
        // How an exercise went is told once, in its steps.
        List<Entry> told = steps.Count > 0 ? [] : [.. CaseText.Told(view)];
        var news = room.Line > 0 ? News(view, told) : null;
        var shown = told.TakeLast(room.Entries).Where(entry => entry != news).Reverse().ToList();
        var isCut = told.Count > room.Entries || @case.Report.What.Length > room.Text
            || told.TakeLast(room.Entries).Any(entry => entry.Text?.Length > room.Line);
        var older = told.Count - Math.Min(told.Count, room.Entries);
        return Composition.Message(
            texts,
            because,
            [
                CaseHead.Banner(view, because, texts),
                .. news is { Text: { } words } ? [Writing.Shown(Writing.Cut(words, room.Line))] : Array.Empty<Element>(),
                .. view.IsFirstMeeting ? [Layout.Small(texts[Key.BotIntro])] : Array.Empty<Element>(),
                .. CaseHead.Danger(view, texts),
                .. CaseHead.Nobody(view, texts),
                .. Parcel.NotReacted(view, texts),
                .. WhatFollows.Sentence(view, texts) is { } follows ? [new TextBlock(follows)] : Array.Empty<Element>(),
                .. CaseForms.First(view, room, texts),
                .. CaseForms.Open(view, room, texts),
                .. TieText.StillOpen(view, texts),
                new Container([What(view, room, texts)]) { Style = "emphasis" },
                CaseHead.Facts(view, texts),
                .. TieText.Way(view, texts),
                .. steps,
                .. shown.Count > 0 || isCut && told.Count > 0 ? [Layout.Subheading(texts[Key.CaseHistory])] : Array.Empty<Element>(),
                .. shown.SelectMany(entry => CaseText.Entry(Cut(entry, room), view, texts)),
                .. isCut ? [Layout.Small(Elsewhere(older, texts))] : Array.Empty<Element>(),
            ],
            [
                // A card has room for six; a name is looked for where all can be read.
                .. CaseForms.Actions(view, room, texts, elsewhere: isCut ? NameVerbs.TakeOut : null), .. Keeps(view, texts),
                .. isCut ? [HistoryCard.Open(view, texts)] : Array.Empty<Button>(),
            ],
            CaseText.Entity(@case),
            expectsInput: view.IsReporter && @case.Status == CaseStatus.Waiting);
    }

    /// <summary>What was written in what the card is shown for, where that is the last that happened: it stands with the news.</summary>
    private static Entry? News(CaseView view, List<Entry> told) =>
        view.Did is null && told.Count > 0 && told[^1] is { Text.Length: > 0 } last && last.Kind == view.Because.Name
        // The question stands above its answer already.
        && !(view.IsReporter && last.Kind == CaseEvent.Asked.Name) ? last : null;

    /// <summary>What goes soon can be had as a file.</summary>
    private static IEnumerable<Button> Keeps(CaseView view, TextBook texts) =>
        view is { IsReporter: false, Because.Name: CaseEvent.ErasureAnnounced.Name, Case.Erased: false }
            ? [Buttons.Press(texts[Key.ListExport], ReportVerbs.Export, FileText.Words(FileOf.Reports, texts))]
            : [];

    private static Element What(CaseView view, Room room, TextBook texts) => ExerciseText.What(view, texts) ?? (view.Case.Erased
        ? new TextBlock(texts[Key.CaseErased])
        : (Element)Writing.Shown(Writing.Cut(view.Case.Report.What, room.Text)));

    private static Prose Elsewhere(int older, TextBook texts) =>
        older > 0 ? texts.Format(Key.CaseEarlier, older) : texts[Key.CaseCut];

    private static Entry Cut(Entry entry, Room room) =>
        entry.Text is { } text ? entry with { Text = Writing.Cut(text, room.Line) } : entry;
}
