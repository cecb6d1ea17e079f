using System.Diagnostics;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Makes a case of its events.</summary>
public static class CaseFolding
{
    private const string Nobody = "—";

    public static Case Fold(IEnumerable<CaseEvent> events) => events.Aggregate((Case?)null, Apply)
        ?? throw new ArgumentException("A case has at least one event.", nameof(events));

    /// <param name="so">The case before the event; null for the first.</param>
    /// <param name="happened">What happened, at a moment and by somebody.</param>
    public static Case Apply(Case? so, CaseEvent happened)
    {
        var next = happened is CaseEvent.Reported reported ? Begin(reported) : Change(so!, happened);
        var version = (so?.Version ?? 0) + 1;
        var entry = Describe(next, happened, version);
        return next with
        {
            Version = version,
            MovedAt = happened.Moves ? version : next.MovedAt,
            // Whoever does something is there.
            Unreachable = happened.By is { } by ? [.. next.Unreachable.Except([by])] : next.Unreachable,
            TouchedAt = happened.By is null ? next.TouchedAt : happened.At,
            // Somebody did something: reminders count anew from here, but a case that still waits to be picked up keeps its deadlines.
            Rung = happened.By is not null && next.Status is CaseStatus.PickedUp or CaseStatus.Waiting ? 0 : next.Rung,
            History = entry is null ? next.History : [.. next.History, entry],
        };
    }

    private static Case Begin(CaseEvent.Reported reported) => new()
    {
        Id = reported.Case,
        Reporter = reported.Reporter,
        Report = reported.Report,
        Chain = reported.Chain,
        Addressed = [reported.Chain[0]],
        OpenedAt = reported.At,
        WaitingSince = reported.At,
    };

    private static Case Change(Case so, CaseEvent happened) => happened switch
    {
        CaseEvent.Added => so,
        CaseEvent.Corrected corrected => so with { Report = so.Report with { What = corrected.What } },
        CaseEvent.Withdrawn => Close(so, Outcome.Withdrawn, happened.At),
        CaseEvent.PickedUp picked => so with { Status = CaseStatus.PickedUp, Handler = picked.Handler, Addressed = With(so.Addressed, picked.Handler), SnoozedUntil = null },
        CaseEvent.Asked => so with { Status = CaseStatus.Waiting, SnoozedUntil = null },
        CaseEvent.Answered => so with { Status = CaseStatus.PickedUp },
        CaseEvent.HandedOver over => Wait(so, happened.At, CaseStatus.HandedOver, [over.To]),
        CaseEvent.Agreed => so,
        CaseEvent.Closed closed => Close(so, closed.Outcome, happened.At),
        CaseEvent.Reopened => Reopen(so, happened.At),
        CaseEvent.Snoozed snoozed => so with { SnoozedUntil = snoozed.Until },
        CaseEvent.Delivered delivered => so with { Reached = [.. so.Reached.Union([delivered.Person])], Unreachable = [.. so.Unreachable.Except([delivered.Person])] },
        CaseEvent.NotDelivered { Person: Errand.LeadersChannel } => so with { InLeadersChannel = false },
        CaseEvent.NotDelivered not => so with { Unreachable = [.. so.Unreachable.Union([not.Person])] },
        CaseEvent.Rerouted { To: { } to } => so with { Addressed = With(so.Addressed, to) },
        CaseEvent.Rerouted => so with { InLeadersChannel = true },
        CaseEvent.Reminded { Rungs: 0 } => Wake(so, happened.At),
        CaseEvent.Reminded reminded => so with { Rung = so.Rung + reminded.Rungs },
        CaseEvent.Escalated escalated => so with { Rung = so.Rung + 1, Addressed = With(so.Addressed, escalated.To) },
        CaseEvent.Erased => Erase(so),
        CaseEvent.Forgotten => Forget(so),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whoever is asked anew is tried anew: that no road led to them before must not hide that none does now.</summary>
    private static Case Wait(Case so, DateTimeOffset at, CaseStatus status, IReadOnlyList<Member> addressed) => so with
    {
        Status = status,
        Addressed = addressed,
        Unreachable = Without(so.Unreachable, addressed),
        InLeadersChannel = false,
        Handler = null,
        WaitingSince = at,
        Rung = 0,
        SnoozedUntil = null,
    };

    private static Case Close(Case so, Outcome outcome, DateTimeOffset at) =>
        so with { Status = CaseStatus.Closed, Outcome = outcome, ClosedAt = at, SnoozedUntil = null };

    /// <summary>It goes back to whoever had it; to the chain when nobody had. What is written from now on can be erased again.</summary>
    private static Case Reopen(Case so, DateTimeOffset at) =>
        Wait(so with { Outcome = null, ClosedAt = null, Erased = false }, at, CaseStatus.Open, so.Handler is { } handler ? [handler] : so.Addressed);

    /// <summary>The moment that the handler chose is there: follow-up counts anew from it, but what the reporter has to answer keeps its deadlines.</summary>
    private static Case Wake(Case so, DateTimeOffset at) => so.Status == CaseStatus.PickedUp
        ? so with { SnoozedUntil = null, TouchedAt = at, Rung = 0 }
        : so with { SnoozedUntil = null };

    private static IReadOnlyList<Member> With(IReadOnlyList<Member> members, Member member) => [.. members.Append(member).DistinctBy(each => each.Id)];

    private static Case Erase(Case so) => so with
    {
        Erased = true,
        Report = so.Report with { What = "" },
        History = [.. so.History.Select(entry => entry with { Text = null })],
    };

    private static Case Forget(Case so) => Erase(so) with
    {
        Reporter = new Member("", Nobody),
        Unreachable = Without(so.Unreachable, so.Reporter),
        History = [.. so.History.Select(entry => entry with { Text = null, Who = NotTheirs(entry.Who, so), Whom = NotTheirs(entry.Whom, so) })],
    };

    private static string? NotTheirs(string? name, Case so) => name == so.Reporter.Name ? Nobody : name;

    private static IReadOnlyList<string> Without(IReadOnlyList<string> people, params IReadOnlyList<Member> members) => [.. people.Except(members.Select(member => member.Id))];

    private static Entry? Describe(Case so, CaseEvent happened, int number)
    {
        var who = happened.By is { } by ? so.Known(by)?.Name : null;
        return happened switch
        {
            CaseEvent.Reported => Line(EntryKind.Reported),
            CaseEvent.Added added => Line(EntryKind.Added, text: added.Text),
            CaseEvent.Corrected => Line(EntryKind.Corrected),
            CaseEvent.Withdrawn => Line(EntryKind.Withdrawn),
            CaseEvent.PickedUp => Line(EntryKind.PickedUp),
            CaseEvent.Asked asked => Line(EntryKind.Asked, text: asked.Text),
            CaseEvent.Answered answered => Line(EntryKind.Answered, text: answered.Text),
            CaseEvent.HandedOver over => Line(EntryKind.HandedOver, over.To.Name, over.Text),
            CaseEvent.Agreed agreed => Line(EntryKind.Agreed, text: agreed.Text),
            CaseEvent.Closed closed => Line(EntryKind.Closed, text: closed.Text),
            CaseEvent.Reopened reopened => Line(EntryKind.Reopened, text: reopened.Text),
            CaseEvent.Snoozed => Line(EntryKind.Snoozed),
            CaseEvent.NotDelivered not => Line(EntryKind.NotDelivered, so.Known(not.Person)?.Name),
            CaseEvent.Rerouted rerouted => Line(EntryKind.Rerouted, rerouted.To?.Name),
            CaseEvent.Reminded => Line(EntryKind.Reminded),
            CaseEvent.Escalated escalated => Line(EntryKind.Escalated, escalated.To.Name),
            CaseEvent.Erased or CaseEvent.Forgotten => Line(EntryKind.Erased),
            // That it was delivered stands in the head of the card.
            CaseEvent.Delivered => null,
            _ => throw new UnreachableException(),
        };

        Entry Line(EntryKind kind, string? whom = null, string? text = null) => new(number, kind, happened.At, who, whom, text);
    }
}
