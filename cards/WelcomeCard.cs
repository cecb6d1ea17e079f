using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>The first thing that somebody sees.</summary>
internal static class WelcomeCard
{
    /// <param name="welcome">Whether they are new.</param>
    /// <param name="pack">What it is about.</param>
    /// <param name="texts">The language that it is in.</param>
    /// <param name="others">The languages that it can also be had in.</param>
    public static Message Draw(Reply.Welcome welcome, Pack pack, TextBook texts, IEnumerable<TextBook> others) => Composition.Message(
        texts,
        texts[Key.WelcomeSummary],
        [
            Layout.Heading(texts[Key.WelcomeTitle]),
            new TextBlock(texts[Key.WelcomeText]),
            Layout.Small(texts[Key.WelcomePrivacy]),
            .. welcome.IsNew ? [new ActionSet([Path(texts)])] : Array.Empty<Element>(),
            Layout.Subheading(texts[Key.WelcomeTopics]),
            TopicsCard.Buttons(pack.Topics, texts),
        ],
        [
            new ShowCard(texts[Key.More], new InnerCard(
            [
                new ActionSet(
                [
                    Cards.Buttons.Press(texts[Key.AllArticles], Verbs.Articles, texts[Typed.Articles]),
                    Cards.Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader]),
                    Cards.Buttons.Press(texts[Key.HelpButton], Verbs.Help, texts[Typed.Help]),
                ]),
            ])),
            .. others.Select(other => Cards.Buttons.Language(other)),
        ],
        new TopicsEntity([.. pack.Topics.Select(topic => topic.Name)]),
        expectsInput: true);

    private static Button Path(TextBook texts) =>
        Cards.Buttons.Press(texts[PathKey.WelcomeButton], PathVerbs.Start, texts[Typed.Onboarding]) with { Style = "positive" };
}
