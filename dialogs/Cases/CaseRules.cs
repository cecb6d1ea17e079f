using System.Diagnostics;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Who may do what, and when: every command is judged against the case as it is now, whatever the card showed.</summary>
public static class CaseRules
{
    /// <param name="so">The case as it is.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="actor">Who wants it; from the activity, never from a card.</param>
    /// <param name="seen">The version of the case on the card that was used; null for typed words.</param>
    /// <param name="now">The moment.</param>
    public static Ruling Decide(Case so, CaseCommand command, Member actor, int? seen, DateTimeOffset now)
    {
        if (!MayEver(so, command, actor.Id))
        {
            return new Ruling.Refused(so.IsSeenBy(actor.Id) ? Refusal.NotYours : Refusal.NotForYou);
        }

        var happened = Judge(so, command, so.Known(actor.Id) ?? actor, now);
        return happened switch
        {
            Ruling.Accepted accepted when Twice(so, accepted.Events[0], actor, seen) => new Ruling.Refused(Refusal.AlreadyDone),
            Ruling.Accepted accepted when seen < so.MovedAt && accepted.Events[0].Moves => new Ruling.Refused(Refusal.OldCard),
            Ruling.Accepted accepted => new Ruling.Accepted([.. accepted.Events.Select(each => each with { By = actor.Id, At = now })]),
            _ => happened,
        };
    }

    /// <summary>The reporter wants to be forgotten: that goes for a case that is closed, once, and it stays closed.</summary>
    public static IReadOnlyList<CaseEvent> Forget(Case so, string person, DateTimeOffset now) =>
        so.IsClosed && so.IsReporter(person) ? [new CaseEvent.Forgotten { By = person, At = now }] : [];

    private static bool MayEver(Case so, CaseCommand command, string person) => command switch
    {
        CaseCommand.Add or CaseCommand.Correct or CaseCommand.Withdraw or CaseCommand.Reply => so.IsReporter(person),
        CaseCommand.Reopen => so.IsSeenBy(person),
        _ => so.IsLeader(person),
    };

    private static Ruling Judge(Case so, CaseCommand command, Member actor, DateTimeOffset now) => command switch
    {
        CaseCommand.Reopen when so.IsForgotten => No(Refusal.ReporterForgotten),
        CaseCommand.Reopen reopen => so.IsClosed ? Done(new CaseEvent.Reopened(Trim(reopen.Text))) : No(Refusal.AlreadyDone),
        CaseCommand.Withdraw when so is { Status: CaseStatus.Closed, Outcome: Outcome.Withdrawn } => No(Refusal.AlreadyDone),
        CaseCommand.Close close when so.IsClosed && so.Outcome == close.Outcome && so.Handler?.Id == actor.Id => No(Refusal.AlreadyDone),
        _ when so.IsClosed => No(Refusal.AlreadyClosed),
        CaseCommand.Add add => Written(add.Text, text => new CaseEvent.Added(text)),
        CaseCommand.Correct correct => Trim(correct.What) == so.Report.What ? No(Refusal.AlreadyDone) : Written(correct.What, text => new CaseEvent.Corrected(text)),
        CaseCommand.Withdraw => Done(new CaseEvent.Withdrawn()),
        CaseCommand.Reply reply => so.Status == CaseStatus.Waiting ? Written(reply.Text, text => new CaseEvent.Answered(text)) : No(LastSaid(so, reply.Text) ? Refusal.AlreadyDone : Refusal.NothingAsked),
        CaseCommand.PickUp => PickUp(so, actor),
        CaseCommand.TakeOver => so.Handler?.Id == actor.Id ? No(Refusal.AlreadyDone) : Done(new CaseEvent.PickedUp(actor)),
        _ when so.Handler is null => No(AfterHandOver(so, command) ? Refusal.AlreadyDone : Refusal.NotPickedUp),
        _ when so.Handler.Id != actor.Id => No(Refusal.PickedUpByAnother),
        CaseCommand.Ask ask => Written(ask.Text, text => new CaseEvent.Asked(text)),
        CaseCommand.HandOver over => HandOver(so, over, actor),
        CaseCommand.Agree agree => Written(agree.Text, text => new CaseEvent.Agreed(text)),
        CaseCommand.Close close => Done(new CaseEvent.Closed(close.Outcome, Trim(close.Text))),
        CaseCommand.Snooze snooze => Snooze(so, snooze, now),
        _ => throw new UnreachableException(),
    };

    private static Ruling PickUp(Case so, Member actor) => so.Handler switch
    {
        null => Done(new CaseEvent.PickedUp(actor)),
        { } handler when handler.Id == actor.Id => No(Refusal.AlreadyDone),
        _ => No(Refusal.PickedUpByAnother),
    };

    private static Ruling HandOver(Case so, CaseCommand.HandOver over, Member actor) =>
        over.To.Id == actor.Id || so.IsReporter(over.To.Id) || over.To.Rank == Rank.Employee
            ? No(Refusal.NotToThem)
            : Done(new CaseEvent.HandedOver(over.To, Trim(over.Text)));

    private static Ruling Snooze(Case so, CaseCommand.Snooze snooze, DateTimeOffset now) =>
        snooze.Until <= now ? No(Refusal.NotLater)
        : so.SnoozedUntil == snooze.Until ? No(Refusal.AlreadyDone)
        : Done(new CaseEvent.Snoozed(snooze.Until));

    private static Ruling Written(string text, Func<string, CaseEvent> make) => Trim(text) is { } written ? Done(make(written)) : No(Refusal.NoText);

    /// <summary>The second of two quick clicks: the same words by the same person, since the card that both were made on.</summary>
    private static bool Twice(Case so, CaseEvent happened, Member actor, int? seen) => Text(happened) is { } text && so.History.Any(entry =>
        entry.Number > (seen ?? int.MaxValue) && entry.Text == text && entry.Who == so.Known(actor.Id)?.Name && entry.Kind.ToString() == happened.GetType().Name);

    private static bool LastSaid(Case so, string text) =>
        so.History.LastOrDefault(entry => entry.Kind == EntryKind.Answered)?.Text is { } said && said == Trim(text);

    private static bool AfterHandOver(Case so, CaseCommand command) => command is CaseCommand.HandOver over && so.Status == CaseStatus.HandedOver && so.Addressed[0].Id == over.To.Id;

    private static string? Text(CaseEvent happened) => happened switch
    {
        CaseEvent.Added added => added.Text,
        CaseEvent.Asked asked => asked.Text,
        CaseEvent.Answered answered => answered.Text,
        CaseEvent.Agreed agreed => agreed.Text,
        _ => null,
    };

    private static string? Trim(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed[..Math.Min(trimmed.Length, Report.LongestText)] : null;

    private static Ruling.Accepted Done(CaseEvent happened) => new([happened]);

    private static Ruling.Refused No(Refusal why) => new(why);
}
