using System.Globalization;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

public sealed class The_school_calendar
{
    private static readonly SchoolCalendar Calendar = SchoolYear.Calendar;

    [Theory]
    [InlineData("2026-03-28", "02:30", "2026-03-28T02:30+01:00")]
    [InlineData("2026-03-29", "01:59", "2026-03-29T01:59+01:00")]
    [InlineData("2026-03-29", "02:00", "2026-03-29T03:00+02:00")]
    [InlineData("2026-03-29", "02:30:15", "2026-03-29T03:00+02:00")]
    [InlineData("2026-03-29", "03:00", "2026-03-29T03:00+02:00")]
    [InlineData("2026-10-25", "01:59", "2026-10-25T01:59+02:00")]
    [InlineData("2026-10-25", "02:00", "2026-10-25T02:00+02:00")]
    [InlineData("2026-10-25", "02:59", "2026-10-25T02:59+02:00")]
    [InlineData("2026-10-25", "03:00", "2026-10-25T03:00+01:00")]
    [InlineData("2027-03-28", "02:30", "2027-03-28T03:00+02:00")]
    [InlineData("2027-10-31", "02:30", "2027-10-31T02:30+02:00")]
    public void A_local_time_that_is_skipped_is_the_first_after_it_and_one_that_comes_twice_is_the_first(
        string date, string time, string moment)
    {
        var at = Calendar.At(DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

        Assert.Equal(moment, at.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-10-09", true)]
    [InlineData("2026-10-10", false)]
    [InlineData("2026-10-12", false)]
    [InlineData("2026-10-16", false)]
    [InlineData("2026-10-18", false)]
    [InlineData("2026-10-19", true)]
    [InlineData("2026-10-24", false)]
    [InlineData("2027-05-17", false)]
    public void Weekends_and_holidays_are_no_school_days(string day, bool isSchoolDay) =>
        Assert.Equal(isSchoolDay, Calendar.IsSchoolDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-25 08:29", 1, "2026-11-25 08:30")]
    [InlineData("2026-11-25 08:30", 1, "2026-11-26 08:30")]
    [InlineData("2026-11-27 10:00", 1, "2026-11-30 08:30")]
    [InlineData("2026-11-27 10:00", 5, "2026-12-04 08:30")]
    [InlineData("2026-10-09 10:00", 1, "2026-10-19 08:30")]
    [InlineData("2026-12-18 10:00", 2, "2027-01-05 08:30")]
    [InlineData("2026-10-23 10:00", 1, "2026-10-26 08:30")]
    [InlineData("2027-07-09 09:00", 1, "2027-08-23 08:30")]
    public void The_next_morning_is_on_a_school_day(string after, int nth, string morning) =>
        Assert.Equal(morning, SchoolYear.Show(Calendar.NextMorning(SchoolYear.At(after), nth)));

    [Theory]
    [InlineData("2026-11-25 10:00", 60, "2026-11-25 11:00")]
    [InlineData("2026-11-25 16:30", 30, "2026-11-25 17:00")]
    [InlineData("2026-11-25 16:30", 60, "2026-11-26 08:30")]
    [InlineData("2026-11-25 03:00", 60, "2026-11-25 09:00")]
    [InlineData("2026-11-27 20:00", 60, "2026-11-30 09:00")]
    [InlineData("2026-10-09 16:45", 60, "2026-10-19 08:45")]
    [InlineData("2026-11-25 10:00", 1200, "2026-11-27 12:00")]
    [InlineData("2026-11-25 20:00", 0, "2026-11-25 20:00")]
    public void School_time_counts_while_the_school_is_open(string from, int minutes, string until) =>
        Assert.Equal(until, SchoolYear.Show(Calendar.AddSchoolTime(SchoolYear.At(from), TimeSpan.FromMinutes(minutes))));

    [Fact]
    public void A_school_that_never_opens_is_an_error_and_not_a_search_without_end()
    {
        var now = SchoolYear.At("2026-11-25 10:00");
        SchoolCalendar[] never =
        [
            Calendar with { Days = new HashSet<DayOfWeek>() },
            Calendar with { Holidays = [new(DateOnly.MinValue, DateOnly.MaxValue)] },
            Calendar with { Holidays = [new(new(2026, 11, 1), new(2028, 12, 31))] },
        ];

        Assert.All(never, calendar => Assert.Throws<ArgumentException>(() => calendar.NextMorning(now)));
        Assert.All(never, calendar => Assert.Throws<ArgumentException>(() => calendar.AddSchoolTime(now, TimeSpan.FromHours(1))));
        Assert.Throws<ArgumentException>(() => (Calendar with { Closes = Calendar.Opens }).AddSchoolTime(now, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void A_holiday_of_almost_two_years_ends()
    {
        var long_one = Calendar with { Holidays = [new(new(2026, 11, 1), new(2028, 10, 1))] };

        Assert.Equal("2028-10-02 08:30", SchoolYear.Show(long_one.NextMorning(SchoolYear.At("2026-11-25 10:00"))));
    }
}
