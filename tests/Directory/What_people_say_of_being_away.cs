using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Directories;

/// <summary>It is Monday 2 November 2026. Whoever says that they are away is; whoever says that they are there is there.</summary>
public sealed class What_people_say_of_being_away
{
    private const string Rows =
        "me,Jan,medewerker,lead\nlead,Leader,teamleider,head,dep\ndep,Deputy,teamleider,head,second\nsecond,Second,teamleider,head\n"
        + "head,Head,schoolleiding,,dep\n";

    private const string AwayInTheFile =
        "me,Jan,medewerker,lead\nlead,Leader,teamleider,head,dep,2026-11-06\ndep,Deputy,teamleider,head\nhead,Head,schoolleiding,,dep\n";

    [Fact]
    public async Task A_leader_is_passed_over_on_these_days_and_so_is_a_deputy()
    {
        using var roll = Roll.Of(Rows);
        roll.Says("lead", "2026-11-02..2026-11-03");
        var first = await roll.ChainAsync("me");
        roll.Says("dep", "2026-11-02..2026-11-02");
        var second = await roll.ChainAsync("me");
        roll.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal("dep head, LeaderIsAbsent, without lead", first);
        Assert.Equal("second head, LeaderIsAbsent, without lead", second);
        Assert.Equal("lead dep head, IsLeader", await roll.ChainAsync("me"));
    }

    [Fact]
    public async Task Whom_the_directory_calls_away_is_there_once_they_say_so_until_it_changes()
    {
        using var roll = Roll.Of(AwayInTheFile);
        roll.Says("lead", "2026-11-02..2026-11-06", isAway: false, against: "0001-01-01..2026-11-06");
        var there = await roll.ChainAsync("me");
        roll.Write(Roll.Header + AwayInTheFile.Replace("11-06", "11-05", StringComparison.Ordinal));
        roll.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("lead dep head, IsLeader", there);
        Assert.Equal("dep head, LeaderIsAbsent, without lead", await roll.ChainAsync("me"));
    }

    [Fact]
    public async Task What_was_said_last_of_a_day_counts()
    {
        using var roll = Roll.Of(Rows);
        roll.Says("lead", "2026-11-02..2026-11-06");
        roll.Says("lead", "2026-11-02..2026-11-03", isAway: false);
        var today = await roll.ChainAsync("me");
        roll.Clock.Advance(TimeSpan.FromDays(2));
        var wednesday = await roll.ChainAsync("me");
        roll.Says("lead", "2026-11-04..2026-11-04", isAway: false);

        Assert.Equal("lead dep head, IsLeader", today);
        Assert.Equal("dep head, LeaderIsAbsent, without lead", wednesday);
        Assert.Equal("lead dep head, IsLeader", await roll.ChainAsync("me"));
    }

    [Fact]
    public async Task Who_would_stand_in_is_told_by_the_day()
    {
        using var roll = Roll.Of(Rows);
        roll.Says("dep", "2026-11-03..2026-11-03");

        Assert.Equal("dep", (await roll.Csv.CoverAsync("lead", null, Turns.Token)).StandIn?.Id);
        Assert.Equal("second", (await roll.Csv.CoverAsync("lead", new DateOnly(2026, 11, 3), Turns.Token)).StandIn?.Id);
        Assert.Null((await roll.Csv.CoverAsync("second", null, Turns.Token)).StandIn);
    }

    [Fact]
    public async Task A_store_that_fails_stops_nobody_and_what_was_read_before_counts()
    {
        using var roll = Roll.Of(Rows);
        roll.IsStoreDown = true;
        var unknown = await roll.ChainAsync("me");
        roll.IsStoreDown = false;
        roll.Says("lead", "2026-11-02..2026-11-03");
        await roll.ChainAsync("me");
        roll.IsStoreDown = true;

        Assert.Equal("lead dep head, IsLeader", unknown);
        Assert.Equal("dep head, LeaderIsAbsent, without lead", await roll.ChainAsync("me"));
        Assert.DoesNotContain(roll.Log, line => line.Contains(" lead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_Microsoft_Graph_it_counts_for_the_row_of_their_account_and_for_who_has_no_row()
    {
        await using var graph = await FakeGraph.StartAsync(
            "lead@school.nl,Leader,teamleider,,dep@school.nl\ndep@school.nl,Deputy,teamleider\nhead,Head,schoolleiding,,dep@school.nl\n");
        graph.Knows("me", "Jan", manager: "lead");
        graph.Knows("lead", "Marijke", manager: "head");
        graph.Knows("dep", "Sjoerd", manager: "head");
        graph.Knows("head", "De rector");
        graph.Knows("other", "Not in the file", manager: "head");
        graph.Knows("elsewhere", "Of another team", manager: "other");

        graph.Roll.Says("lead", "2026-11-02..2026-11-02");
        graph.Roll.Says("other", "2026-11-02..2026-11-02");

        Assert.Equal("dep head, LeaderIsAbsent, without lead", await graph.ChainAsync("me"));
        Assert.Equal("head, LeaderIsAbsent, without other", await graph.ChainAsync("elsewhere"));
        Assert.Equal(["dep"], (await graph.Directory.StandInsAsync("lead", Turns.Token))!.Select(member => member.Id));
        Assert.Empty((await graph.Directory.StandInsAsync("other", Turns.Token))!);
        Assert.Equal("dep", (await graph.Directory.CoverAsync("lead", null, Turns.Token)).StandIn?.Id);
    }
}
