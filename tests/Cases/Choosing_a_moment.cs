using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

/// <summary>On the card of a case, on a Wednesday at ten past ten.</summary>
public sealed class Choosing_a_moment
{
    private const string Now = "2026-11-25 10:10";

    [Theory]
    [InlineData("soon=InAnHour", "2026-11-25 11:10")]
    [InlineData("soon=NextMorning", "2026-11-26 08:30")]
    [InlineData("soon=InAWeek", "2026-12-02 08:30")]
    [InlineData("day=2026-12-01", "2026-12-01 08:30")]
    [InlineData("day=2026-12-01,time=14:05", "2026-12-01 14:05")]
    [InlineData("day=2026-12-01,time=14:05:00", "2026-12-01 14:05")]
    [InlineData("time=16:00", "2026-11-25 16:00")]
    [InlineData("day=2026-11-28,time=09:00", "2026-11-28 09:00")]
    public void One_tap_or_a_day_and_a_time(string chosen, string moment) => Assert.Equal(SchoolYear.At(moment), Read(chosen, Now));

    [Theory]
    [InlineData("soon=NextMorning,day=2026-12-01", "2026-12-01 08:30")]
    [InlineData("soon=InAnHour,time=16:00", "2026-11-25 16:00")]
    [InlineData("soon=NextMorning,time=16:00", "2026-11-26 16:00")]
    [InlineData("soon=InAWeek,time=23:30", "2026-12-02 23:30")]
    public void A_day_goes_before_what_stands_ready_on_the_card_and_a_time_goes_with_either(string chosen, string moment) =>
        Assert.Equal(SchoolYear.At(moment), Read(chosen, Now));

    [Theory]
    [InlineData("soon=NextMorning", "2026-11-27 16:00", "2026-11-30 08:30")]
    [InlineData("soon=InAWeek", "2026-11-28 12:00", "2026-12-07 08:30")]
    [InlineData("day=2027-03-28,time=02:30", "2026-11-25 10:10", "2027-03-28 03:00")]
    public void It_is_a_school_day_and_a_time_that_exists(string chosen, string now, string moment) =>
        Assert.Equal(SchoolYear.At(moment), Read(chosen, now));

    [Theory]
    [InlineData("")]
    [InlineData("soon=Never")]
    [InlineData("soon=17")]
    [InlineData("day=2029-01-01")]
    [InlineData("day=31-12-2026,time=9 uur")]
    public void What_is_far_away_or_no_moment_is_none(string chosen) => Assert.Null(Read(chosen, Now));

    [Theory]
    [InlineData("day=2026-11-25,time=10:00", "2026-11-25 10:00")]
    [InlineData("day=2026-11-24", "2026-11-24 08:30")]
    [InlineData("time=09:00", "2026-11-25 09:00")]
    public void What_is_past_is_understood_so_that_it_can_be_said(string chosen, string moment) =>
        Assert.Equal(SchoolYear.At(moment), Read(chosen, Now));

    private static DateTimeOffset? Read(string chosen, string now) => PickedMoment.Read(
        new Incoming.Press(CaseVerbs.Snooze.Name, chosen.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(each => each.Split('=')).ToDictionary(each => each[0], each => each[1])),
        SchoolYear.At(now), SchoolYear.Calendar);
}
