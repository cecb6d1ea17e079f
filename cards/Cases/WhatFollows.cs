using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>What happens by itself if nobody does anything, and when: the facts of a case's card that look ahead.</summary>
internal static class WhatFollows
{
    public static IEnumerable<FactRow> Rows(CaseView view, TextBook texts)
    {
        var @case = view.Case;
        if (Erasing.Moment(@case, view.Times) is { } erases)
        {
            yield return new(texts[Key.CaseErasesAt], CaseText.Day(erases, view.Zone, texts));
        }
        else if (Ahead.Of(@case, view.Times) is { } ahead && !(@case.SnoozedUntil is not null && !view.IsHandler))
        {
            yield return new(
                texts[@case.SnoozedUntil is null ? Key.CaseAhead : Key.CaseSnoozed],
                Prose.Of($"{CaseText.Moment(ahead.At, view.Zone, texts)}{What(ahead, view, texts)}"));
        }

        if (view.IsReporter && Ahead.News(@case, view.Times) is { } news)
        {
            yield return new(texts[Key.CaseNewsAt], CaseText.Moment(news, view.Zone, texts));
        }
    }

    /// <summary>Nothing more than the moment where the viewer chose it.</summary>
    private static Prose What(Ahead ahead, CaseView view, TextBook texts) => view.Case.SnoozedUntil is not null
        ? Prose.Own("")
        : Prose.Of($": {texts.Format(SentenceOf(ahead.First), Whom(ahead, view, texts))}");

    private static Key SentenceOf(CaseEvent happens) => happens switch
    {
        CaseEvent.Escalated => Key.AheadAsked,
        CaseEvent.StillAsked => Key.AheadStill,
        CaseEvent.Lapsed => Key.AheadLapsed,
        _ => Key.AheadReminded,
    };

    private static Prose Whom(Ahead ahead, CaseView view, TextBook texts) =>
        ahead.Whom.Any(member => member.Id == view.Viewer) ? texts[Key.You] : CaseText.Some(ahead.Whom, texts);
}
