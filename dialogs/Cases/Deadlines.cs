using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// What happens to a case by itself, so that it is never forgotten. Each moment is a rung; a case knows how many it has climbed.
/// </summary>
public static class Deadlines
{
    /// <summary>When the case has to be looked at next; null for never.</summary>
    public static DateTimeOffset? Next(Case @case, Timetable times) =>
        ((DateTimeOffset?[])[NextStep(@case, times), LoudRoad.Next(@case, times), ReporterNews.Next(@case, times)]).Min();

    /// <summary>When somebody is asked or reminded next, or the words are erased; null for never.</summary>
    internal static DateTimeOffset? NextStep(Case @case, Timetable times) =>
        ((DateTimeOffset?[])[
            Ladder(@case, times).Skip(@case.Rung).Select(moment => (DateTimeOffset?)moment).FirstOrDefault(),
            Chosen(@case, times), HandlerWatch.Next(@case, times),
            Practice.Next(@case, times), Erasing.Next(@case, times),
        ]).Min();

    /// <summary>
    /// What happens now, however long ago it should have: everyone is reminded once, and all are asked who should have been by now.
    /// </summary>
    /// <param name="case">The case as it is.</param>
    /// <param name="now">The moment.</param>
    /// <param name="times">How long it may wait.</param>
    /// <param name="there">Who is there now; null where nobody is known to be away.</param>
    public static IReadOnlyList<CaseEvent> Due(Case @case, DateTimeOffset now, Timetable times, Presence? there = null)
    {
        there ??= Presence.Full;
        var rungs = Ladder(@case, times).Skip(@case.Rung).TakeWhile(moment => moment <= now).Count();
        IEnumerable<CaseEvent> happened = @case.Status switch
        {
            CaseStatus.Closed => Erasing.Due(@case, now, times, there),
            _ when @case.IsExercise => Practice.Due(@case, now, times, there),
            // Where a rung is due, it asks who is there itself.
            _ when rungs == 0 && AwayWatch.Due(@case, now, times, there) is { } goes => goes,
            CaseStatus.Open or CaseStatus.HandedOver => Climb(@case, rungs, there),
            _ => Follow(@case, rungs, now, times, there),
        };
        var besides = LoudRoad.Due(@case, now, times).Concat(ReporterNews.Due(@case, now, times));
        return [.. happened.Concat(besides).Select(each => each with { At = now })];
    }

    private static IEnumerable<DateTimeOffset> Ladder(Case @case, Timetable times) => @case.Status switch
    {
        // Erasing is no rung: whatever it had climbed when it was closed, it is announced once and erased once.
        CaseStatus.Closed or CaseStatus.PickedUp => [],
        _ when @case.IsExercise => [],
        CaseStatus.Waiting => times.Calendar.Mornings(@case.TouchedAt).Where((_, place) => place % 2 == 0),
        _ when @case.Report.Urgency == Urgency.Now => Urgent(@case.WaitingSince, times),
        _ => times.Calendar.Mornings(@case.WaitingSince),
    };

    private static IEnumerable<DateTimeOffset> Urgent(DateTimeOffset since, Timetable times)
    {
        var management = times.UrgentlyAfter(since, times.UrgentManagement);
        return times.Calendar.Mornings(management).Prepend(management)
            .Prepend(times.UrgentlyAfter(since, times.UrgentDeputy)).Prepend(times.UrgentlyAfter(since, times.UrgentReminder));
    }

    /// <summary>
    /// The moment that the handler chose, or the farthest that there can be. While a case waits for the reporter, who is reminded as well,
    /// it goes beside the rungs.
    /// </summary>
    private static DateTimeOffset? Chosen(Case @case, Timetable times) =>
        @case is { Status: CaseStatus.PickedUp or CaseStatus.Waiting, SnoozedUntil: { } until }
            ? times.LatestSnooze(@case.Report, @case.TouchedAt) is var latest && latest < until ? latest : until
            : null;

    /// <summary>Whoever has it is reminded when they chose, or asked whether they are still on it; so is who has to answer.</summary>
    private static IEnumerable<CaseEvent> Follow(Case @case, int rungs, DateTimeOffset now, Timetable times, Presence there)
    {
        var wakes = Chosen(@case, times) <= now;
        if (wakes && HandlerWatch.GoesOn(@case, there) is { } goes)
        {
            return goes;
        }

        var watched = HandlerWatch.Due(@case, now, times, there);
        return watched.Any(happened => happened is CaseEvent.Lapsed)
            ? watched
            : [.. Remind(wakes ? new CaseEvent.Reminded(0) : null), .. Remind(@case, rungs, there), .. watched];
    }

    /// <summary>Escalations come first: whoever is asked only now is told so, not reminded of what they never saw.</summary>
    private static IReadOnlyList<CaseEvent> Climb(Case @case, int rungs, Presence there)
    {
        var escalated = new List<CaseEvent>();
        var climbing = @case;
        for (var rung = @case.Rung; rung < @case.Rung + rungs; rung++)
        {
            if (Asked(climbing, rung, there) is { } next)
            {
                escalated.Add(new CaseEvent.Escalated(next));
                climbing = CaseFolding.Apply(climbing, escalated[^1]);
            }
        }

        return [.. escalated, .. Remind(climbing, rungs - escalated.Count, there)];
    }

    // Open cases are kept with the number of their rung: a step in the middle would move them.
    /// <summary>
    /// First the leader is reminded, or somebody in their place where they are away; then it goes to the next of the chain as long as there
    /// is one; then all are reminded.
    /// </summary>
    private static Member? Asked(Case @case, int rung, Presence there) =>
        Routing.Next(@case, there: there) is { } next && (rung > 0 || (there.Has(next) && !@case.Responsible.Any(there.Has))) ? next : null;

    private static IEnumerable<CaseEvent> Remind(Case @case, int rungs, Presence there) =>
        Remind(rungs > 0 ? new CaseEvent.Reminded(rungs) { Away = there.AwayOf(@case.Responsible) } : null);

    private static IEnumerable<CaseEvent> Remind(CaseEvent.Reminded? reminded) => reminded is null ? [] : [reminded];
}
