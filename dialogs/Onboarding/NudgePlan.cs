using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>
/// When somebody is nudged: at one time of a school day, never in holidays. What could not be said in its time is not said late: after a
/// week, or when the next one is due, it is over.
/// </summary>
/// <param name="calendar">When there is school.</param>
/// <param name="at">The time of the day.</param>
public sealed class NudgePlan(SchoolCalendar calendar, TimeOnly at)
{
    private const int Week = 7;
    private const int Month = 1;
    private const int Months = 5;

    /// <summary>Whether it is a moment to write to people of one's own accord.</summary>
    public bool IsOpen(DateTimeOffset now) => calendar.IsSchoolTime(now) && TimeOnly.FromDateTime(calendar.Local(now)) >= at;

    /// <summary>The first moment after this one at which it is open.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset after) =>
        calendar.SchoolDays(Day(after)).Select(day => calendar.At(day, at)).First(moment => moment > after);

    /// <summary>What is to be said now; null for nothing.</summary>
    public Nudge? Due(NudgeOccasion of, DateTimeOffset now) =>
        IsOpen(now) && Current(of, now) is { } due && !of.Said.Any(said => said.Nudge == due.Nudge || said.At >= due.From)
            ? due.Nudge
            : null;

    /// <summary>Whether what is on its way is still to be said.</summary>
    public bool Holds(Nudge nudge, NudgeOccasion of, DateTimeOffset now) => Current(of, now)?.Nudge == nudge;

    private (Nudge Nudge, DateTimeOffset From)? Current(NudgeOccasion of, DateTimeOffset now)
    {
        if (of.IsQuiet)
        {
            return null;
        }

        var days = of.Newest is { } signed ? AfterSigning(signed) : of.Starts is { } starts ? AfterStart(starts) : [];
        var current = days.Select(each => (each.Nudge, From: calendar.At(each.Day, at), each.Day)).LastOrDefault(each => each.From <= now);
        return current.Nudge is null || Day(now) >= current.Day.AddDays(Week) || (current.Nudge.Kind == NudgeKind.Welcome && of.HasBegun)
            ? null
            : (current.Nudge, current.From);
    }

    // A holiday in between moves what comes after it: two of them never come within a week.
    private IEnumerable<(Nudge Nudge, DateOnly Day)> AfterStart(DateOnly starts)
    {
        var first = SchoolDay(starts);
        var second = SchoolDay(first.AddDays(Week));
        yield return (Nudge.ByStart(NudgeKind.Welcome, starts), first);
        yield return (Nudge.ByStart(NudgeKind.Week, starts), second);
        yield return (Nudge.ByStart(NudgeKind.Fortnight, starts), SchoolDay(Later(first.AddDays(Week + Week), second.AddDays(Week))));
    }

    private IEnumerable<(Nudge Nudge, DateOnly Day)> AfterSigning(Signature signed)
    {
        var day = Day(signed.At);
        var first = SchoolDay(day.AddDays(Week));
        var second = SchoolDay(Later(day.AddMonths(Month), first.AddDays(Week)));
        yield return (new Nudge(NudgeKind.CaseAfterWeek, signed.Hash), first);
        yield return (new Nudge(NudgeKind.CaseAfterMonth, signed.Hash), second);
        yield return (
            new Nudge(NudgeKind.CaseAfterMonths, signed.Hash), SchoolDay(Later(day.AddMonths(Months), second.AddDays(Week))));
    }

    private DateOnly SchoolDay(DateOnly from) => calendar.SchoolDays(from).First();

    private DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(calendar.Local(moment));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
