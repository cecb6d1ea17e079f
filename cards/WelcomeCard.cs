using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>The first thing that somebody sees.</summary>
internal static class WelcomeCard
{
    public static Message Draw(Pack pack, TextBook texts) => Drawing.Message(
        texts,
        texts[Key.WelcomeSummary],
        [
            Layout.Heading(texts[Key.WelcomeTitle]),
            new TextBlock(texts[Key.WelcomeText]),
            Layout.Small(texts[Key.WelcomePrivacy]),
            Layout.Subheading(texts[Key.WelcomeTopics]),
            TopicsCard.Buttons(pack.Topics, texts),
        ],
        [
            Cards.Buttons.Press(texts[Key.AllArticles], Verbs.Articles, "artikelen"),
            Cards.Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, "leidinggevende"),
            Cards.Buttons.Press(texts[Key.HelpButton], Verbs.Help, "help"),
            Cards.Buttons.Press(texts.Language == Language.Dutch ? "English" : "Nederlands", Verbs.Language, texts.Language == Language.Dutch ? "English" : "Nederlands", ("language", texts.Language == Language.Dutch ? "en" : "nl")),
        ],
        new TopicsEntity([.. pack.Topics.Select(topic => topic.Name)]),
        expectsInput: true);
}
