using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;

namespace Sevenwolden.Tests.Support;

/// <summary>Reports and cases of each kind, as reporter and leader see them.</summary>
internal static class ReportSamples
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Monday = new(2026, 11, 2);
    private static readonly Circle Circle = School.CircleOf(School.Teacher);
    private static readonly Draft Draft =
        new() { Id = "K7M3QX", What = "In de ouderapp van 2B loopt het uit de hand.", Place = Place.ParentsApp, Urgency = Urgency.Now };

    public static IEnumerable<(string Name, Reply Reply)> All =>
    [
        ("report-form", new Reply.ReportForm(Draft with { What = "", Urgency = Urgency.Consult }, Circle)),
        ("report-form-about-a-ban", new Reply.ReportForm(
            Draft with { What = "" }, Circle, ((Reply.Decided)Samples.Walk(Samples.Topic("publish"), "recording=yes")).Finding)),
        ("report-form-asked", new Reply.ReportForm(Draft with { What = "" }, Circle, Asked: "Mag ik de cijfers van 2B delen?")),
        (
            "report-form-empty",
            new Reply.ReportForm(Draft with { What = "" }, Circle with { Because = FirstBecause.NoLeaderKnown }, Fault: Refusal.NoText)),
        ("report-check", new Reply.ReportCheck(Draft, Circle)),
        (
            "report-check-danger",
            new Reply.ReportCheck(
                Draft with { What = "Ik denk dat Kevin iets gaat doen.", Danger = true },
                Circle with { Because = FirstBecause.LeaderIsAbsent, Absent = School.Stranger })),
        ("report-form-without-the-leader", new Reply.ReportForm(Draft with { What = "" }, Circle.Without([School.Leader]))),
        ("report-check-beside-another", new Reply.ReportCheck(Draft with { Before = "K7M3QX" }, Circle)),
        ("report-check-without-the-leader", new Reply.ReportCheck(Draft, Circle.Without([School.Leader]))),
        (
            "report-check-where-it-can-not-be-told",
            new Reply.ReportCheck(Draft, Circle.Without([School.Leader]) with { Doubted = [School.Leader] })),
        ("report-or-not", new Reply.IsItTheText(Draft with { Perhaps = "toch niet handig" }, ReportDoubt.MayRefuse)),
        ("report-text-or-not", new Reply.IsItTheText(Draft with { Perhaps = "het was 3B" }, ReportDoubt.HasText)),
        ("send-an-answer", new Reply.SendThis(Questioned, CaseVerbs.Answer, "Twee vaders.", InWalk: false)),
        ("send-an-answer-in-a-walk", new Reply.SendThis(Questioned, CaseVerbs.Answer, "Twee vaders.", InWalk: true)),
        ("send-a-question", new Reply.SendThis(Questioned, CaseVerbs.Ask, "Wie begon?", InWalk: false)),
        ("send-a-closing", new Reply.SendThis(Questioned, CaseVerbs.Close, "Opgelost, ik sprak hem.", InWalk: false)),
        ("send-a-moment", new Reply.SendThis(Questioned, CaseVerbs.Snooze, "over een uur", InWalk: false)),
        ("send-an-addition", new Reply.SendThis(Questioned, CaseVerbs.Add, "Er was nog iemand bij.", InWalk: false) { IsSupposed = true }),
        ("for-the-case", new Reply.ForTheCase(Questioned, CaseVerbs.Tell, "Dank voor je melding, ik bel de ouders.")),
        ("for-a-case-that-waits", new Reply.ForTheCase(Questioned with { Handler = null }, CaseVerbs.Ask, "Heb je een screenshot?")),
        ("send-to-the-next", new Reply.SendThis(Questioned with { Handler = null }, CaseVerbs.Cannot, "Plaatsvervanger", InWalk: false)),
        ("withdraw-or-not", new Reply.AreYouSure(Questioned, CaseVerbs.Withdraw)),
        ("withdraw-and-to-another", new Reply.AreYouSure(Questioned, CaseVerbs.Withdraw) { Then = "Plaatsvervanger" }),
        ("danger-call", new Reply.DangerCall(School.Leader)),
        ("danger-call-without-a-number", new Reply.DangerCall(School.Leader with { Phone = null })),
        ("whom-to-call", new Reply.WhomToCall(School.Leader)),
        ("whom-to-call-without-a-number", new Reply.WhomToCall(School.Leader with { Phone = null })),
        ("ask-a-text", new Reply.AskText(Questioned, CaseVerbs.Ask)),
        ("ask-a-person", new Reply.AskText(Questioned, CaseVerbs.HandOver)),
        ("ask-a-moment", new Reply.AskText(Questioned, CaseVerbs.Snooze)),
        ("which-case", new Reply.WhichCase(CaseVerbs.PickUp, [Questioned, Questioned with { Id = "K7M3QY" }])),
        (
            "which-case-or-none",
            new Reply.WhichCase(CaseVerbs.Tell, [Questioned, Questioned with { Id = "K7M3QY" }]) { OrNone = true }),
        ("report-to-nobody", new Reply.NobodyReads(
            Draft, (Circle with { Others = [School.Stranger with { Rank = Rank.Leader }] }).Without([.. Circle.Chain]))),
        ("absence-today", new Reply.AbsenceShown(new AbsenceView(
            AbsenceBecause.Away, new(Monday, Monday), IsNow: true, School.Deputy,
            [new CaseThatGoes("K7M3QX", School.Deputy), new CaseThatGoes("K7M3QY", null)], 3)
        {
            Undo = "K7M3QZ",
            Offers =
            [
                new(new(Monday, Monday.AddDays(1)), Monday.AddDays(1), IsWithin: true),
                new(new(Monday, Monday.AddDays(6)), Monday.AddDays(7), IsWithin: false),
            ],
        })),
        ("absence-later", new Reply.AbsenceShown(new AbsenceView(
            AbsenceBecause.Away, new(Monday.AddDays(1), Monday.AddDays(4)), IsNow: false, null,
            [new CaseThatGoes("K7M3QX", School.Management)], 0)
        {
            Undo = "K7M3QZ",
        })),
        ("absence-later-one-day", new Reply.AbsenceShown(new AbsenceView(
            AbsenceBecause.Asked, new(Monday.AddDays(1), Monday.AddDays(1)), IsNow: false, School.Deputy, [], 0) { Undo = "K7M3QZ" })),
        ("absence-back", new Reply.AbsenceShown(new AbsenceView(AbsenceBecause.Back, null, false, null, [], 0) { Undo = "K7M3QZ" })),
        ("absence-was-there", new Reply.AbsenceShown(new AbsenceView(AbsenceBecause.Back, null, false, null, [], 0))),
        ("absence-undone", new Reply.AbsenceShown(new AbsenceView(AbsenceBecause.Undone, null, false, School.Deputy, [], 0))),
        ("absence-undone-still", new Reply.AbsenceShown(new AbsenceView(
            AbsenceBecause.Undone, new(Monday, Monday.AddDays(4)), IsNow: true, School.Deputy, [], 0))),
        ("absence-asked", new Reply.AbsenceShown(new AbsenceView(AbsenceBecause.Asked, null, false, null, [], 0))),
        (
            "case-to-reporter-without-the-leader",
            Shown(School.Teacher, "reported", Without())),
        ("case-to-deputy-without-the-leader", Shown(School.Deputy, "reported", Without())),
        ("case-to-reporter", Shown(School.Teacher, "reported", Reported())),
        ("case-to-reporter-delivered", Shown(School.Teacher, "refresh", Reported(), new CaseEvent.Delivered(School.Leader.Id))),
        ("case-to-reporter-seen",
            Shown(
                School.Teacher, "refresh", Reported(), new CaseEvent.Delivered(School.Leader.Id), new CaseEvent.Seen(School.Leader.Id))),
        ("case-to-reporter-asked", Shown(School.Teacher, "asked", Reported(), PickedUp(), Asked())),
        ("case-to-reporter-unreachable",
            Shown(School.Teacher, "not_delivered", Reported(), new CaseEvent.NotDelivered(School.Leader, "HTTP 403"))),
        ("case-to-reporter-mailed",
            Shown(
                School.Teacher, "mailed", Reported(), new CaseEvent.NotDelivered(School.Leader, "HTTP 403") { Mails = true },
                new CaseEvent.Mailed(School.Leader))),
        ("case-to-reporter-closed",
            Shown(
                School.Teacher, "closed", Reported(), PickedUp(), Asked(), new CaseEvent.Answered("In 2B.") { By = School.Teacher.Id },
                new CaseEvent.Closed(Outcome.Agreed, "We bellen de ouders.") { By = School.Leader.Id })),
        ("case-to-leader", Shown(School.Leader, "reported", Reported(danger: true))),
        ("case-to-leader-picked-up",
            Shown(School.Leader, "refresh", Reported(), PickedUp(), new CaseEvent.Agreed("Morgen bellen.") { By = School.Leader.Id })),
        ("case-to-deputy",
            Shown(School.Deputy, "escalated", Reported(), new CaseEvent.Reminded(1), new CaseEvent.Escalated(School.Deputy))),
        ("case-to-deputy-taken", Shown(School.Deputy, "refresh", Reported(), PickedUp())),
        ("case-erased",
            Shown(School.Leader, "wanted", Reported(), new CaseEvent.Withdrawn { By = School.Teacher.Id }, new CaseEvent.Erased())),
        (
            "case-of-many-words",
            Shown(School.Leader, "added", [Reported(), PickedUp(), .. Enumerable.Range(1, 20).Select(Added)])),
        ("case-history", new Reply.HistoryShown(Shown(School.Leader, "wanted", Reported(), PickedUp(), Asked()).View, 0)),
        (
            "case-history-of-many-words",
            new Reply.HistoryShown(
                Shown(School.Leader, "wanted", [Reported(), PickedUp(), .. Enumerable.Range(1, 40).Select(Added)]).View, 1)),
        ("case-done", new Reply.CaseDone(Make(Reported()), Occasion.Of("reported"))),
        ("case-refused", new Reply.CaseRefused(Make(Reported(), PickedUp()), Refusal.PickedUpByAnother)),
        (
            "case-which-person",
            new Reply.WhichPerson(
                Make(Reported(), PickedUp()), CaseVerbs.HandOver,
                [School.Deputy with { Name = "Jan de Vries" }, School.Management with { Name = "Jan de Vries" }])),
        ("case-not-for-you", new Reply.CaseRefused(null, Refusal.NotForYou)),
        ("cases-mine", new Reply.CaseListed(new CaseList(new Overview(false, 0), [Make(Reported())], 1), School.Calendar.Zone)),
        ("cases-mine-none", new Reply.CaseListed(new CaseList(new Overview(false, 0), [], 0), School.Calendar.Zone)),
        (
            "cases-open",
            new Reply.CaseListed(
                new CaseList(new Overview(true, 1), [Make(Reported()), Make(Reported(), PickedUp())], 20), School.Calendar.Zone)),
        (
            "kept",
            new Reply.HoldingsShown(new Holdings(1, 2, 3, TimeSpan.FromDays(90), TimeSpan.FromDays(730)) { Absences = 2 })),
        ("cases-wait", new Reply.CasesWait(
        [
            .. Waiting(School.Leader, "reminded", 7, Consult()),
            .. Waiting(School.Leader, "still_asked", 1, Consult(), PickedUp(), new CaseEvent.StillAsked(School.Leader)),
            .. Waiting(School.Leader, "reminded", 1, Consult(), PickedUp(), new CaseEvent.Reminded(0)),
        ])),
        ("cases-wait-to-reporter", new Reply.CasesWait(
        [
            .. Waiting(School.Teacher, "informed", 1, Consult(), PickedUp(), new CaseEvent.Informed()),
            .. Waiting(School.Teacher, "informed", 1, Consult(), new CaseEvent.Informed()),
            .. Waiting(School.Teacher, "reminded", 1, Consult(), PickedUp(), Asked()),
        ])),
        ("ties", new Reply.TiesShown(Ties(Make(Reported(), PickedUp())) with { Did = new TieWish.Make(Draft.Id, "K7M4BB") })),
        ("ties-none", new Reply.TiesShown(new TieView(Make(Reported()), School.Leader.Id, TiedCases.None, [], School.Calendar.Zone))),
        (
            "ties-loosened",
            new Reply.TiesShown(Ties(Make(Reported())) with { Ties = TiedCases.None, Did = new TieWish.Loosen(Draft.Id, "K7M4BB") })),
        ("case-to-leader-tied", Tied(Shown(School.Leader, "refresh", Reported(), PickedUp()))),
        (
            "case-to-leader-closed-tied",
            Tied(Shown(
                School.Leader, "closed", Reported(), PickedUp(),
                new CaseEvent.Closed(Outcome.Solved, "Besproken.") { By = School.Leader.Id }))),
        ("case-to-reporter-tied-all-the-same", Tied(Shown(School.Teacher, "refresh", Reported(), PickedUp()))),
        ("confirm-forget", new Reply.ConfirmForget(new Holdings(1, 2, 0, TimeSpan.FromDays(90), TimeSpan.FromDays(730)))),
        ("gaps", new Reply.GapsShown(SomeGaps)),
        ("gaps-none", new Reply.GapsShown(new Gaps([]))),
        ("gaps-many", new Reply.GapsShown(new Gaps(
        [
            .. Enumerable.Range(1, 22).Select(number => new Gap(
                number < 5 ? GapKind.NoLeader : GapKind.NotOpened,
                School.Teacher with { Name = $"Docent {number}", Id = $"d{number}" })),
        ]))),
        ("practice-asked", new Reply.PracticeAsked(Draft.Id, Way, TimeSpan.FromMinutes(5))),
        ("practice-asked-of-nobody", new Reply.PracticeAsked(Draft.Id, Way with { Chain = [], People = [] }, TimeSpan.FromMinutes(5))),
        ("exercise-to-leader", Shown(School.Leader, "reported", Exercise())),
        ("exercise-to-leader-picked-up", Shown(School.Leader, "refresh", Exercise(), Practised(School.Leader))),
        ("exercise-to-management-over", Shown(School.Management, "practice_ended", [.. Practice()])),
        ("exercise-erased", Shown(School.Management, "wanted", [.. Practice(), new CaseEvent.Erased()])),
        ("exercise-history", new Reply.HistoryShown(Shown(School.Management, "wanted", [.. Practice()]).View, 0)),
        ("exercise-done", new Reply.CaseDone(Make(Exercise(), Practised(School.Leader)), Occasion.Of("practised"))),
        ("exercise-refused", new Reply.CaseRefused(Make(Exercise()), Refusal.OnlyAnExercise)),
        (
            "exercise-in-a-list",
            new Reply.CaseListed(
                new CaseList(new Overview(true, 0), [Make(Exercise()), Make(Reported())], 2), School.Calendar.Zone)),
        ("exported", new Reply.Exported(FileOf.Reports, "https://bot.example/export/token")),
        ("exported signings", new Reply.Exported(FileOf.Signings, "https://bot.example/export/token")),
    ];

    public static Case Make(params IReadOnlyList<CaseEvent> events) =>
        CaseFolding.Fold(events.Select((happened, place) => happened with { At = Start.AddMinutes(7 * place) }));

    public static CaseEvent Reported(bool danger = false) =>
        new CaseEvent.Reported(Draft.Id, School.Teacher, Draft.Report with { Danger = danger }, Circle.Chain) { By = School.Teacher.Id };

    /// <summary>The school management tries the way of a report of the teacher.</summary>
    public static CaseEvent Exercise() => new CaseEvent.Reported(
        Draft.Id, School.Management,
        new Report("", Place.Elsewhere, Urgency.Now, Danger: false) { Exercise = new Exercise(School.Teacher) },
        [School.Leader, School.Deputy])
    {
        By = School.Management.Id,
    };

    public static CaseEvent Practised(Member by) => new CaseEvent.Practised { By = by.Id };

    /// <summary>The leader picks it up, the deputy can't be reached, somebody who stands in does not react.</summary>
    private static IReadOnlyList<CaseEvent> Practice() =>
    [
        Exercise(), new CaseEvent.Delivered(School.Leader.Id), Practised(School.Leader), new CaseEvent.Escalated(School.Deputy),
        new CaseEvent.NotDelivered(School.Deputy, "HTTP 403"), new CaseEvent.Escalated(School.Stranger with { Rank = Rank.Leader }),
        new CaseEvent.Delivered(School.Stranger.Id), new CaseEvent.PracticeEnded(),
    ];

    private static Gaps SomeGaps => new(
    [
        new Gap(GapKind.AwayAlone, School.Leader), new Gap(GapKind.NoLeader, School.Teacher), new Gap(GapKind.NoBoard),
        new Gap(GapKind.NoDeputy, School.Deputy), new Gap(GapKind.LeaderNotOpened, School.Deputy),
        new Gap(GapKind.DeputyAlone, School.Leader), new Gap(GapKind.OneRoad, School.Leader), new Gap(GapKind.NotOpened, School.Stranger),
    ]);

    private static Way Way => new(null, School.Teacher, [School.Leader, School.Deputy], School.Everyone) { PassesMe = true };

    private static CaseEvent.Reported Without() =>
        new(Draft.Id, School.Teacher, Draft.Report, [School.Deputy, School.Management])
        {
            LeftOut = [School.Leader],
            By = School.Teacher.Id,
        };

    public static CaseEvent PickedUp() => new CaseEvent.PickedUp(School.Leader) { By = School.Leader.Id };

    private static CaseEvent.Reported Consult() =>
        new(Draft.Id, School.Teacher, Draft.Report with { Urgency = Urgency.Consult }, Circle.Chain) { By = School.Teacher.Id };

    private static IEnumerable<CaseView> Waiting(Member viewer, string because, int many, params IReadOnlyList<CaseEvent> events) =>
        Enumerable.Range(0, many).Select(number => new CaseView(
            Make(events) with { Id = $"K7M{events.Count}Q{CaseIds.Letters[number]}" }, viewer.Id, Occasion.Of(because), [],
            School.Timetable));

    private static CaseEvent Added(int number) =>
        new CaseEvent.Added($"Ook dit nog, nummer {number}.") { By = School.Teacher.Id };

    private static Case Other(string id, params IReadOnlyList<CaseEvent> events) =>
        Make([new CaseEvent.Reported(id, School.Stranger, Draft.Report with { Place = Place.ClassApp }, Circle.Chain), .. events]);

    private static TiedCases Ties(string id) => new(
    [
        new Tied(Other("K7M4BB", PickedUp()), Tie.Of(id, "K7M4BB", School.Leader.Id, Start.AddMinutes(3))),
        new Tied(Other("K7M4BC"), Tie.Of(id, "K7M4BC", School.Deputy.Id, Start.AddMinutes(4))
            with { Loosened = new Loosening(School.Leader.Id, Start.AddMinutes(5)) }),
    ]);

    private static TieView Ties(Case @case) => new(
        @case, School.Leader.Id, Ties(@case.Id), [Other("K7M4BB"), Other("K7M4BC"), Other("K7M4BD", PickedUp())], School.Calendar.Zone);

    private static Reply.CaseShown Tied(Reply.CaseShown shown) => new(shown.View with { Ties = Ties(shown.View.Case.Id) });

    private static Case Questioned => Make(Reported(), PickedUp(), Asked());

    private static CaseEvent.Asked Asked() => new("In welke klas speelt het?") { By = School.Leader.Id };

    private static Reply.CaseShown Shown(Member viewer, string because, params IReadOnlyList<CaseEvent> events) => new(new CaseView(
        Make(events), viewer.Id, Occasion.Of(because),
        viewer.Id == School.Leader.Id ? [School.Leader, School.Deputy, School.Management] : [],
        School.Timetable));
}
