using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Protocols;

namespace Sevenwolden.Tests.Support;

/// <summary>Every reply that may hold what people wrote, with this text wherever one is typed and this name on everybody.</summary>
/// <param name="text">What each of them writes.</param>
/// <param name="name">What each of them is called.</param>
/// <param name="readers">How many it goes to.</param>
/// <param name="entries">How many steps there have been, at least.</param>
internal sealed class SaidByPeople(string text, string name, int readers = 3, int entries = 0)
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-11-02 09:00");

    private readonly Member _reporter = new("melder", name, Phone: "06-11111111");

    private readonly IReadOnlyList<Member> _chain =
        [.. Enumerable.Range(0, readers).Select(number => new Member($"lezer-{number}", name, Rank.Leader, null, "06-22222222"))];

    public Case Case => field ??= Made([]);

    public IEnumerable<Reply> All =>
    [
        .. OfCases,
        new Reply.Failed("K7M3QX", Start, School.Calendar.Zone, new Incoming.Words(text)),
        .. from about in (Finding?[])[null, ((Reply.Decided)Samples.All["verdict-not-allowed"]).Finding]
           from because in Enum.GetValues<FirstBecause>()
           select new Reply.ReportForm(Draft, Circle(because), about, Refusal.NoText),
        new Reply.ReportForm(Draft with { What = "" }, Circle(FirstBecause.IsLeader), Asked: text),
        .. Enum.GetValues<FirstBecause>().Select(because => new Reply.ReportCheck(Draft, Circle(because))),
        new Reply.NobodyReads(Draft, Circle(FirstBecause.IsLeader).Without(_chain)),
        .. Enumerable.Range(0, 2).Select(doubted => new Reply.ReportCheck(
            Draft, Circle(FirstBecause.IsLeader).Without([.. _chain.Take(1)]) with { Doubted = [.. _chain.Take(doubted)] })),
        .. from asLeader in (bool[])[true, false]
           select new Reply.CaseListed(
               new CaseList(new Overview(asLeader, 0), [.. Enumerable.Repeat(Case, Overview.PageSize)], 20), School.Calendar.Zone),
        .. from viewer in (string[])["melder", "lezer-0"]
           select new Reply.CasesWait(
               [.. Enumerable.Repeat(new CaseView(Case, viewer, Occasion.Of("reminded"), [], School.Timetable), readers)]),
        .. from happened in CaseEvent.Kinds select new Reply.CaseDone(Case, Occasion.Of(happened)),
        .. Enum.GetValues<Refusal>().Select(why => new Reply.CaseRefused(Case, why)),
        .. Shipped.Pack.Safety.Kinds.Select(kind => new Reply.Danger(kind, Consultation.Carried(text), Again: false) { Past = Past }),
        new Reply.Silent([Shipped.Pack.Silences[0]], [Shipped.Pack.Article("3b.4")!]) { Past = Past },
        new Reply.AbsenceShown(new AbsenceView(
            AbsenceBecause.Away, new(new(2026, 11, 2), new(2026, 11, 2)), IsNow: true, _chain[0],
            [.. Enumerable.Range(0, 5).Select(_ => new CaseThatGoes("K7M3QX", _chain[^1]))], 1) { Undo = "K7M3QX" }),
        new Reply.CaseListed(
            new CaseList(new Overview(AsLeader: true, 0), [], 0) { Away = new AwayToday(new(2026, 11, 2), _chain[0]) },
            School.Calendar.Zone),
        new Reply.WhichPerson(Case, CaseVerbs.HandOver, _chain),
        .. from because in Enum.GetValues<ReportDoubt>() select new Reply.IsItTheText(Draft with { Perhaps = text }, because),
        .. from verb in (CaseVerb[])[CaseVerbs.Answer, CaseVerbs.Ask, CaseVerbs.Close]
           from inWalk in (bool[])[true, false]
           select new Reply.SendThis(
               Made([new CaseEvent.PickedUp(_chain[0]), new CaseEvent.Asked(text) { By = _chain[0].Id }]), verb, text, inWalk),
        new Reply.ForTheCase(Case, CaseVerbs.Tell, text),
        new Reply.WhomToCall(_chain[0]),
        new Reply.DangerCall(_chain[0]),
        new Reply.AreYouSure(Case, CaseVerbs.Withdraw) { Then = _chain[0].Name },
        new Reply.AskText(Case, CaseVerbs.Ask),
        new Reply.WhichCase(CaseVerbs.PickUp, [.. Enumerable.Repeat(Case, Reply.WhichCase.Most)]),
        .. from @case in (Case[])[Case, Made([new CaseEvent.PickedUp(_chain[0]), new CaseEvent.Closed(Outcome.Solved, text)])]
           from reply in (Reply[])
           [
               new Reply.CaseShown(new CaseView(@case, "lezer-0", Occasion.Refresh, [], School.Timetable) { Ties = Ties }),
               new Reply.HistoryShown(new CaseView(@case, "lezer-0", Occasion.Refresh, [], School.Timetable) { Ties = Ties }, 0),
               new Reply.TiesShown(new TieView(@case, "lezer-0", Ties, [.. Tied.Select(each => each with { Id = $"D{each.Id[1..]}" })],
                   School.Calendar.Zone)),
           ]
           select reply,
        new Reply.Choose(ChooseBecause.NotSure, [.. Shipped.Pack.Topics.Take(3)]) { Words = Words },
        new Reply.SameQuestion(text, null),
        new Reply.SameQuestion(text, null) { Open = (Reply.StillOpen)Samples.All["still-open"] },
        new Reply.SameQuestion(text, ((Reply.Decided)Samples.All["verdict-not-allowed"]).Finding),
        new Reply.SameQuestion(text, ((Reply.Decided)Samples.All["verdict-not-allowed"]).Finding) { IsNamed = false },
        new Reply.OfferToKeep(text.Length > 300 ? text[..300] : text),
        .. Consulting,
        new Reply.GapsShown(new Gaps([.. Enum.GetValues<GapKind>().SelectMany(kind => _chain.Select(who => new Gap(kind, who)))])),
        new Reply.SigningsShown(
            new SigningOverview([.. Enumerable.Repeat(new SigningRow(_reporter, 2, 6, null, false), 30)], 1), School.Calendar.Zone),
        new Reply.SignHere(name, "2016", "0000", ((Reply.SignHere)Samples.All["path-sign"]).Last),
        new Reply.ReceiptShown(new Signature("melder", name, "2016", "0000", Start), School.Calendar.Zone, IsOfNow: true),
        new Reply.PracticeAsked("K7M3QX", new Way(null, _reporter, _chain, _chain), TimeSpan.FromMinutes(5)),
        .. from @case in (Case[])[Exercised, CaseFolding.Apply(Exercised, new CaseEvent.PracticeEnded { At = Start.AddDays(1) })]
           from viewer in (string[])["melder", "lezer-0"]
           select new Reply.CaseShown(new CaseView(@case, viewer, Occasion.Refresh, [], School.Timetable)),
    ];

    private IEnumerable<Case> Tied => Enumerable.Range(0, TieView.Most).Select(
        number => Made([new CaseEvent.PickedUp(_chain[0])]) with { Id = $"C{number + 2}BBBB" });

    private TiedCases Ties => new([.. Tied.Select(each => new Tied(each, Tie.Of("K7M3QX", each.Id, "lezer-0", Start)))]);

    private Case Exercised => CaseFolding.Fold(((IEnumerable<CaseEvent>)
        [
            new CaseEvent.Reported(
                "K7M3QX", _reporter, new Report("", Place.Elsewhere, Urgency.Now, false) { Exercise = new Exercise(_reporter) }, _chain),
            .. _chain.Skip(1).Select(each => new CaseEvent.Escalated(each)),
        ]).Select((happened, place) => happened with { At = Start.AddMinutes(place) }));

    /// <summary>The words of a walk travel on its buttons.</summary>
    private IEnumerable<Reply> Consulting => Samples.All.Values.Select(reply => reply switch
    {
        Reply.Ask ask => ask with { Consultation = ask.Consultation with { Words = Words } },
        Reply.AskMany ask => ask with { Consultation = ask.Consultation with { Words = Words } },
        Reply.AskRole ask => ask with { Consultation = ask.Consultation with { Words = Words } },
        Reply.Decided decided => decided with
        {
            Consultation = decided.Consultation with { Words = Words },
            Past = decided.Finding.Assessment.Escalation == Escalation.None ? null : Past,
        },
        Reply.ChooseAnswer choose => choose with { Consultation = choose.Consultation with { Words = Words } },
        Reply.Exported exported => exported,
        _ => (Reply?)null,
    }).OfType<Reply>();

    private string? Words => Consultation.Carried(text);

    private IEnumerable<Reply> OfCases =>
        from events in Endings()
        let @case = Made(events)
        from viewer in (string[])["melder", "lezer-0", $"lezer-{readers - 1}"]
        let view = new CaseView(@case, viewer, Occasion.Of(events[^1].Kind), viewer == "lezer-0" ? _chain : [], School.Timetable)
        from reply in (Reply[])
        [
            new Reply.CaseShown(view), new Reply.CaseShown(view with { Because = Occasion.Refresh }),
            .. ((int[])[0, 1, int.MaxValue]).Select(page => new Reply.HistoryShown(view, page)),
        ]
        select reply;

    private Draft Draft => new() { Id = "K7M3QX", What = text, Danger = true, Urgency = Urgency.Now };

    private Circle Past => Circle(FirstBecause.IsLeader).Without([.. _chain.Take(1)]);

    private Circle Circle(FirstBecause because) =>
        new(_reporter, _chain, because, because == FirstBecause.LeaderIsAbsent ? _chain[^1] : null);

    private Case Made(IEnumerable<CaseEvent> events) => CaseFolding.Fold(((IEnumerable<CaseEvent>)
        [
            new CaseEvent.Reported("K7M3QX", _reporter, Draft.Report, _chain) { By = _reporter.Id },
            .. _chain.Skip(1).Select(each => new CaseEvent.Escalated(each)),
            .. Enumerable.Range(0, entries).Select(_ => new CaseEvent.Added(text) { By = _reporter.Id }),
            .. events,
        ]).Select((happened, place) => happened with { At = Start.AddMinutes(place) }));

    private IEnumerable<IReadOnlyList<CaseEvent>> Endings()
    {
        var pickedUp = new CaseEvent.PickedUp(_chain[0]) { By = _chain[0].Id };
        var asked = new CaseEvent.Asked(text) { By = _chain[0].Id };
        yield return [new CaseEvent.Added(text) { By = _reporter.Id }];
        yield return [.. _chain.Select(each => new CaseEvent.NotDelivered(each, "HTTP 403"))];
        yield return [.. _chain.Select(each => new CaseEvent.Delivered(each.Id))];
        yield return [new CaseEvent.Rerouted(_chain[^1])];
        yield return [pickedUp];
        yield return [pickedUp, asked];
        yield return [pickedUp, asked, new CaseEvent.Answered(text) { By = _reporter.Id }];
        yield return [pickedUp, new CaseEvent.Told(text) { By = _chain[0].Id }];
        yield return [pickedUp, new CaseEvent.Agreed(text) { By = _chain[0].Id }];
        yield return [pickedUp, new CaseEvent.HandedOver(_chain[^1], text) { By = _chain[0].Id }];
        yield return [pickedUp, new CaseEvent.Corrected(text) { By = _reporter.Id }];
        yield return [pickedUp, new CaseEvent.Closed(Outcome.Agreed, text) { By = _chain[0].Id }];
        yield return
        [
            pickedUp, new CaseEvent.Closed(Outcome.Agreed, text) { By = _chain[0].Id }, new CaseEvent.Reopened(text) { By = _reporter.Id },
        ];
        yield return
        [
            pickedUp, new CaseEvent.Closed(Outcome.Agreed, text) { By = _chain[0].Id },
            new CaseEvent.ErasureAnnounced(_chain[0], Start.AddDays(90)),
        ];
        yield return [new CaseEvent.Withdrawn { By = _reporter.Id }];
        yield return [new CaseEvent.Withdrawn { By = _reporter.Id }, new CaseEvent.Erased()];
    }
}
