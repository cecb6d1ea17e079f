using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Cards.Cases;

/// <summary>Whether a leader is away and until when, who stands in for them, what goes to whom, and the way to take it back.</summary>
internal static class AbsenceCard
{
    private const int LettersBesideNames = 1000;

    public static Message Draw(AbsenceView view, TextBook texts, int most)
    {
        var names = view.Goes.Select(goes => goes.To).Append(view.StandIn).OfType<Member>().Sum(member => member.Name.Length);
        return MessageSize.Fit(most, LettersBesideNames + (2 * names), room => Draw(Fit(view, room), texts));
    }

    /// <summary>A day in words, as in "vrijdag 6 november".</summary>
    public static Prose Day(DateOnly day, TextBook texts) => Prose.Own(day.ToString("dddd d MMMM", texts.Culture));

    public static Prose StandsIn(Member? member, TextBook texts) =>
        member is null ? texts[Key.AbsenceNobody] : texts.Format(Key.AbsenceStandIn, member.Name);

    private static AbsenceView Fit(AbsenceView view, Room room) => view with
    {
        StandIn = view.StandIn is { } member ? room.Fit(member) : null,
        Goes = [.. view.Goes.Select(goes => goes with { To = goes.To is { } to ? room.Fit(to) : null })],
    };

    private static Message Draw(AbsenceView view, TextBook texts)
    {
        var stands = Stands(view, texts);
        return Composition.Message(
            texts,
            stands,
            [
                Layout.Subheading(stands),
                .. TellsStandIn(view) ? (Element[])[new TextBlock(StandsIn(view.StandIn, texts))] : [],
                .. view is { Because: AbsenceBecause.Back, Undo: not null } ? (Element[])[new TextBlock(texts[Key.AbsenceStays])] : [],
                .. Goes(view, texts),
            ],
            [.. Actions(view, texts)]);
    }

    private static bool TellsStandIn(AbsenceView view) =>
        view is not ({ Because: AbsenceBecause.Back } or { Because: AbsenceBecause.Undone, Days: null });

    private static Prose Stands(AbsenceView view, TextBook texts) => (view.Because, view.Days) switch
    {
        (AbsenceBecause.Back, _) => texts[view.Undo is null ? Key.AbsenceWasThere : Key.AbsenceBack],
        (AbsenceBecause.Undone, null) => texts[Key.AbsenceUndone],
        (AbsenceBecause.Undone, { } left) => texts.Format(Key.AbsenceUndoneStill, Day(left.Until, texts)),
        (_, null) => texts[Key.AbsenceThere],
        (_, { } days) when view.IsNow => texts.Format(Key.AbsenceNow, Day(days.Until, texts)),
        (_, { } days) when days.From == days.Until => texts.Format(Key.AbsenceOn, Day(days.From, texts)),
        (_, { } days) => texts.Format(Key.AbsenceFrom, Day(days.From, texts), Day(days.Until, texts)),
    };

    private static IEnumerable<Element> Goes(AbsenceView view, TextBook texts) => view.Goes.Count == 0 ? [] :
    [
        Layout.Subheading(texts[view.IsNow ? Key.AbsenceGoesNow : Key.AbsenceGoesThen]),
        .. view.Goes.Select(goes => new TextBlock(goes.To is { } to
            ? texts.Format(Key.AbsenceGoesTo, goes.Case, to.Name)
            : texts.Format(Key.AbsenceGoesToNobody, goes.Case))),
        .. view.More > 0 ? [Layout.Small(texts.Format(Key.AbsenceGoesMore, view.More))] : Array.Empty<Element>(),
        .. view.More > 0 || view.Goes.Any(goes => goes.To is not null)
            ? [Layout.Small(texts[Key.AbsenceGoesWhen])]
            : Array.Empty<Element>(),
    ];

    private static IEnumerable<Button> Actions(AbsenceView view, TextBook texts)
    {
        foreach (var offer in view.Offers)
        {
            yield return Does(
                texts.Format(offer.IsWithin ? Key.AbsenceAlso : Key.AbsenceUntil, Day(offer.Day, texts)), AbsenceVerbs.Away,
                texts.Format(Key.AbsenceUntilWords, Day(offer.Days.Until, texts)),
                (AbsenceVerbs.Id, view.Undo!), (AbsenceVerbs.From, $"{offer.Days.From:yyyy-MM-dd}"),
                (AbsenceVerbs.Until, $"{offer.Days.Until:yyyy-MM-dd}"));
        }

        if (view is { IsNow: true, Days: not null })
        {
            yield return Does(texts[Key.AbsenceBackButton], AbsenceVerbs.Back, texts[Key.AbsenceBackButton]);
        }

        if (view.Undo is { } said)
        {
            // Typed, it takes back that they are away; who came back by mistake says again that they are away.
            yield return Does(
                texts[Key.AbsenceUndo], AbsenceVerbs.Undo, view.Because == AbsenceBecause.Back ? null : texts[Typed.UndoAbsence],
                (AbsenceVerbs.Id, said));
        }
    }

    private static Execute Does(string title, string verb, string? words, params IEnumerable<(string Key, string Value)> data) =>
        new(title, verb, data.Prepend(("verb", verb)).ToDictionary(entry => entry.Item1, entry => entry.Item2)) { Words = words };
}
