using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>What an exercise will do, and to whom: nothing happens before the button is pressed.</summary>
internal static class PracticeCard
{
    // As many as fit in a message beside all else; whose name is not there can be typed.
    private const int MostPeople = 100;

    public static Message Draw(Reply.PracticeAsked asked, TextBook texts)
    {
        var way = asked.Way;
        return Composition.Message(
            texts,
            texts[Key.PracticeTitle],
            [
                Layout.Heading(texts[Key.PracticeTitle]),
                new TextBlock(texts[Key.PracticeText]),
                new TextBlock(texts.Format(Key.PracticeWay, way.Whose.Name)) { Weight = "Bolder" },
                .. way.Chain.Select((member, place) => new TextBlock(Step(member, place, texts)) { Spacing = "Small" }),
                .. way.Chain.Count == 0 ? [new TextBlock(texts[Key.PracticeNobody])] : Array.Empty<Element>(),
                .. way is { PassesMe: true, Chain.Count: > 0 } ? [Layout.Small(texts[Key.PracticeNotYou])] : Array.Empty<Element>(),
                .. way.Chain.Count > 0 ? [Then(asked, texts)] : Array.Empty<Element>(),
                .. People(way, texts),
            ],
            [
                .. way.Chain.Count > 0
                    ? [Does(texts[Key.PracticeStart], PracticeVerbs.Start, asked) with { Style = "positive", Words = Typed(asked, texts) }]
                    : Array.Empty<Button>(),
                .. way.People.Count > 0
                    ? [Does(texts[Key.PracticeOther], PracticeVerbs.Check, asked, chosen: true)]
                    : Array.Empty<Button>(),
                Does(texts[Key.PracticeLeave], PracticeVerbs.Leave, asked),
            ],
            expectsInput: true);
    }

    private static TextBlock Then(Reply.PracticeAsked asked, TextBook texts) => new(texts.Format(
        Key.PracticeThen, ExerciseText.Whole(asked.Step), ExerciseText.Whole(asked.Step * (asked.Way.Chain.Count + 1))));

    private static Prose Step(Member member, int place, TextBook texts) =>
        Prose.Of($"{Prose.Own($"{place + 1}. ")}{member.Name} ({texts[member.Rank]})");

    private static IEnumerable<Element> People(Way way, TextBook texts) => way.People.Count == 0
        ? []
        :
        [
            new ChoiceSet(
                PracticeVerbs.Whose, texts[Key.PracticeWhose],
                [.. way.People.Take(MostPeople).Select(person => new Choice(person.Name, person.Id))])
            {
                IsMultiSelect = false,
                Style = "compact",
                Placeholder = texts[Key.PracticeChoose],
            },
        ];

    /// <summary>What is typed says nothing of whose way it is: then it is one's own.</summary>
    private static string? Typed(Reply.PracticeAsked asked, TextBook texts) => asked.Way.Asked is null ? texts[Texts.Typed.StartPractice] : null;

    /// <summary>Whose way it is travels on the button that starts it: what is chosen in the list has not been shown yet.</summary>
    private static Execute Does(string title, string verb, Reply.PracticeAsked asked, bool chosen = false) => chosen
        ? Buttons.Case(title, verb, asked.Id) with { AssociatedInputs = null }
        : Buttons.Case(title, verb, asked.Id, null, (PracticeVerbs.Whose, asked.Way.Whose.Id)) with { AssociatedInputs = "none" };
}
