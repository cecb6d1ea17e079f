using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Dialogs.Onboarding.NudgeKind;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>When something comes by itself, minute by minute of a school year: at nine on a school day, and seldom.</summary>
public sealed class When_somebody_is_nudged
{
    private static readonly NudgePlan Plan = new(SchoolYear.Calendar, new TimeOnly(9, 0));

    [Theory]
    [InlineData("2026-08-24", "2026-08-24 2026-08-31 2026-09-07")] // A Monday.
    [InlineData("2026-08-17", "2026-08-17 2026-08-24 2026-08-31")] // The first day of the year.
    [InlineData("2026-08-01", "2026-08-17 2026-08-24 2026-08-31")] // Their contract begins in the summer holiday.
    [InlineData("2026-10-03", "2026-10-05 2026-10-19 2026-10-26")] // A Saturday; the autumn holiday comes between, and nothing is doubled.
    [InlineData("2026-12-14", "2026-12-14 2027-01-04 2027-01-11")] // Two of the days fall in the Christmas holiday.
    [InlineData("2027-01-11", "2027-01-11 2027-01-18 2027-01-25")] // In the middle of the year.
    [InlineData("2027-05-10", "2027-05-10 2027-05-18 2027-05-25")] // Whit Monday.
    [InlineData("2027-07-08", "2027-07-08 2027-08-23 2027-08-30")] // Just before the summer.
    public void Who_starts_hears_at_nine_on_the_first_day_and_after_one_and_two_weeks_of_school(string starts, string days) =>
        Assert.Equal(
            days.Split(' ').Select(day => $"{day} 09:00"),
            Year(new NudgeOccasion { Starts = DateOnly.Parse(starts, System.Globalization.CultureInfo.InvariantCulture) })
                .Select(said => SchoolYear.Show(said.At)));

    [Theory]
    [InlineData("2026-09-03 14:00", "2026-09-10 2026-10-05 2027-02-03")]
    [InlineData("2026-12-11 12:00", "2026-12-18 2027-01-11 2027-05-11")]
    [InlineData("2027-01-31 12:00", "2027-02-08 2027-03-01 2027-06-30")] // A Sunday; February has no 31st.
    [InlineData("2027-07-05 12:00", "2027-08-23 2027-08-30")] // The summer comes between; the year ends here.
    public void Who_signed_is_asked_a_case_after_a_week_a_month_and_five_months(string moment, string days) =>
        Assert.Equal(
            days.Split(' ').Select(day => $"{day} 09:00"),
            Year(new NudgeOccasion { Newest = Signed(moment), Starts = new DateOnly(2026, 8, 17) })
                .Select(said => SchoolYear.Show(said.At)));

    [Fact]
    public void Of_two_reminders_each_has_a_name_of_its_own_and_none_comes_twice()
    {
        var year = Year(new NudgeOccasion { Starts = new DateOnly(2026, 8, 24) });

        Assert.Equal([Welcome, Week, Fortnight], year.Select(said => said.Nudge.Kind));
        Assert.All(year, said => Assert.Equal("2026-08-24", said.Nudge.Of));
    }

    [Fact]
    public void Who_begins_early_gets_no_welcome_who_signs_no_reminder_and_who_wants_none_nothing()
    {
        var starts = new NudgeOccasion { Starts = new DateOnly(2026, 8, 24) };

        Assert.Equal([Week, Fortnight], Year(starts with { Post = Post.Teacher }).Select(said => said.Nudge.Kind));
        Assert.DoesNotContain(Year(starts with { Newest = Signed("2026-08-20 10:00") }), said => !said.Nudge.IsCase);
        Assert.Empty(Year(starts with { IsQuiet = true }));
        Assert.Empty(Year(starts with { IsQuiet = true, Newest = Signed("2026-08-20 10:00") }));
        Assert.Empty(Year(new NudgeOccasion()));
    }

    [Fact]
    public void Who_is_welcomed_late_is_not_reminded_on_the_same_day()
    {
        var starts = new DateOnly(2026, 8, 24);
        var late = new SaidNudge(Nudge.ByStart(Welcome, starts), SchoolYear.At("2026-09-02 15:00"));

        var year = Year(new NudgeOccasion { Starts = starts, Said = [late] }, "2026-09-02 15:00");

        Assert.Equal([Fortnight], year.Select(said => said.Nudge.Kind));
    }

    [Fact]
    public void What_could_not_be_said_for_a_week_is_not_said_late()
    {
        var starts = new NudgeOccasion { Starts = new DateOnly(2026, 8, 24) };

        Assert.Equal(["2026-09-02 10:00", "2026-09-07 09:00"], Year(starts, "2026-09-02 10:00").Select(said => SchoolYear.Show(said.At)));
        Assert.Empty(Year(starts, "2026-09-14 09:00"));
        Assert.Empty(Year(starts with { Newest = Signed("2025-09-01 10:00") }));
    }

    private static Signature Signed(string at) => new("an", "An", "1", "h1", SchoolYear.At(at));

    /// <summary>Each quarter of an hour until the next summer ends, all that is due is said.</summary>
    private static List<SaidNudge> Year(NudgeOccasion of, string from = "2026-07-20 00:00")
    {
        var said = new List<SaidNudge>();
        for (var now = SchoolYear.At(from); now < SchoolYear.At("2027-09-04 00:00"); now += TimeSpan.FromMinutes(15))
        {
            if (Plan.Due(of with { Said = [.. of.Said, .. said] }, now) is { } due)
            {
                Assert.True(SchoolYear.Calendar.IsSchoolTime(now));
                said.Add(new SaidNudge(due, now));
            }
        }

        return said;
    }
}
