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
        return Drawing.Message(
            texts,
            texts[Key.ChecklistTitle],
            [
                Layout.Small(texts.Format(Key.QuestionNumber, Layout.TopicOf(ask.Consultation, pack, texts), ask.Position.Steps.Count + 1)),
                .. Layout.Understood(ask.Position, texts),
                Layout.Heading(texts[Key.ChecklistTitle]),
                new TextBlock(texts[Key.ChecklistHelp]),
                new ChoiceSet("facts", texts[Key.ChecklistFacts], [.. ask.Facts.Select(fact => new Choice(texts.Of(fact.Statement, ask.Consultation.Role), fact.Name))])
                {
                    Value = Suggested(ask),
                },
                new ActionSet([new ToggleVisibility(texts[Key.ChecklistUnsure], [UnsureBox])]),
                new Container([new ChoiceSet("unsure", texts[Key.ChecklistUnsure], [.. ask.Facts.Select(fact => new Choice(texts.Of(fact.Label, ask.Consultation.Role), fact.Name))])])
                {
                    Id = UnsureBox,
                    IsVisible = false,
                },
            ],
            [
                Buttons.UseUp(texts[Key.ChecklistSend], Verbs.Answers, talk, texts[Key.ChecklistNone]) with { Style = "positive" },
                Buttons.Press(texts[Key.StepByStep], Verbs.StepByStep, "stap voor stap", Buttons.Of(talk)),
                .. ask.Position.CanGoBack ? [Buttons.UseUp(texts[Key.Back], Verbs.Back, talk, "terug")] : Array.Empty<Button>(),
                Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, "leidinggevende", Buttons.Of(talk)),
                Buttons.UseUp(texts[Key.Stop], Verbs.Stop, talk, "stop"),
            ],
            new QuestionEntity([.. ask.Facts.Select(fact => fact.Name)], "many"),
            expectsInput: true);
    }

    /// <summary>What the words seemed to say is ticked beforehand.</summary>
    private static string? Suggested(Reply.AskMany ask) =>
        string.Join(',', ask.Facts.Select(fact => fact.Name).Intersect(ask.Consultation.Suggested)) is { Length: > 0 } names ? names : null;
}
