using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>The way to one's leader: honest about what the bot cannot do yet, and the words to use.</summary>
internal static class LeaderCard
{
    public static Message Draw(Reply.Leader leader, TextBook texts) => Drawing.Message(
        texts,
        texts[Key.LeaderTitle],
        [
            Layout.Heading(texts[Key.LeaderTitle]),
            .. leader.About?.Assessment.Escalation == Escalation.Now ? [new TextBlock(texts[Key.LeaderNow]) { Weight = "Bolder" }, new TextBlock(texts[Key.LeaderDanger])] : Array.Empty<Element>(),
            new TextBlock(texts[Key.LeaderHonest]),
            new Container([Layout.Small(texts[Key.LeaderTell]), new TextBlock(Tell(leader.About, texts)) { Spacing = "Small" }]) { Style = "emphasis" },
            Layout.Small(texts[Key.LeaderNames]),
        ],
        [Buttons.Press(texts[Key.NewQuestion], Verbs.New, "nieuwe vraag")]);

    private static string Tell(Finding? about, TextBook texts) => about is null
        ? texts[Key.LeaderTellGeneral]
        : texts.Format(
            Key.LeaderTellVerdict,
            texts[about.Assessment.Verdict],
            string.Join(", ", about.Citations.Select(article => texts.Format(Key.Article, article.Id))));
}
