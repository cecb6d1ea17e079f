using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Cards.Cases;

/// <summary>Who will read a report, exactly, and why they.</summary>
internal static class Readers
{
    public static Prose Of(Circle circle, TextBook texts) => texts.Format(
        Key.ReportReaders,
        Prose.Join(", ", circle.Chain.Select((member, place) => texts.Format(
            place == 0 ? Key.ReportReaderFirst
                // As a case has it: the first and who stands in for them see it from the start.
                : place == 1 && (circle.LeftOut.Count == 0 || member.Rank != Rank.Management) ? Key.ReportReaderDeputy
                : Key.ReportReaderThen,
            member.Name))));

    public static IEnumerable<Element> Because(Circle circle, TextBook texts) => [.. OfRoad(circle, texts), .. Usual(circle, texts)];

    /// <summary>That it goes to the board only, or that the directory names none; what to do, and whom to call.</summary>
    private static IEnumerable<Element> OfRoad(Circle circle, TextBook texts) =>
        circle is { Road: BoardRoad.Board or BoardRoad.Missing, Addressee: { } own }
            ?
            [
                new TextBlock(texts[circle.Road == BoardRoad.Board ? Key.ReportBoard : Key.ReportNoBoard]) { Weight = "Bolder" },
                new TextBlock(texts.Of(own.Duty)),
                new TextBlock(DangerCard.Line(own.Phone, texts)),
                Layout.Small(texts[Key.DangerPhonesTip]),
            ]
            : [];

    private static IEnumerable<Element> Usual(Circle circle, TextBook texts) => circle switch
    {
        { Road: BoardRoad.Board, LeftOut: [] } => [],
        { LeftOut.Count: > 0 } => LeftOut(circle, texts),
        { Because: FirstBecause.LeaderIsAbsent, Absent: { } absent } =>
            [new TextBlock(texts.Format(Key.ReportLeaderAbsent, absent.Name, circle.Leader.Name))],
        { Because: FirstBecause.NoLeaderKnown } => [new TextBlock(texts.Format(Key.ReportNoLeader, circle.Leader.Name))],
        _ => [],
    };

    /// <summary>Who doesn't read it, said before who does. Where it can't be told whether it is about somebody, it is asked.</summary>
    private static IEnumerable<Element> LeftOut(Circle circle, TextBook texts)
    {
        var sure = circle.LeftOut.Except(circle.Doubted, MemberIds.Same).ToList();
        if (sure.Count > 0)
        {
            yield return new TextBlock(texts.Format(Key.ReportNotRead, CaseText.Names(sure))) { Weight = "Bolder" };
        }

        foreach (var member in circle.Doubted)
        {
            yield return new TextBlock(texts.Format(Key.ReportAboutThem, member.Name)) { Weight = "Bolder" };
        }
    }
}
