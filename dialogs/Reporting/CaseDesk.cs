using System.Globalization;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What reporter and leader do with a case, by a button or by typed words: all of it judged against the case as it is.</summary>
internal sealed class CaseDesk(SchoolCalendar calendar)
{
    public Step Press(Conversation conversation, Incoming.Press press, Surroundings around) =>
        Do(conversation, press.Verb, press["case"], press[press.Verb], press, around);

    public Step Say(Conversation conversation, TypedCommand typed, Surroundings around) =>
        Do(conversation, typed.Verb, typed.Case, typed.Text, new Incoming.Press(typed.Verb, new Dictionary<string, string>()), around);

    private Step Do(Conversation conversation, string verb, string? id, string? text, Incoming.Press press, Surroundings around)
    {
        if (CaseIds.Read(id) is not { } known)
        {
            return new Step(conversation, [new Reply.Say(Note.NoSuchCase)]);
        }

        if (!around.Known.Cases.TryGetValue(known, out var so))
        {
            return Step.Needs(conversation, new Lookup.One(known));
        }

        // Who may not see it is told the same as when there is none: nobody learns which cases exist.
        if (so is null || !so.IsSeenBy(around.Me.Id))
        {
            return Refuse(conversation, null, Refusal.NotForYou, verb, known);
        }

        // The hand-over names its people, and the card of whoever handles it lists them.
        if (around.Known.Leaders is null && so.IsLeader(around.Me.Id))
        {
            return Step.Needs(conversation, new Lookup.Leaders());
        }

        if (verb == CaseVerbs.Show)
        {
            return new Step(conversation, [new Reply.CaseDone(so, Occasion.Wanted)])
            {
                Errands = [new Errand(so.Id, around.Me.Id, Occasion.Wanted)],
            };
        }

        // Whether the name or the moment was understood is told to whom it is theirs to give.
        if (verb is CaseVerbs.HandOver or CaseVerbs.Snooze && !so.IsLeader(around.Me.Id))
        {
            return Refuse(conversation, so, Refusal.NotYours, verb, known) with { InPlace = Shown(so, around) };
        }

        return Command(verb, text, press, around) switch
        {
            (null, { } note) => new Step(conversation, [new Reply.Say(note)]),
            ({ } command, _) => Carry(conversation, so, command, verb, Seen(press), around),
            _ => new Step(conversation, [new Reply.Say(Note.OldButton)]),
        };
    }

    private Step Carry(Conversation conversation, Case so, CaseCommand command, string verb, int? seen, Surroundings around)
    {
        var ruling = CaseRules.Decide(so, command, around.Me, seen, around.Now);
        if (ruling is Ruling.Refused refused)
        {
            return Refuse(conversation, so, refused.Why, verb, so.Id) with { InPlace = Shown(so, around) };
        }

        var accepted = (Ruling.Accepted)ruling;
        var change = new CaseChange(so, accepted.Events);
        var did = Did(accepted.Events[0]);
        return new Step(conversation, [new Reply.CaseDone(change.After, did)], Shown(change.After, around, did))
        {
            Case = change,
            Errands = Audience.Of(change.After, change.Events, around.InPlace ? around.Me.Id : null),
        };
    }

    private static Step Refuse(Conversation conversation, Case? so, Refusal why, string verb, string id) => new(
        conversation, [new Reply.CaseRefused(so, why)])
    {
        Audit = why is Refusal.NotForYou or Refusal.NotYours ? new Audited(verb, id) : null,
    };

    private (CaseCommand?, Note?) Command(string verb, string? text, Incoming.Press press, Surroundings around) => verb switch
    {
        CaseVerbs.PickUp => (new CaseCommand.PickUp(), null),
        CaseVerbs.TakeOver => (new CaseCommand.TakeOver(), null),
        CaseVerbs.Ask => (new CaseCommand.Ask(text ?? ""), null),
        CaseVerbs.Reply => (new CaseCommand.Reply(text ?? ""), null),
        CaseVerbs.Add => (new CaseCommand.Add(text ?? ""), null),
        CaseVerbs.Correct => (new CaseCommand.Correct(text ?? ""), null),
        CaseVerbs.Withdraw => (new CaseCommand.Withdraw(), null),
        CaseVerbs.Agree => (new CaseCommand.Agree(text ?? ""), null),
        CaseVerbs.Reopen => (new CaseCommand.Reopen(text), null),
        CaseVerbs.Close => (new CaseCommand.Close(OutcomeOf(press), text), null),
        CaseVerbs.HandOver => Called(press["to"] ?? text, around) is { } to
            ? (new CaseCommand.HandOver(to, press["to"] is null ? null : text), null)
            : (null, Note.NobodyOfThatName),
        CaseVerbs.Snooze => When(text, press, around) is { } until
            ? (new CaseCommand.Snooze(until), null)
            : (null, Note.MomentNotUnderstood),
        _ => (null, null),
    };

    // What was typed goes before what was chosen.
    private DateTimeOffset? When(string? text, Incoming.Press press, Surroundings around) =>
        string.IsNullOrWhiteSpace(text) ? PickedMoment.Read(press, around.Now, calendar) : Moments.Read(text, around.Now, calendar);

    private static Member? Called(string? who, Surroundings around) => around.Known.Leaders?.FirstOrDefault(leader =>
        string.Equals(leader.Id, who?.Trim(), StringComparison.OrdinalIgnoreCase)
        || string.Equals(leader.Name, who?.Trim(), StringComparison.OrdinalIgnoreCase));

    // Withdrawing is the reporter's.
    private static Outcome OutcomeOf(Incoming.Press press) =>
        Enum.TryParse<Outcome>(press["outcome"], ignoreCase: true, out var outcome)
        && Enum.IsDefined(outcome) && outcome != Outcome.Withdrawn
            ? outcome
            : Outcome.Agreed;

    private static int? Seen(Incoming.Press press) =>
        int.TryParse(press["at"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;

    private Reply.CaseShown Shown(Case so, Surroundings around, Occasion? did = null) =>
        new(new CaseView(
            so, around.Me.Id, Occasion.Refresh, so.Handler?.Id == around.Me.Id ? around.Known.Leaders ?? [] : [], calendar.Zone)
        {
            Did = did,
        });

    private static Occasion Did(CaseEvent happened) => happened switch
    {
        CaseEvent.PickedUp => Occasion.PickedUp,
        CaseEvent.Asked => Occasion.Asked,
        CaseEvent.Answered => Occasion.Answered,
        CaseEvent.Added => Occasion.Added,
        CaseEvent.Corrected => Occasion.Corrected,
        CaseEvent.HandedOver => Occasion.HandedOver,
        CaseEvent.Agreed => Occasion.Agreed,
        CaseEvent.Closed => Occasion.Closed,
        CaseEvent.Reopened => Occasion.Reopened,
        CaseEvent.Withdrawn => Occasion.Withdrawn,
        CaseEvent.Snoozed => Occasion.Reminded,
        _ => Occasion.Refresh,
    };
}
