using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>What happens by itself if nobody does anything, and when: the facts of a case's card that look ahead.</summary>
internal static class WhatFollows
{
    /// <summary>
    /// In one sentence, for whoever it depends on: whom it waits for, or who has it. Null for all others, who read it in the facts.
    /// </summary>
    public static Prose? Sentence(CaseView view, TextBook texts)
    {
        if (view.Case.IsExercise || !(view.IsAsked || view.IsHandler)
            || Ahead.Of(view.Case, view.Times, view.There) is not { } ahead)
        {
            return null;
        }

        var at = When.Soon(ahead.At, view, texts);
        return ahead.First switch
        {
            CaseEvent.Escalated { To.Name: var to } => texts.Format(Key.AheadAsks, at, to),
            CaseEvent.Reminded when view.IsAsked && IsViewers(ahead, view) => Ahead.Asks(view.Case, view.Times, view.There) is { } asks
                ? texts.Format(Key.AheadRemindsThenAsks, at, When.Then(asks.At, ahead.At, view, texts), asks.To.Name)
                : texts.Format(Key.AheadReminds, at),
            CaseEvent.StillAsked when view.IsHandler => texts.Format(Key.AheadAsksYou, at),
            CaseEvent.Lapsed when view.IsHandler => ahead.Turns is { Name: var to }
                ? texts.Format(Key.AheadTurns, at, to)
                : texts.Format(Key.AheadOpens, at),
            _ => null,
        };
    }

    public static IEnumerable<FactRow> Rows(CaseView view, TextBook texts)
    {
        var @case = view.Case;
        if (Erasing.Moment(@case, view.Times) is { } erases)
        {
            yield return new(texts[Key.CaseErasesAt], When.Day(erases, view.Zone, texts));
        }
        else if (Sentence(view, texts) is null && (@case.SnoozedUntil is null || view.IsHandler)
            && Ahead.Of(@case, view.Times, view.There) is { } ahead)
        {
            yield return new(
                texts[@case.SnoozedUntil is null ? Key.CaseAhead : Key.CaseSnoozed],
                Prose.Of($"{When.Soon(ahead.At, view, texts)}{What(ahead, view, texts)}"));
        }

        // What is urgent goes by minutes, which stand above: days would only lull.
        if (view.IsReporter && !(@case is { Handler: null, Report.Urgency: Urgency.Now }) && Ahead.News(@case, view.Times) is { } news)
        {
            yield return new(texts[Key.CaseNewsAt], When.Moment(news, view.Zone, texts));
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
        IsViewers(ahead, view) ? texts[Key.You] : CaseText.Some(ahead.Whom, texts);

    private static bool IsViewers(Ahead ahead, CaseView view) => ahead.Whom.Any(member => member.Id == view.Viewer);
}
