using System.Collections.Frozen;
using Sevenwolden.Dialogs.Cases.People;
using static Sevenwolden.Dialogs.Cases.Doing.CaseForm;
using static Sevenwolden.Dialogs.Cases.Doing.CaseRules;

namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>All that people can do with a case, a row each.</summary>
public static class CaseVerbs
{
    public static readonly CaseVerb Show = new(
        "case.show", new(["melding", "toon"], ["report", "show"]), CaseMay.Either, (_, _, _, _) => Nothing())
    {
        IsOfExercises = true,
    };

    /// <summary>All that was written, which a card may have no room for.</summary>
    public static readonly CaseVerb Read = new(
        "case.read", new(["verloop"], ["history"]), CaseMay.Either, (_, _, _, _) => Nothing())
    {
        IsOfExercises = true,
    };

    // The reporter's.
    public static readonly CaseVerb Answer = new(
        "case.reply", new(["antwoord"], ["answer"]), CaseMay.Reporter, (@case, _, filled, _) =>
            IfClosed(@case) ?? (@case.Status == CaseStatus.Waiting ? Done(new CaseEvent.Answered(filled.Words))
                : No(filled.Text is { } text && text == LastAnswer(@case) ? Refusal.AlreadyDone : Refusal.NothingAsked)))
    {
        Form = new Unfolded(CaseInput.Text),
        IsOffered = (@case, person) => @case.Status == CaseStatus.Waiting && @case.IsReporter(person),
    };

    public static readonly CaseVerb Add = new(
        "case.add", new(["aanvullen"], ["add"]), CaseMay.Reporter, (@case, _, filled, _) =>
            IfClosed(@case) ?? Done(new CaseEvent.Added(filled.Words)))
    {
        Form = new Folded(SendText.Send, CaseInput.Text),
        IsOffered = Reports,
    };

    public static readonly CaseVerb Correct = new(
        "case.correct", new(["verbeteren"], ["correct"]), CaseMay.Reporter, (@case, _, filled, _) =>
            IfClosed(@case) ?? (filled.Text == @case.Report.What ? No(Refusal.AlreadyDone) : Done(new CaseEvent.Corrected(filled.Words))))
    {
        Form = new Folded(SendText.Save, CaseInput.NewText),
        IsOffered = Reports,
    };

    public static readonly CaseVerb Withdraw = new(
        "case.withdraw", new(["intrekken"], ["withdraw"]), CaseMay.Reporter, (@case, _, _, _) =>
            @case is { IsClosed: true, Outcome: Outcome.Withdrawn } ? No(Refusal.AlreadyDone)
            : IfClosed(@case) ?? Done(new CaseEvent.Withdrawn()))
    {
        Form = new Confirmed(),
        IsOffered = Reports,
        IsOfExercises = true,
    };

    /// <summary>
    /// What the reporter says to how a leader closed it: soon after, it goes to one more person as well, once; later it opens again.
    /// </summary>
    public static readonly CaseVerb NotSolved = new(
        "case.notSolved", new(["niet opgelost", "dit is niet opgelost"], ["not solved", "this is not solved"]), CaseMay.Reporter,
        (@case, _, filled, now) =>
            @case.IsForgotten ? No(Refusal.ReporterForgotten)
            : !@case.IsClosed ? No(Refusal.AlreadyDone)
            : now - @case.ClosedAt > Contradicted || @case.Outcome == Outcome.Withdrawn ? Done(new CaseEvent.Reopened(filled.Text))
            : Done(new CaseEvent.NotSolved(filled.To, filled.Text)))
    {
        Form = new Folded(SendText.Send, CaseInput.Note),
        GoesTo = (@case, _, there) => Routing.Beside(@case, there),
        IsOffered = MayContradict,
    };

    // A leader's.
    public static readonly CaseVerb PickUp = new(
        "case.pickUp", new(["oppakken", "ik pak dit op"], ["pick up", "i'll pick this up"]), CaseMay.Leader, (@case, who, _, _) =>
            IfClosed(@case)
            ?? (@case.Report.Exercise is { } exercise
                    ? exercise.IsPickedUpBy(who.Id) ? No(Refusal.AlreadyDone) : Done(new CaseEvent.Practised())
                : @case.Handler is null ? Done(new CaseEvent.PickedUp(who))
                : No(@case.Handler.Id == who.Id ? Refusal.AlreadyDone : Refusal.PickedUpByAnother)))
    {
        Form = new OnTop(Tone.Positive),
        IsOffered = Waits,
        IsOfExercises = true,
    };

    /// <summary>Takes it from whoever has it: for a leader of the chain, when the handler falls ill.</summary>
    public static readonly CaseVerb TakeOver = new(
        "case.takeOver", new(["overnemen"], ["take over"]), CaseMay.Leader, (@case, who, _, _) =>
            IfClosed(@case) ?? (@case.Handler?.Id == who.Id ? No(Refusal.AlreadyDone) : Done(new CaseEvent.PickedUp(who))))
    {
        Form = new AtOnce(Tone.Plain),
        IsOffered = (@case, person) =>
            !@case.IsClosed && @case.IsLeader(person) && !Handles(@case, person) && !Waits(@case, person),
    };

    /// <summary>The answer to whoever asks whether they are still on it.</summary>
    public static readonly CaseVerb Still = new(
        "case.still", new(["bezig"], ["busy"]), CaseMay.Leader, (@case, who, _, _) =>
            IfNotHandler(@case, who) ?? (@case.StillAskedAt is null ? No(Refusal.AlreadyDone) : Done(new CaseEvent.StillOnIt())))
    {
        Form = new OnTop(Tone.Positive),
        IsOffered = (@case, person) => Handles(@case, person) && @case.StillAskedAt is not null,
    };

    /// <summary>Whoever has it or is asked can't just now: it goes to somebody who is there, at once.</summary>
    public static readonly CaseVerb Cannot = new(
        "case.cannot", new(["doorgeven", "ik kan nu niet"], ["pass on", "i can't now"]), CaseMay.Leader, (@case, who, filled, _) =>
            IfClosed(@case) ?? (@case.Handler is { } handler && handler.Id != who.Id ? No(Refusal.PickedUpByAnother)
                : !Handles(@case, who.Id) && !Waits(@case, who.Id) ? No(Refusal.AlreadyDone)
                : filled.To is { } to && to.Id != who.Id && MayGo(@case, to) ? Done(new CaseEvent.PassedOn(to))
                : No(Refusal.NobodyElse)))
    {
        Form = new OnTop(Tone.Plain),
        GoesTo = Routing.Instead,
        IsOffered = (@case, person) => Handles(@case, person) || Waits(@case, person),
    };

    public static readonly CaseVerb Ask = new(
        "case.ask", new(["vraag"], ["ask"]), CaseMay.Leader, (@case, who, filled, _) =>
            IfNotHandler(@case, who) ?? Done(new CaseEvent.Asked(filled.Words)))
    {
        Form = new Folded(SendText.Send, CaseInput.Text),
        IsOffered = Handles,
    };

    /// <summary>A message that asks nothing. It comes of what somebody types: on the card the question is enough.</summary>
    public static readonly CaseVerb Tell = new(
        "case.tell", new(["bericht"], ["message"]), CaseMay.Leader, (@case, who, filled, _) =>
            IfNotHandler(@case, who) ?? Done(new CaseEvent.Told(filled.Words)))
    {
        Form = new InWords(CaseInput.Text),
        IsOffered = Handles,
    };

    public static readonly CaseVerb Agree = new(
        "case.agree", new(["afspraak"], ["agreed"]), CaseMay.Leader, (@case, who, filled, _) =>
            IfNotHandler(@case, who) ?? Done(new CaseEvent.Agreed(filled.Words)))
    {
        Form = new Folded(SendText.Save, CaseInput.Text),
        IsOffered = Handles,
    };

    public static readonly CaseVerb Close = new(
        "case.close", new(["sluiten"], ["close"]), CaseMay.Leader, (@case, who, filled, _) =>
            @case.IsClosed && @case.Outcome == filled.Outcome && @case.Handler?.Id == who.Id ? No(Refusal.AlreadyDone)
            : IfNotHandler(@case, who) ?? Done(new CaseEvent.Closed(filled.Outcome, filled.Words)))
    {
        Form = new Folded(SendText.AsTheVerb, CaseInput.Outcome, CaseInput.Text),
        IsOffered = Handles,
    };

    public static readonly CaseVerb Snooze = new(
        "case.snooze", new(["later"], ["snooze"]), CaseMay.Leader, (@case, who, filled, now) =>
            IfNotHandler(@case, who) ?? (filled.Until is not { } until || until <= now ? No(Refusal.NotLater)
                : until == @case.SnoozedUntil ? No(Refusal.AlreadyDone)
                : Done(new CaseEvent.Snoozed(until))))
    {
        Form = new Folded(SendText.Save, CaseInput.Moment),
        IsOffered = Handles,
    };

    public static readonly CaseVerb HandOver = new(
        "case.handOver", new(["overdragen"], ["hand over"]), CaseMay.Leader, (@case, who, filled, _) =>
            @case is { Status: CaseStatus.HandedOver, Addressed: [var has, ..] } && has.Id == filled.To?.Id ? No(Refusal.AlreadyDone)
            : IfNotHandler(@case, who) ?? (filled.To is { } to && to.Id != who.Id && MayGo(@case, to)
                ? Done(new CaseEvent.HandedOver(to, filled.Text))
                : No(Refusal.NotToThem)))
    {
        Form = new Folded(SendText.AsTheVerb, CaseInput.Person, CaseInput.Note),
        IsOffered = Handles,
    };

    // Either's.
    public static readonly CaseVerb Reopen = new(
        "case.reopen", new(["heropenen"], ["reopen"]), CaseMay.Either, (@case, _, filled, _) =>
            @case.IsForgotten ? No(Refusal.ReporterForgotten)
            : @case.IsClosed ? Done(new CaseEvent.Reopened(filled.Text))
            : No(Refusal.AlreadyDone))
    {
        Form = new Folded(SendText.AsTheVerb, CaseInput.Note),
        IsOffered = (@case, person) => @case is { IsClosed: true, IsForgotten: false } && !MayContradict(@case, person),
    };

    /// <summary>In the order in which a card offers them.</summary>
    public static readonly IReadOnlyList<CaseVerb> All =
    [
        Show, Read, Answer, Add, Correct, Withdraw, NotSolved, PickUp, Still, Cannot, TakeOver, Ask, Tell, Agree, Close, Snooze, HandOver,
        Reopen, NameVerbs.TakeOut,
    ];

    private static readonly FrozenDictionary<string, CaseVerb> ByName = All.ToFrozenDictionary(verb => verb.Name);

    /// <summary>The verb of this name on the wire; null when there is none.</summary>
    public static CaseVerb? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether this person may come to handle it at all.</summary>
    public static bool MayGo(Case @case, Member to) => @case.Admits(to);

    /// <summary>So long after a leader closed it the reporter may contradict that.</summary>
    private static readonly TimeSpan Contradicted = TimeSpan.FromDays(7);

    private static bool MayContradict(Case @case, string person) =>
        @case is { IsClosed: true, IsForgotten: false, Outcome: not Outcome.Withdrawn } && @case.IsReporter(person);

    private static bool Reports(Case @case, string person) => !@case.IsClosed && @case.IsReporter(person);

    private static bool Handles(Case @case, string person) => !@case.IsClosed && @case.Handler?.Id == person;

    /// <summary>Whether it waits for this person to pick it up.</summary>
    private static bool Waits(Case @case, string person) =>
        @case is { IsClosed: false, Handler: null } && @case.IsLeader(person) && @case.Addressed.Any(member => member.Id == person)
        && @case.Report.Exercise?.IsPickedUpBy(person) != true;

    private static string? LastAnswer(Case @case) => @case.History.LastOrDefault(entry => entry.Kind == CaseEvent.Answered.Name)?.Text;
}
