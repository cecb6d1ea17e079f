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
    internal const int MostPeople = 100;

    public static Message Draw(Reply.PracticeAsked asked, TextBook texts, int most) =>
        MessageSize.Fit(most, CaseLetters.On(asked.Way), room => Draw(asked with { Way = room.Fit(asked.Way) }, texts));

    private static Message Draw(Reply.PracticeAsked asked, TextBook texts)
    {
        var way = asked.Way;
        return Composition.Message(
            texts,
            texts[ReadyKey.PracticeTitle],
            [
                Layout.Heading(texts[ReadyKey.PracticeTitle]),
                new TextBlock(texts[ReadyKey.PracticeText]),
                new TextBlock(texts.Format(ReadyKey.PracticeWay, way.Whose.Name)) { Weight = "Bolder" },
                .. way.Chain.Select((member, place) => new TextBlock(Step(member, place, texts)) { Spacing = "Small" }),
                .. way.Chain.Count == 0 ? [new TextBlock(texts[ReadyKey.PracticeNobody])] : Array.Empty<Element>(),
                .. way is { PassesMe: true, Chain.Count: > 0 } ? [Layout.Small(texts[ReadyKey.PracticeNotYou])] : Array.Empty<Element>(),
                .. way.Chain.Count > 0 ? [Then(asked, texts)] : Array.Empty<Element>(),
                .. People(way, texts),
            ],
            [
                .. way.Chain.Count > 0
                    ? [Starts(asked, texts)]
                    : Array.Empty<Button>(),
                .. way.People.Count > 0
                    ? [Does(texts[ReadyKey.PracticeOther], PracticeVerbs.Check, asked, chosen: true)]
                    : Array.Empty<Button>(),
                Does(texts[ReadyKey.PracticeLeave], PracticeVerbs.Leave, asked),
            ],
            expectsInput: true);
    }

    private static TextBlock Then(Reply.PracticeAsked asked, TextBook texts) => new(texts.Format(
        ReadyKey.PracticeThen, ExerciseText.Whole(asked.Step), ExerciseText.Whole(asked.Step * (asked.Way.Chain.Count + 1))));

    private static Prose Step(Member member, int place, TextBook texts) =>
        Prose.Of($"{Prose.Own($"{place + 1}. ")}{member.Name} ({texts[member.Rank]})");

    private static IEnumerable<Element> People(Way way, TextBook texts) => way.People.Count == 0
        ? []
        :
        [
            new ChoiceSet(
                PracticeVerbs.Whose, texts[ReadyKey.PracticeWhose],
                [.. way.People.Select(person => new Choice(person.Name, person.Id))])
            {
                IsMultiSelect = false,
                Style = "compact",
                Placeholder = texts[ReadyKey.PracticeChoose],
            },
        ];

    /// <summary>What is typed says whose way it is, but for one's own.</summary>
    private static Execute Starts(Reply.PracticeAsked asked, TextBook texts) =>
        Does(texts[ReadyKey.PracticeStart], PracticeVerbs.Start, asked) with
        {
            Style = "positive",
            Words = asked.Way.Asked is null
                ? texts[Typed.StartPractice]
                : texts.Format(ReadyKey.PracticeStartWords, asked.Way.Whose.Name),
        };

    /// <summary>Whose way it is travels on the button that starts it: what is chosen in the list has not been shown yet.</summary>
    private static Execute Does(string title, string verb, Reply.PracticeAsked asked, bool chosen = false) => chosen
        ? Buttons.Case(title, verb, asked.Id) with { AssociatedInputs = null }
        : Buttons.Case(title, verb, asked.Id, null, (PracticeVerbs.Whose, asked.Way.Whose.Id)) with { AssociatedInputs = "none" };
}
