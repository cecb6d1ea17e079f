using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>What the bot can do, and the words for it.</summary>
internal static class HelpCard
{
    public static Message Draw(Pack pack, TextBook texts) => Composition.Message(
        texts,
        texts[Key.HelpTitle],
        [
            Layout.Heading(texts[Key.HelpTitle]),
            new TextBlock(texts[Key.HelpAsk]),
            TopicsCard.Buttons(pack.Topics, texts),
            new TextBlock(texts[Key.HelpArticle]),
            new TextBlock(texts[Key.HelpWalk]),
            new TextBlock(texts[Key.HelpEverything]),
            new TextBlock(texts[Key.HelpReports]),
            new TextBlock(texts[Key.HelpAbsence]),
            new TextBlock(texts[PathKey.HelpLine]),
            new TextBlock(texts[Key.HelpPrivacy]),
            new TextBlock(texts[Key.HelpLanguage]),
            new TextBlock(texts[Key.HelpMisread]),
            new TextBlock(texts[Key.HelpDoubt]),
        ],
        [
            Buttons.Press(texts[Key.Everything], Verbs.Everything, texts[Key.Everything]),
            Buttons.Press(texts[Key.AllArticles], Verbs.Articles, texts[Typed.Articles]),
            Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader]),
        ],
        new TopicsEntity([.. pack.Topics.Select(topic => topic.Name)]));
}
