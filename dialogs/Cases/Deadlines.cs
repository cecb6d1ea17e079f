using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// What happens to a case by itself, so that it is never forgotten. Each moment is a rung; a case knows how many it has climbed.
/// </summary>
public static class Deadlines
{
    /// <summary>When the case has to be looked at next; null for never.</summary>
    public static DateTimeOffset? Next(Case @case, Timetable times)
    {
        var rung = Ladder(@case, times).Skip(@case.Rung).Select(moment => (DateTimeOffset?)moment).FirstOrDefault();
        return Chosen(@case) is { } chosen && !(rung < chosen) ? chosen : rung;
    }

    /// <summary>
    /// What happens now, however long ago it should have: everyone is reminded once, and all are asked who should have been by now.
    /// </summary>
    public static IReadOnlyList<CaseEvent> Due(Case @case, DateTimeOffset now, Timetable times)
    {
        var rungs = Ladder(@case, times).Skip(@case.Rung).TakeWhile(moment => moment <= now).Count();
        IEnumerable<CaseEvent> happened = @case.Status switch
        {
            CaseStatus.Closed => rungs > 0 ? [new CaseEvent.Erased()] : [],
            CaseStatus.Open or CaseStatus.HandedOver => Climb(@case, rungs),
            _ => [.. Remind(Chosen(@case) <= now ? new CaseEvent.Reminded(0) : null), .. Remind(rungs)],
        };
        return [.. happened.Select(each => each with { At = now })];
    }

    private static IEnumerable<DateTimeOffset> Ladder(Case @case, Timetable times) => @case.Status switch
    {
        CaseStatus.Closed when @case.Erased => [],
        // Erasing is no rung of its own: whatever it had climbed when it was closed, it is erased once.
        CaseStatus.Closed => Enumerable.Repeat(@case.ClosedAt!.Value + times.KeepText, @case.Rung + 1),
        CaseStatus.PickedUp when @case.SnoozedUntil is not null => [],
        CaseStatus.PickedUp => times.Calendar.Mornings(@case.TouchedAt).Where((_, place) => (place + 1) % times.FollowUpDays == 0),
        CaseStatus.Waiting => times.Calendar.Mornings(@case.TouchedAt).Where((_, place) => place % 2 == 0),
        _ when @case.Report.Urgency == Urgency.Now => Urgent(@case.WaitingSince, times),
        _ => times.Calendar.Mornings(@case.WaitingSince),
    };

    private static IEnumerable<DateTimeOffset> Urgent(DateTimeOffset since, Timetable times)
    {
        var management = After(times.UrgentManagement);
        return times.Calendar.Mornings(management)
            .Prepend(management).Prepend(After(times.UrgentDeputy)).Prepend(After(times.UrgentReminder));

        DateTimeOffset After(TimeSpan time) => times.UrgentAlways ? since + time : times.Calendar.AddSchoolTime(since, time);
    }

    /// <summary>
    /// The moment that the handler chose. While a case waits for the reporter, who is reminded as well, it goes beside the rungs.
    /// </summary>
    private static DateTimeOffset? Chosen(Case @case) =>
        @case.Status is CaseStatus.PickedUp or CaseStatus.Waiting ? @case.SnoozedUntil : null;

    /// <summary>Escalations come first: whoever is asked only now is told so, not reminded of what they never saw.</summary>
    private static IReadOnlyList<CaseEvent> Climb(Case @case, int rungs)
    {
        var escalated = new List<CaseEvent>();
        for (var (rung, climbing) = (@case.Rung, @case); rung < @case.Rung + rungs; rung++)
        {
            if (IsEscalation(rung) && Routing.Next(climbing) is { } next)
            {
                escalated.Add(new CaseEvent.Escalated(next));
                climbing = CaseFolding.Apply(climbing, escalated[^1]);
            }
        }

        return [.. escalated, .. Remind(rungs - escalated.Count)];
    }

    // Open cases are kept with the number of their rung: a step in the middle would move them.
    /// <summary>First the leader is reminded; then it goes to the deputy and the school management; then all are reminded.</summary>
    private static bool IsEscalation(int rung) => rung is 1 or 2;

    private static IEnumerable<CaseEvent> Remind(int rungs) => Remind(rungs > 0 ? new CaseEvent.Reminded(rungs) : null);

    private static IEnumerable<CaseEvent> Remind(CaseEvent.Reminded? reminded) => reminded is null ? [] : [reminded];
}
