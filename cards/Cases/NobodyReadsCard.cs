using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>Everybody to whom a report could go is left out: that nothing was sent, whom to turn to, and to whom it can go still.</summary>
internal static class NobodyReadsCard
{
    private const int Most = 5;

    public static Message Draw(Reply.NobodyReads nobody, TextBook texts, int most) => MessageSize.Fit(
        most, CaseLetters.On(nobody.Draft, nobody.Circle), room => Draw(nobody with { Circle = room.Fit(nobody.Circle) }, texts));

    private static Message Draw(Reply.NobodyReads nobody, TextBook texts)
    {
        var (draft, circle) = (nobody.Draft, nobody.Circle);
        var others = circle.Instead.Take(Most).ToList();
        return Composition.Message(
            texts,
            texts[Key.ReportNobodyTitle],
            [
                Layout.Heading(texts[Key.ReportNobodyTitle]),
                .. Readers.Because(circle, texts),
                new TextBlock(texts[Key.ReportNobodyText]),
                .. others.Count > 0
                    ? [new TextBlock(texts.Format(Key.ReportNobodyTurnTo, CaseText.Names(others)))]
                    : Array.Empty<Element>(),
            ],
            [
                .. others.Select(member => Buttons.Case(
                    texts.Format(Key.ReportTo, member.Name), ReportVerbs.Route, draft.Id,
                    texts.Format(Key.ReportToWords, member.Name), (ReportVerbs.To, member.Id))),
                .. OtherReaders.OnCheck(draft, circle, texts),
                Buttons.Case(texts[Key.ReportDiscard], ReportVerbs.Discard, draft.Id, texts[Typed.Stop]),
            ],
            new CaseEntity(draft.Id, "draft"),
            expectsInput: true);
    }
}
