using Sevenwolden.Dialogs.Cases.People;
namespace Sevenwolden.Dialogs.Cases;

/// <summary>What follows from whether a person could be reached: another road when not.</summary>
public static class Routing
{
    /// <summary>The case was shown to this person: for the first time, or for the first since no road led there.</summary>
    public static IReadOnlyList<CaseEvent> Delivered(Case so, string person, DateTimeOffset now) =>
        !so.IsLeader(person) || (so.Reached.Contains(person) && !so.Unreachable.Contains(person)) ? [] : [new CaseEvent.Delivered(person) { At = now }];

    /// <summary>No road leads to this person: the next of the chain is asked, at last the leaders' channel; the reporter sees it either way.</summary>
    /// <param name="so">The case as it is.</param>
    /// <param name="person">Who could not be reached.</param>
    /// <param name="reason">For the administrator.</param>
    /// <param name="hasChannel">Whether a leaders' channel is configured.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<CaseEvent> NotDelivered(Case so, string person, string reason, bool hasChannel, DateTimeOffset now)
    {
        if (so.Unreachable.Contains(person) || so.IsClosed)
        {
            return [];
        }

        CaseEvent not = new CaseEvent.NotDelivered(person, reason) { At = now };
        var matters = so.Responsible.Any(leader => leader.Id == person)
            && !so.Responsible.Any(leader => leader.Id != person && !so.Unreachable.Contains(leader.Id));
        return !matters ? [not] : Next(so, person) is { } next ? [not, new CaseEvent.Rerouted(next) { At = now }]
            : hasChannel && !so.InLeadersChannel ? [not, new CaseEvent.Rerouted(null) { At = now }]
            : [not];
    }

    /// <summary>The next of the chain who was not asked yet and could be reached; null when there is none.</summary>
    public static Member? Next(Case so, string? passedOver = null) => so.Chain.FirstOrDefault(member =>
        member.Id != passedOver && so.Addressed.All(asked => asked.Id != member.Id) && !so.Unreachable.Contains(member.Id));
}
