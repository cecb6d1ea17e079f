using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

public sealed class Beginnings_of_a_term
{
    [Fact]
    public void Are_the_first_school_days_behind_each_holiday_of_a_school_week_or_longer() => Assert.Equal(
        ["2026-08-17", "2026-10-19", "2027-01-04", "2027-03-01", "2027-05-10"], All(SchoolYear.Calendar));

    [Fact]
    public void Are_those_of_September_January_and_April_where_no_such_holiday_is_named()
    {
        var calendar = SchoolYear.Calendar with
        {
            Holidays = [new(new(2027, 3, 26), new(2027, 3, 29)), new(new(2027, 1, 1), new(2027, 1, 1))],
        };

        Assert.Equal(["2026-09-01", "2027-01-04", "2027-04-01"], All(calendar));
    }

    [Theory]
    [InlineData("2027-01-03", null)]
    [InlineData("2027-01-04", "2027-01-04")]
    [InlineData("2027-01-08", "2027-01-04")]
    [InlineData("2027-01-09", null)]
    [InlineData("2027-01-11", null)]
    public void Are_told_for_a_school_week(string day, string? term) => Assert.Equal(
        term is null ? null : DateOnly.Parse(term, null), SchoolTerms.JustBegun(SchoolYear.Calendar, DateOnly.Parse(day, null)));

    private static IEnumerable<string> All(SchoolCalendar calendar) => Enumerable.Range(0, 330)
        .Select(day => SchoolTerms.JustBegun(calendar, new DateOnly(2026, 8, 10).AddDays(day)))
        .OfType<DateOnly>().Distinct().Select(term => $"{term:yyyy-MM-dd}");
}
