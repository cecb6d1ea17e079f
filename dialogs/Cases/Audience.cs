using Sevenwolden.Dialogs.Cases.People;
namespace Sevenwolden.Dialogs.Cases;

/// <summary>Who has to see what happened: those whom it concerns are notified, every other card of the case follows quietly.</summary>
public static class Audience
{
    /// <param name="so">The case after the events.</param>
    /// <param name="events">What happened in one go.</param>
    /// <param name="shown">Who sees it by the turn itself, on the card that they pressed; null for nobody.</param>
    public static IReadOnlyList<Errand> Of(Case so, IReadOnlyList<CaseEvent> events, string? shown = null)
    {
        // Where somebody else is asked instead, that is the news, not that it failed.
        var notified = events.OrderBy(happened => happened is CaseEvent.NotDelivered).SelectMany(happened => Notified(so, happened)).Where(errand => errand.Person != shown).DistinctBy(errand => errand.Person).ToList();
        var others = so.Leaders.Select(leader => leader.Id).Append(so.Reporter.Id)
            .Where(person => person != shown && notified.All(errand => errand.Person != person))
            // Who was never shown it has no card that could follow.
            .Where(person => so.IsReporter(person) || so.Reached.Contains(person))
            .Select(person => new Errand(so.Id, person, Occasion.Refresh));
        return [.. notified, .. others];
    }

    private static IEnumerable<Errand> Notified(Case so, CaseEvent happened) => happened switch
    {
        CaseEvent.Reported => [To(so, so.Reporter, Occasion.Reported), .. so.Addressed.Select(leader => To(so, leader, Occasion.Reported))],
        CaseEvent.Added => Responsible(so, Occasion.Added),
        CaseEvent.Corrected => Responsible(so, Occasion.Corrected),
        CaseEvent.Withdrawn => Responsible(so, Occasion.Withdrawn),
        CaseEvent.PickedUp => [To(so, so.Reporter, Occasion.PickedUp)],
        CaseEvent.Asked => [To(so, so.Reporter, Occasion.Asked)],
        CaseEvent.Answered => Responsible(so, Occasion.Answered),
        CaseEvent.HandedOver over => [To(so, over.To, Occasion.HandedOver), To(so, so.Reporter, Occasion.HandedOver)],
        CaseEvent.Agreed => [To(so, so.Reporter, Occasion.Agreed)],
        CaseEvent.Closed => [To(so, so.Reporter, Occasion.Closed)],
        CaseEvent.Reopened when so.IsReporter(happened.By ?? "") => Responsible(so, Occasion.Reopened),
        CaseEvent.Reopened => [To(so, so.Reporter, Occasion.Reopened), .. Responsible(so, Occasion.Reopened)],
        CaseEvent.Reminded { Rungs: > 0 } when so.Status == CaseStatus.Waiting => [To(so, so.Reporter, Occasion.Reminded)],
        CaseEvent.Reminded => Responsible(so, Occasion.Reminded),
        CaseEvent.Escalated escalated => [To(so, escalated.To, Occasion.Escalated), To(so, so.Reporter, Occasion.Escalated)],
        CaseEvent.Rerouted { To: { } to } => [To(so, to, Occasion.Rerouted), To(so, so.Reporter, Occasion.Rerouted)],
        CaseEvent.Rerouted => [new Errand(so.Id, Errand.LeadersChannel, Occasion.Rerouted), To(so, so.Reporter, Occasion.Rerouted)],
        CaseEvent.NotDelivered not when so.IsReporter(not.Person) => Responsible(so, Occasion.NotDelivered),
        // A leader who looks on and can't be reached keeps nobody waiting.
        CaseEvent.NotDelivered not when !so.IsLeader(not.Person) || so.Responsible.Any(leader => leader.Id == not.Person) => [To(so, so.Reporter, Occasion.NotDelivered)],
        _ => [],
    };

    private static IEnumerable<Errand> Responsible(Case so, Occasion occasion) => so.Responsible.Select(leader => new Errand(so.Id, leader.Id, occasion));

    private static Errand To(Case so, Member member, Occasion occasion) => new(so.Id, member.Id, occasion);
}
