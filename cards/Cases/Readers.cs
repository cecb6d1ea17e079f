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
            place == 0 ? Key.ReportReaderFirst : place == 1 ? Key.ReportReaderDeputy : Key.ReportReaderThen, member.Name))));

    public static IEnumerable<Element> Because(Circle circle, TextBook texts) => circle switch
    {
        { Because: FirstBecause.LeaderIsAbsent, Absent: { } absent } =>
            [new TextBlock(texts.Format(Key.ReportLeaderAbsent, absent.Name, circle.Leader.Name))],
        { Because: FirstBecause.NoLeaderKnown } => [new TextBlock(texts.Format(Key.ReportNoLeader, circle.Leader.Name))],
        _ => [],
    };
}
