namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// Whether what an errand was sent for is still so when it is sent. Somebody may have done something meanwhile, or the words were erased:
/// then nobody is notified of what was, and the cards that are there follow quietly.
/// </summary>
public static class Holding
{
    public static bool Holds(this Errand errand, Case @case) =>
        errand.Occasion == Occasion.Refresh || errand.Occasion == Occasion.Wanted
        || (!@case.Erased && errand.To switch
        {
            // That they are there may be told twice at once, and something else may have brought it meanwhile.
            Addressee.Person(var person) when errand.Occasion == Occasion.Arrived => Roads.Waits(@case, person),
            Addressee.Person(var person) when @case.IsReporter(person) => ForReporter(@case, errand.Occasion.Name),
            Addressee.Person(var person) => ForLeader(@case, person, errand.Occasion.Name),
            Addressee.Mailbox(var person) => Waits(@case) && Roads.IsMailable(@case, person) && @case.Unreachable.Contains(person),
            Addressee.Gateway => LoudRoad.IsUntouched(@case),
            _ => Waits(@case) && @case.InLeadersChannel,
        });

    private static bool ForReporter(Case @case, string occasion) => occasion switch
    {
        CaseEvent.Closed.Name => @case.IsClosed,
        CaseEvent.Asked.Name or CaseEvent.Reminded.Name => @case.Status == CaseStatus.Waiting,
        CaseEvent.PickedUp.Name => @case is { IsClosed: false, Handler: not null },
        CaseEvent.Informed.Name or CaseEvent.Reopened.Name => !@case.IsClosed,
        CaseEvent.Escalated.Name or CaseEvent.HandedOver.Name or CaseEvent.PassedOn.Name or CaseEvent.Lapsed.Name
            or CaseEvent.NotDelivered.Name or CaseEvent.Rerouted.Name or CaseEvent.Left.Name
            or CaseEvent.Mailed.Name or CaseEvent.MailFailed.Name
            or CaseEvent.Calling.Name or CaseEvent.Called.Name or CaseEvent.CallLate.Name or CaseEvent.CallFailed.Name => Waits(@case),
        _ => true,
    };

    private static bool ForLeader(Case @case, string person, string occasion) => occasion switch
    {
        CaseEvent.Reported.Name or CaseEvent.Escalated.Name or CaseEvent.HandedOver.Name or CaseEvent.PassedOn.Name
            or CaseEvent.TurnedTo.Name or CaseEvent.Lapsed.Name or CaseEvent.Rerouted.Name or CaseEvent.Left.Name
            or CaseEvent.Reopened.Name or CaseEvent.NotSolved.Name =>
            Waits(@case) && Has(@case, person) && !ActedSince(@case, person, occasion),
        CaseEvent.Reminded.Name => !@case.IsClosed && Has(@case, person) && !ActedSince(@case, person, occasion)
            && (@case.Handler is null || @case.StillAskedAt is not null),
        CaseEvent.StillAsked.Name => @case.Handler?.Id == person && @case.StillAskedAt is not null,
        CaseEvent.Added.Name or CaseEvent.Corrected.Name or CaseEvent.Answered.Name or CaseEvent.NotDelivered.Name =>
            !@case.IsClosed && Has(@case, person),
        CaseEvent.Withdrawn.Name => @case.Outcome == Outcome.Withdrawn,
        CaseEvent.ErasureAnnounced.Name => @case is { IsClosed: true, ErasesAt: not null },
        _ => true,
    };

    /// <summary>Whether nobody has it yet, or any more.</summary>
    private static bool Waits(Case @case) => @case is { IsClosed: false, Handler: null };

    /// <summary>Whoever did something since, or that very thing, has seen it, also where it waits for them again.</summary>
    private static bool ActedSince(Case @case, string person, string occasion) =>
        @case.History.LastOrDefault(entry => entry.By == person)?.Number
        >= @case.History.LastOrDefault(entry => entry.Kind == occasion)?.Number;

    private static bool Has(Case @case, string person) => @case.Responsible.Any(member => member.Id == person);
}
