using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>What was typed while a report is being written, and whether it belongs there.</summary>
internal static class DoubtCard
{
    public static Message Draw(Reply.IsItTheText asked, TextBook texts, int most) => MessageSize.Fit(
        most, asked.Draft.Perhaps!.Length, room => Draw(asked, room, texts));

    private static Message Draw(Reply.IsItTheText asked, Room room, TextBook texts)
    {
        var title = texts[asked.Because == ReportDoubt.MayRefuse ? Key.DoubtRefuses : Key.DoubtHasText];
        return Composition.Message(
            texts,
            title,
            [
                Layout.Heading(title),
                new Container([Writing.Shown(Writing.Cut(asked.Draft.Perhaps!, room.Text))]) { Style = "emphasis" },
            ],
            [.. Answers(asked, texts)],
            new CaseEntity(asked.Draft.Id, "draft"),
            expectsInput: true);
    }

    private static IEnumerable<Button> Answers(Reply.IsItTheText asked, TextBook texts)
    {
        return asked.Because == ReportDoubt.MayRefuse
            ? [Choice(Key.ReportDiscard, ReportVerbs.Discard), Choice(Key.DoubtIsText, ReportVerbs.Text)]
            : asked.Draft.What.Length == 0
            ? [Choice(Key.DoubtIsText, ReportVerbs.Text), Choice(Key.DoubtBeside, ReportVerbs.Beside)]
            : [
                Choice(Key.DoubtAdds, ReportVerbs.Text, (ReportVerbs.Adds, "yes")), Choice(Key.DoubtIsNewText, ReportVerbs.Text),
                Choice(Key.DoubtBeside, ReportVerbs.Beside),
            ];

        Button Choice(Key title, string verb, params IEnumerable<(string Key, string Value)> data) =>
            Buttons.Case(texts[title], verb, asked.Draft.Id, texts[title], data);
    }
}
