using Microsoft.Extensions.Time.Testing;
using Sevenwolden.Bot.Watching;
using Xunit;

namespace Sevenwolden.Tests.Escalations;

public sealed class The_settings_of_deadlines
{
    private readonly EscalationOptionsValidator _validator = new(
        new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Work_as_they_are_shipped() => Assert.True(_validator.Validate(null, new EscalationOptions()).Succeeded);

    [Theory]
    [InlineData("19-12-2026", "03-01-2027")]
    [InlineData("2026-12-19", "2027-01-03")]
    [InlineData("19/12/2026", "3-1-2027")]
    public void Read_a_holiday_as_the_Dutch_write_it(string from, string to)
    {
        var options = With(from, to);

        Assert.True(_validator.Validate(null, options).Succeeded);
        var holiday = Assert.Single(options.Timetable().Calendar.Holidays);
        Assert.Equal((new DateOnly(2026, 12, 19), new DateOnly(2027, 1, 3)), (holiday.From, holiday.To));
    }

    [Theory]
    [InlineData("foo", "2027-01-03", "Escalation:Holidays:0:From 'foo' is no date")]
    [InlineData("2026-12-19", null, "Escalation:Holidays:0:To '' is no date")]
    [InlineData("2026-12-19", "12/19/2026", "Escalation:Holidays:0:To '12/19/2026' is no date")]
    [InlineData("2026-12-19", "2026-12-01", "ends (2026-12-01) before it begins (2026-12-19)")]
    public void Name_a_holiday_that_is_none(string from, string? to, string fault) =>
        Assert.Contains(fault, _validator.Validate(null, With(from, to)).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void Name_a_day_that_is_none()
    {
        var options = new EscalationOptions();
        options.SchoolDays.Add("Maandag");

        Assert.Contains("'Maandag' is no day", _validator.Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Let_what_is_urgent_wait_no_longer_than_what_is_not()
    {
        var danger = new EscalationOptions { StillDanger = TimeSpan.FromHours(3) };
        var urgent = new EscalationOptions { SnoozeUrgentDays = 5, SnoozeConsultDays = 4 };

        Assert.Contains("Escalation:StillDanger", _validator.Validate(null, danger).FailureMessage, StringComparison.Ordinal);
        Assert.Contains("Escalation:SnoozeUrgentDays", _validator.Validate(null, urgent).FailureMessage, StringComparison.Ordinal);
        Assert.True(new EscalationOptionsAttributes().Validate(null, new EscalationOptions { StillUrgent = TimeSpan.Zero }).Failed);
    }

    [Fact]
    public void Leave_a_school_day_at_all() =>
        Assert.Contains(
            "no school day", _validator.Validate(null, With("2026-01-01", "2036-01-01")).FailureMessage, StringComparison.Ordinal);

    private static EscalationOptions With(string from, string? to)
    {
        var options = new EscalationOptions();
        options.Holidays.Add(new HolidayOptions { From = from, To = to });
        return options;
    }
}
