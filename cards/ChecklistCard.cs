using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>Many questions at once: tick what is true, and what you are not sure of.</summary>
internal static class ChecklistCard
{
    private const string UnsureBox = "unsureBox";

    public static Message Draw(Reply.AskMany ask, Pack pack, TextBook texts)
    {
        var talk = ask.Consultation;
        return Composition.Message(
            texts,
            texts[Key.ChecklistTitle],
            [
                .. Above(ask, pack, texts),
                Layout.Heading(texts[Key.ChecklistTitle]),
                new TextBlock(texts[Key.ChecklistHelp]),
                new ChoiceSet("facts", texts[Key.ChecklistFacts], Choices(ask, fact => fact.Statement, texts)) { Value = Suggested(ask) },
                new ActionSet([new ToggleVisibility(texts[Key.ChecklistUnsure], [UnsureBox])]),
                new Container([new ChoiceSet("unsure", texts[Key.ChecklistUnsure], Choices(ask, fact => fact.Label, texts))])
                {
                    Id = UnsureBox,
                    IsVisible = false,
                },
                .. Grounds.Answered(talk, ask.Position, texts),
            ],
            [
                Buttons.Sends(Buttons.UseUp(texts[Key.ChecklistSend], Verbs.Answers, talk, texts[Key.ChecklistNone])),
                Buttons.Press(texts[Key.StepByStep], Verbs.StepByStep, texts[Typed.StepByStep], Buttons.Of(talk)),
                .. ask.Position.CanGoBack ? [Buttons.UseUp(texts[Key.Back], Verbs.Back, talk, texts[Typed.Back])] : Array.Empty<Button>(),
                .. Layout.Beside(talk, ask.Position, pack, texts),
                Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader], Buttons.Of(talk)),
                .. Layout.WayBack(ask.Held, pack, texts),
                Buttons.UseUp(texts[Key.Stop], Verbs.Stop, talk, texts[Typed.Stop]),
            ],
            Layout.Asks(ask.Position),
            expectsInput: true);
    }

    /// <summary>What was heard stands in a line where the same list was shown a moment ago.</summary>
    private static IEnumerable<Element> Above(Reply.AskMany ask, Pack pack, TextBook texts) =>
        QuestionCard.Again(ask.Times, texts) is { } again
            ? [new TextBlock(again), .. Grounds.InShort(ask.Consultation, ask.Position, texts)]
            :
            [
                Layout.Small(texts.Format(Key.QuestionNumber, Layout.TopicOf(ask.Consultation, pack, texts), ask.Position.Steps.Count + 1)),
                .. Grounds.Heard(ask.Consultation, ask.Position, texts),
            ];

    private static IReadOnlyList<Choice> Choices(Reply.AskMany ask, Func<Fact, LocalText> text, TextBook texts) =>
        [.. ask.Facts.Select(fact => new Choice(texts.Of(text(fact), ask.Consultation.Role), fact.Name))];

    /// <summary>What the words seemed to say is ticked beforehand.</summary>
    private static string? Suggested(Reply.AskMany ask) =>
        string.Join(',', ask.Facts.Select(fact => fact.Name).Intersect(ask.Consultation.Suggested)) is { Length: > 0 } names ? names : null;
}
