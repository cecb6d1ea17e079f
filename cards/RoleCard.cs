using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>Who does it: asked where nobody said so and it changes the outcome, or where it was misheard.</summary>
internal static class RoleCard
{
    public static Message Draw(Reply.AskRole ask, Pack pack, TextBook texts)
    {
        var talk = ask.Consultation;
        return Composition.Message(
            texts,
            texts[Key.AskRole],
            [
                Layout.Small(talk.ChangingRole
                    ? texts[Key.ChangeAgain]
                    : texts.Format(Key.QuestionNumber, Layout.TopicOf(talk, pack, texts), ask.Position.Steps.Count + 1)),
                .. Grounds.Heard(talk, ask.Position, texts),
                Layout.Heading(texts[Key.AskRole]),
                new TextBlock(texts[Key.AskRoleHelp]) { IsSubtle = true },
                new ActionSet([.. ask.Position.Roles.Select(role => (Role?)role).Append(null).Select(role => Option(role, ask, texts))]),
                .. Grounds.Answered(talk, ask.Position, texts),
            ],
            [
                .. ask.Position.CanGoBack || talk.ChangingRole
                    ? [Buttons.UseUp(texts[Key.Back], Verbs.Back, talk, texts[Typed.Back])]
                    : Array.Empty<Button>(),
                Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader], Buttons.Of(talk)),
                .. Layout.WayBack(ask.Held, pack, texts),
                Buttons.UseUp(texts[Key.Stop], Verbs.Stop, talk, texts[Typed.Stop]),
            ],
            Layout.Asks(ask.Position),
            expectsInput: true);
    }

    private static Execute Option(Role? role, Reply.AskRole ask, TextBook texts) => Buttons.UseUp(
        role is { } known ? texts.Format(Key.ChangeWhoButton, texts[known]) : texts[Key.DontKnow],
        Verbs.Who, ask.Consultation, texts[role],
        ("role", Codes.Of(role)));
}
