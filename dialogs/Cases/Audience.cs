namespace Sevenwolden.Dialogs.Cases;

/// <summary>Who has to see what happened: those whom it concerns are notified, every other card of the case follows quietly.</summary>
public static class Audience
{
    /// <param name="case">The case after the events.</param>
    /// <param name="events">What happened in one go.</param>
    /// <param name="shown">Who sees it by the turn itself, on the card that they pressed; null for nobody.</param>
    public static IReadOnlyList<Errand> Of(Case @case, IReadOnlyList<CaseEvent> events, string? shown = null)
    {
        // Where words go, no card is passed over: the one that was pressed may be another than the one that follows.
        var pressed = shown is null || events.Any(happened => happened.Erases) ? null : new Addressee.Person(shown);
        // Where somebody else is asked instead, that is the news, not that it failed.
        var notified = events.OrderBy(happened => happened is CaseEvent.NotDelivered or CaseEvent.MailFailed
                or CaseEvent.CallLate or CaseEvent.CallFailed)
            .SelectMany(happened => happened.Concerns(@case).Select(to => Errand.Of(@case, to, Occasion.Of(happened.Kind))))
            .Where(errand => errand.To != pressed && errand.To switch
            {
                Addressee.Person(var person) => @case.IsSeenBy(person),
                Addressee.Mailbox(var person) => @case.IsSeenBy(person),
                _ => true,
            })
            .DistinctBy(errand => errand.To)
            .ToList();
        var others = @case.Leaders.Append(@case.Reporter)
            // Who was never shown it has no card that could follow.
            .Where(person => @case.IsReporter(person.Id) || @case.Reached.Contains(person.Id))
            .Select(person => Errand.Of(@case, person, Occasion.Refresh))
            .Where(errand => errand.To != pressed && notified.All(other => other.To != errand.To));
        return [.. notified, .. others];
    }
}
