using CsCheck;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Directories;

public sealed class Who_leads_whom
{
    private const string School = "me,Jan,medewerker,lead\nlead,Leader,teamleider,head,dep\ndep,Deputy,teamleider,head\n"
        + "head,Head,schoolleiding,,,\nsecond,Second,schoolleiding,,,\n";

    [Theory]
    [InlineData("me", "lead dep head, IsLeader")]
    [InlineData("ME", "lead dep head, IsLeader")]
    [InlineData("dep", "head second, IsLeader")]
    [InlineData("lead", "head second, IsLeader")]
    [InlineData("stranger", "lead dep head, NoLeaderKnown")]
    [InlineData("head", "lead dep second, NoLeaderKnown")]
    public async Task A_report_goes_to_the_leader_then_the_deputy_then_the_management(string id, string chain)
    {
        using var roll = Roll.Of(School, fallback: "lead");

        Assert.Equal(chain, await roll.ChainAsync(id));
    }

    [Theory]
    [InlineData("lead,Leader,teamleider,head,dep,2026-11-30", "", "dep head, LeaderIsAbsent, without lead")]
    [InlineData("lead,Leader,teamleider,above,dep,2026-11-30", "", "dep above head, LeaderIsAbsent, without lead")]
    [InlineData("lead,Leader,teamleider,head,dep,2026-11-30", "2026-11-30", "head, LeaderIsAbsent, without lead")]
    [InlineData("lead,Leader,teamleider,head,dep,2026-11-01", "", "lead dep head, IsLeader")]
    [InlineData("lead,Leader,teamleider,head,dep,", "2026-11-30", "lead head, IsLeader")]
    [InlineData("lead,Leader,teamleider,second,dep,", "", "lead dep second, IsLeader")]
    [InlineData("lead,Leader,teamleider,above,,", "", "lead head, IsLeader")]
    public async Task Who_is_away_is_passed_over(string leader, string deputyAway, string chain)
    {
        using var roll = Roll.Of(
            $"me,Jan,medewerker,lead\n{leader}\ndep,Deputy,teamleider,head,,{deputyAway}\nabove,Above,teamleider,head\n"
            + "head,Head,schoolleiding\nsecond,Second,schoolleiding");

        Assert.Equal(chain, await roll.ChainAsync("me"));
    }

    [Theory]
    [InlineData("2026-11-30", "", "", "dep2 head, LeaderIsAbsent, without lead", "dep2 dep3")]
    [InlineData("2026-11-30", "2026-11-30", "", "dep3 head, LeaderIsAbsent, without lead", "dep3")]
    [InlineData("2026-11-30", "2026-11-30", "2026-11-30", "head, LeaderIsAbsent, without lead", "")]
    [InlineData("", "", "", "dep head, LeaderIsAbsent, without lead", "dep dep2 dep3")]
    public async Task A_deputy_who_is_away_has_a_deputy_too(string dep, string dep2, string dep3, string chain, string line)
    {
        using var roll = Roll.Of(
            "me,Jan,medewerker,lead\nlead,Leader,teamleider,head,dep,2026-11-30\nhead,Head,schoolleiding\nsecond,Second,schoolleiding\n"
            + $"dep,Deputy,teamleider,head,dep2,{dep}\ndep2,Second,teamleider,head,dep3,{dep2}\ndep3,Third,teamleider,head,,{dep3}");

        Assert.Equal(chain, await roll.ChainAsync("me"));
        Assert.Equal(line, string.Join(' ', (await roll.Csv.StandInsAsync("LEAD", Turns.Token))!.Select(member => member.Id)));
        Assert.Null(await roll.Csv.StandInsAsync("head", Turns.Token));
    }

    [Fact]
    public async Task Absence_ends_at_midnight_in_the_Netherlands()
    {
        using var roll = Roll.Of(
            "me,Jan,medewerker,lead\nlead,Leader,teamleider,head,,2026-11-02\nhead,Head,schoolleiding,lead2\nlead2,Other,teamleider");

        roll.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 2, 22, 59, 0, TimeSpan.Zero));
        var before = await roll.ChainAsync("me");
        roll.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 2, 23, 0, 0, TimeSpan.Zero));

        Assert.Equal(("head, LeaderIsAbsent, without lead", "lead head, IsLeader"), (before, await roll.ChainAsync("me")));
    }

    [Fact]
    public async Task When_everybody_is_away_it_is_the_leaders_all_the_same()
    {
        using var roll = Roll.Of(
            "me,Jan,medewerker,lead\nlead,Leader,teamleider,head,,2026-11-30\nhead,Head,schoolleiding,,,2026-11-30", fallback: "lead");

        Assert.Equal("lead head, IsLeader", await roll.ChainAsync("me"));
    }

    [Fact]
    public async Task Somebody_whom_nobody_knows_is_an_employee_with_the_channels_name()
    {
        using var roll = Roll.Of(School);

        Assert.Equal(new Member("x", "Xandra"), await roll.Csv.FindAsync("x", "Xandra", Turns.Token));
        Assert.Equal(new Member("x", "x"), await roll.Csv.FindAsync("x", null, Turns.Token));
    }

    [Fact]
    public async Task Who_is_in_no_row_any_more_has_left_until_a_row_is_back()
    {
        using var roll = Roll.Of(School);
        var here = await roll.Csv.HasLeftAsync("DEP", Turns.Token);

        roll.Write(Roll.Header + "lead,Leader,teamleider,head\nhead,Head,schoolleiding,,lead\n");
        roll.Clock.Advance(TimeSpan.FromSeconds(1));
        var gone = await roll.Csv.HasLeftAsync("dep", Turns.Token);
        roll.Write(Roll.Header + School);
        roll.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((false, true, false), (here, gone, await roll.Csv.HasLeftAsync("dep", Turns.Token)));
    }

    [Fact]
    public async Task Those_to_hand_over_to_are_leaders_and_management_by_name()
    {
        using var roll = Roll.Of(School);

        Assert.Equal(["Deputy", "Head", "Leader", "Second"], (await roll.Csv.LeadersAsync(Turns.Token)).Select(member => member.Name));
    }

    [Fact]
    public void A_circle_is_never_empty_never_oneself_and_nobody_twice()
    {
        var today = new DateOnly(2026, 11, 2);
        var person = Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 7], Gen.Int[-1, 7], Gen.Bool);

        person.Array[2, 8].Sample(cells =>
        {
            var rows = cells.Select((cell, number) => Row(number, cell, today)).ToList();
            if (RosterChecks.Find("directory.csv", rows, "p0").Any())
            {
                return;
            }

            var roster = new Roster(rows, "p0");
            foreach (var id in rows.Select(row => row.Id).Append("stranger"))
            {
                var circle = Circles.Of(roster.Find(id)?.Member ?? new Member(id, id), roster.Find, roster, today);
                Assert.NotEmpty(circle.Chain);
                Assert.DoesNotContain(circle.Chain, member => member.Id == id);
                Assert.Equal(circle.Chain.Count, circle.Chain.DistinctBy(member => member.Id).Count());
                Assert.DoesNotContain(circle.Absent, circle.Chain);
            }
        });
    }

    private static Person Row(int number, (int Rank, int Leader, int Deputy, bool Away) cell, DateOnly today) => new(
        new Member($"p{number}", $"P {number}", (Rank)cell.Rank),
        // Only downwards in the file, and so never in a circle: that has tests of its own.
        cell.Leader < 0 || cell.Leader >= number ? null : $"p{cell.Leader}",
        cell.Deputy < 0 ? null : $"p{cell.Deputy}",
        cell.Away ? new Absence(DateOnly.MinValue, today) : null);
}
