using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>What comes late and can wait disturbs nobody at night.</summary>
public sealed class Quiet_hours
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-11-02 10:00");

    [Theory]
    [InlineData("in doubt, looked at in the night after", Urgency.Consult, "2026-11-03 23:00", "2026-11-04 08:30")]
    [InlineData("in doubt, looked at in the weekend", Urgency.Consult, "2026-11-07 12:00", "2026-11-09 08:30")]
    [InlineData("in doubt, looked at in time", Urgency.Consult, "2026-11-03 08:31", null)]
    [InlineData("in doubt, late and by day", Urgency.Consult, "2026-11-03 14:00", null)]
    [InlineData("nothing is due yet", Urgency.Consult, "2026-11-02 23:00", null)]
    [InlineData("urgent", Urgency.Now, "2026-11-02 23:00", null)]
    public void What_can_wait_waits_for_the_morning(string why, Urgency urgency, string now, string? until) => Assert.Equal(
        (until ?? "", why), (SchoolYear.Show(QuietHours.Until(Opened(Start, urgency), SchoolYear.At(now), SchoolYear.Timetable)), why));

    [Fact]
    public void A_moment_that_somebody_chose_in_the_evening_comes_then()
    {
        var chosen = SchoolYear.At("2026-11-02 20:00");
        var @case = (PickedUp(Start) with { Report = Opened(Start, Urgency.Consult).Report })
            .Does(new CaseWish(CaseVerbs.Snooze, Until: chosen), Leader, Start);

        Assert.Null(QuietHours.Until(@case, chosen, SchoolYear.Timetable));
        Assert.Equal(SchoolYear.At("2026-11-03 08:30"), QuietHours.Until(@case, chosen.AddHours(2), SchoolYear.Timetable));
    }

    [Fact]
    public void Words_go_in_time_at_whatever_hour_and_the_notice_of_it_waits_for_a_morning_if_one_is_left()
    {
        var @case = PickedUp(Start).Does(new CaseWish(CaseVerbs.Close, "Besproken."), Leader, SchoolYear.At("2026-11-25 02:00"));

        Assert.Equal(SchoolYear.At("2027-02-17 08:30"), QuietHours.Until(@case, SchoolYear.At("2027-02-16 23:00"), SchoolYear.Timetable));
        Assert.Null(QuietHours.Until(@case, SchoolYear.At("2027-02-22 23:00"), SchoolYear.Timetable));
        Assert.Null(QuietHours.Until(@case, SchoolYear.At("2027-02-23 03:00"), SchoolYear.Timetable));
    }

    [Theory]
    [InlineData(7, 8, 17)]
    [InlineData(18, 8, 17)]
    public void The_morning_counts_wherever_it_was_set(int morning, int opens, int closes)
    {
        var times = SchoolYear.Timetable with
        {
            Calendar = SchoolYear.Calendar with { Morning = new(morning, 0), Opens = new(opens, 0), Closes = new(closes, 0) },
        };
        var @case = Opened(Start, Urgency.Consult);
        var night = SchoolYear.At("2026-11-04 03:00");

        var until = QuietHours.Until(@case, night, times);

        Assert.Equal(times.Calendar.NextMorning(night), until);
        Assert.Null(QuietHours.Until(@case, until!.Value, times));
    }
}
