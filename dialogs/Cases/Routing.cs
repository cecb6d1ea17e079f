using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>What follows from whether a person could be reached: another road when not.</summary>
public static class Routing
{
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
    /// <param name="hasChannel">Whether a leaders' channel is configured.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<CaseEvent> NotDelivered(Case @case, Addressee to, string reason, bool hasChannel, DateTimeOffset now)
    {
        if (@case.IsClosed || (to is Addressee.Person(var known) && @case.Unreachable.Contains(known)))
        {
            return [];
        }

        CaseEvent not = new CaseEvent.NotDelivered(to, reason) { At = now };
        return to is not Addressee.Person(var person) || !IsTheLast(@case, person) ? [not]
            : (AskedBefore(@case, person) ?? Next(@case, person)) is { } next ? [not, new CaseEvent.Rerouted(next) { At = now }]
            : hasChannel && !@case.InLeadersChannel ? [not, new CaseEvent.Rerouted(null) { At = now }]
            : [not];
    }

    /// <summary>The next of the chain who was not asked yet and could be reached; null when there is none.</summary>
    public static Member? Next(Case @case, string? passedOver = null) => @case.Chain.FirstOrDefault(member =>
        member.Id != passedOver
        && @case.Addressed.All(asked => asked.Id != member.Id)
        && !@case.Unreachable.Contains(member.Id));

    /// <summary>Whoever was asked before this person picked it up, and can still be reached.</summary>
    private static Member? AskedBefore(Case @case, string handler) => @case.Addressed.FirstOrDefault(
        member => member.Id != handler && !@case.Unreachable.Contains(member.Id));

    /// <summary>Whether this person has to act, and nobody else who has to can be reached.</summary>
    private static bool IsTheLast(Case @case, string person) =>
        @case.Responsible.Any(leader => leader.Id == person)
        && @case.Responsible.All(leader => leader.Id == person || @case.Unreachable.Contains(leader.Id));
}
