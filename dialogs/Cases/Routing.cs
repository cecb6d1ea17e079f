using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>What follows from whether a person could be reached: another road when not.</summary>
public static class Routing
{
    /// <summary>The circle of the same reporter as a report such as this one would go now.</summary>
    public static Circle Now(this Circle today, Case @case) =>
        (@case.ForBoard ? today.Along(BoardRoad.Board) : today).Without(@case.LeftOut);

    /// <summary>The case was shown to this person: for the first time, or for the first since no road led there.</summary>
    public static IReadOnlyList<CaseEvent> Delivered(Case @case, string person, DateTimeOffset now) =>
        !@case.IsLeader(person) || (@case.Reached.Contains(person) && !@case.Unreachable.Contains(person))
            ? []
            : [new CaseEvent.Delivered(person) { At = now }];

    /// <summary>
    /// No road leads there: whoever was asked before or the next of the chain is asked, at last the leaders' channel; the reporter sees it
    /// either way.
    /// </summary>
    /// <param name="case">The case as it is.</param>
    /// <param name="to">Who could not be reached.</param>
    /// <param name="reason">For the administrator.</param>
    /// <param name="hasChannel">
    /// Whether a leaders' channel is configured. Whoever is left out may read along there, so such a case is not called out in it.
    /// </param>
    /// <param name="now">The moment.</param>
    /// <param name="there">Who is there now; null where nobody is known to be away.</param>
    /// <param name="hasMail">Whether they can be written a mail.</param>
    public static IReadOnlyList<CaseEvent> NotDelivered(
        Case @case, Addressee to, string reason, bool hasChannel, DateTimeOffset now, Presence? there = null, bool hasMail = false)
    {
        if (@case.IsClosed || (to is Addressee.Person(var known) && @case.Unreachable.Contains(known)))
        {
            return [];
        }

        var mails = hasMail && to is Addressee.Person(var one) && Roads.IsMailable(@case, one);
        CaseEvent not = new CaseEvent.NotDelivered(to, reason) { At = now, Mails = mails };
        return to is not Addressee.Person(var person) || !IsTheLast(@case, person) || (mails && Roads.CanWait(@case))
            ? [not]
            : [not, .. Onward(@case, person, hasChannel, now, there)];
    }

    /// <summary>To whom it goes where this person can't be reached, at last the leaders' channel; nowhere perhaps.</summary>
    internal static IEnumerable<CaseEvent> Onward(Case @case, string person, bool hasChannel, DateTimeOffset now, Presence? there) =>
        !IsTheLast(@case, person) ? []
        : Reroute(@case, person, there ?? Presence.Full) is { } next ? [new CaseEvent.Rerouted(next) { At = now }]
        : hasChannel && @case is { InLeadersChannel: false, LeftOut: [], ForBoard: false }
            ? [new CaseEvent.Rerouted(null) { At = now }]
        : [];

    /// <summary>
    /// Who left the school has it no longer. Where nobody who has it stays it goes to the next: of those who were asked, of the chain, or
    /// of those to whom it would go if it was reported now.
    /// </summary>
    /// <param name="case">The case as it is.</param>
    /// <param name="gone">Who left, by their ids.</param>
    /// <param name="today">To whom a report of the same person goes now.</param>
    /// <param name="now">The moment.</param>
    /// <param name="there">Who is there now; null where nobody is known to be away.</param>
    public static IReadOnlyList<CaseEvent> Left(
        Case @case, IReadOnlySet<string> gone, Circle today, DateTimeOffset now, Presence? there = null)
    {
        there ??= Presence.Full;
        var leaving = @case.Everyone.Where(IsGone).ToList();
        if (@case.IsClosed || leaving.Count == 0)
        {
            return [];
        }

        var here = leaving.Aggregate(@case, (rest, member) => rest.Without(member.Id));
        var way = today.Now(@case);
        var others = way.Chain.Where(IsHere).ToList();
        // Where the way is nobody's any more, anybody whom the directory names is better than nobody.
        others = others.Count > 0 || @case.LeftOut.Count == 0 ? others : [.. way.Instead.Where(IsHere).Take(1)];
        var to = IsOrphaned()
            ? here.Addressed.FirstOrDefault(member => IsReachable(member) && there.Has(member)) ?? Next(here, there: there)
                ?? others.Find(IsReachable) ?? here.Addressed.Concat(others).FirstOrDefault()
            : null;
        // Where it goes beyond its own chain, there is somebody to go to after that as well.
        var chain = to is null || here.Known(to.Id) is not null
            ? here.Chain
            : [.. here.Chain.UnionBy(others, member => member.Id)];
        return [.. leaving.Select(member => new CaseEvent.Left(member, chain, member == leaving[^1] ? to : null) { At = now })];

        bool IsGone(Member member) => gone.Contains(member.Id) && !@case.IsReporter(member.Id);
        bool IsHere(Member member) => !IsGone(member) && !@case.IsReporter(member.Id) && (!@case.ForBoard || @case.Admits(member));
        bool IsReachable(Member member) => !@case.Unreachable.Contains(member.Id);
        bool IsOrphaned() => @case.Responsible.Any(IsGone) && !@case.Responsible.Any(member => !IsGone(member) && IsReachable(member));
    }

    /// <summary>
    /// The next of the way who was not asked yet and could be reached; null when there is none. Nobody who is away, unless nobody is there.
    /// </summary>
    public static Member? Next(Case @case, string? passedOver = null, Presence? there = null)
    {
        var around = there ?? Presence.Full;
        var free = Way(@case, around)
            .Where(member => member.Id != passedOver
                && @case.Addressed.All(asked => asked.Id != member.Id)
                && !@case.Unreachable.Contains(member.Id))
            .OrderBy(member => CouldNot(@case, member)).ToList();
        return free.Find(around.Has)
            ?? (@case.Responsible.Any(member => member.Id != passedOver && around.Has(member) && !@case.Unreachable.Contains(member.Id))
                ? null
                : free.FirstOrDefault());
    }

    /// <summary>Who is asked in this person's place: the next of the way who is there, or of those asked before; null for nobody.</summary>
    public static Member? Instead(Case @case, string person, Presence there) =>
        Next(@case, person, there) is { } next && there.Has(next) ? next : AskedBefore(@case, person, there);

    /// <summary>
    /// Who is asked beside whoever closed it, when the reporter says that it is not solved: the next of the way, once; after that only in
    /// the place of who is away. Null for nobody.
    /// </summary>
    public static Member? Beside(Case @case, Presence there)
    {
        var before = @case.History.Any(entry => entry.Kind == CaseEvent.NotSolved.Name);
        return @case.Handler is not { } handler ? null
            : before && there.Has(handler) ? null
            : before ? Instead(@case, handler.Id, there)
            : Next(@case, handler.Id, there);
    }

    /// <summary>
    /// The chain without those who left the school, and with somebody in the place of each who is away; where nobody of it is there, those
    /// to whom it would go if it was reported now.
    /// </summary>
    private static IEnumerable<Member> Way(Case @case, Presence there)
    {
        var way = @case.Chain.Where(member => !there.Gone.Contains(member.Id))
            .SelectMany(member => (IEnumerable<Member>)(there.Has(member) ? [member] : [.. StandIn(member), member]));
        return (@case.Chain.Concat(@case.Addressed).Any(there.Has) ? way : way.Concat(there.Today.Where(@case.Admits)))
            .DistinctBy(member => member.Id);

        IEnumerable<Member> StandIn(Member away) => there.StandIns[away.Id].Where(@case.Admits).Take(1);
    }

    private static Member? Reroute(Case @case, string person, Presence there) =>
        AskedBefore(@case, person, there) ?? Next(@case, person, there) ?? AskedBefore(@case, person, Presence.Full);

    /// <summary>Whoever said that they can't is asked again after all others.</summary>
    private static bool CouldNot(Case @case, Member member) =>
        @case.History.Any(entry => entry.Kind == CaseEvent.PassedOn.Name && entry.By == member.Id);

    /// <summary>Whoever was asked before this person picked it up, is there and can still be reached.</summary>
    private static Member? AskedBefore(Case @case, string handler, Presence there) => @case.Addressed
        .Where(member => member.Id != handler && !@case.Unreachable.Contains(member.Id) && there.Has(member))
        .OrderBy(member => CouldNot(@case, member)).FirstOrDefault();

    /// <summary>Whether this person has to act, and nobody else who has to can be reached.</summary>
    private static bool IsTheLast(Case @case, string person) =>
        @case.Responsible.Any(leader => leader.Id == person)
        && @case.Responsible.All(leader => leader.Id == person || @case.Unreachable.Contains(leader.Id));
}
