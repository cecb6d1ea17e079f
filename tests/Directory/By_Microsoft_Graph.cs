using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Directories;

public sealed class By_Microsoft_Graph
{
    private const string Rows = "lead@school.nl,Leader in the file,teamleider,,dep@school.nl,\ndep@school.nl,Deputy in the "
        + "file,teamleider\nme@school.nl,Me in the file,medewerker,dep@school.nl\nhead,Head in the file,schoolleiding,,dep@school.nl\n"
        + "gone@school.nl,Without an account,medewerker,dep@school.nl\n";

    [Fact]
    public async Task Name_phone_and_department_come_from_the_account()
    {
        await using var graph = await SchoolAsync();

        Assert.Equal(
            new Member("me", "Jan Bos", Rank.Employee, "Onderbouw", "06-12345678"),
            await graph.Directory.FindAsync("me", "J. Bos", Turns.Token));
    }

    [Fact]
    public async Task Who_manages_anybody_is_a_leader_and_who_is_of_the_management_says_the_file()
    {
        await using var graph = await SchoolAsync();

        Assert.Equal(Rank.Leader, (await graph.Directory.FindAsync("other", null, Turns.Token)).Rank);
        Assert.Equal(Rank.Management, (await graph.Directory.FindAsync("head", null, Turns.Token)).Rank);
    }

    [Fact]
    public async Task A_report_goes_to_the_manager_and_by_the_file_to_the_deputy_and_the_management()
    {
        await using var graph = await SchoolAsync();

        Assert.Equal("lead dep head, IsLeader", await graph.ChainAsync("me"));
        Assert.Equal("lead dep head, IsLeader", await graph.ChainAsync("ME@school.nl"));
        Assert.Equal("other head, IsLeader", await graph.ChainAsync("elsewhere"));
    }

    [Fact]
    public async Task Absence_comes_from_the_file_and_then_the_managers_manager_follows_the_deputy()
    {
        await using var graph = await SchoolAsync(
            Rows.Replace("dep@school.nl,\ndep", "dep@school.nl,2026-11-30\ndep", StringComparison.Ordinal));
        graph.Knows("lead", "Marijke", manager: "other");

        Assert.Equal("dep other head, LeaderIsAbsent, without lead", await graph.ChainAsync("me"));
    }

    [Fact]
    public async Task Whom_Graph_does_not_know_the_file_leads()
    {
        await using var graph = await SchoolAsync();

        Assert.Equal("dep head, IsLeader", await graph.ChainAsync("gone@school.nl"));
        Assert.Equal(new Member("nobody", "Niels"), await graph.Directory.FindAsync("nobody", "Niels", Turns.Token));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    [InlineData(429)]
    public async Task When_Graph_fails_the_file_answers_and_it_is_left_alone_for_a_while(int status)
    {
        await using var graph = await SchoolAsync();
        graph.Fails(status);

        Assert.Equal("dep@school.nl head, IsLeader", await graph.ChainAsync("me@school.nl"));
        Assert.Single(graph.Asked);
        Assert.StartsWith($"Warning Microsoft Graph did not answer (HTTP {status})", Assert.Single(graph.Log), StringComparison.Ordinal);

        graph.Mood = null;
        graph.Roll.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("lead dep head, IsLeader", await graph.ChainAsync("me@school.nl"));
    }

    [Fact]
    public async Task A_whole_school_is_asked_for_a_few_at_a_time_and_not_person_by_person()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(number => $"p{number}@school.nl,P{number},medewerker,lead@school.nl\n"));
        await using var graph = await SchoolAsync(Rows + rows);
        for (var number = 0; number < 40; number++)
        {
            graph.Knows($"p{number}", $"Person {number}", manager: number % 2 == 0 ? "lead" : "other");
        }

        var all = await graph.Directory.ColleaguesAsync(Turns.Token);
        var asked = graph.Asked.ToList();
        await graph.Directory.ColleaguesAsync(Turns.Token);

        Assert.Equal("lead", all.Single(each => each.Who.Id == "p4").Leader);
        Assert.Equal(("Person 5", "other"), all.Where(each => each.Who.Id == "p5").Select(each => (each.Who.Name, each.Leader)).Single());
        Assert.Equal("dep", all.Single(each => each.Who.Id == "gone@school.nl").Leader);
        Assert.InRange(asked.Count, 3, 12);
        Assert.Equal(asked, graph.Asked);
    }

    [Fact]
    public async Task Where_Graph_fails_the_whole_school_is_as_the_file_has_it_and_Graph_is_not_asked_for_each()
    {
        await using var graph = await SchoolAsync();
        graph.Fails(503);

        var all = await graph.Directory.ColleaguesAsync(Turns.Token);

        Assert.Equal("dep@school.nl", all.Single(each => each.Who.Id == "me@school.nl").Leader);
        Assert.Single(graph.Asked);
    }

    [Fact]
    public async Task When_Graph_is_slow_nobody_waits_longer_than_two_seconds()
    {
        await using var graph = await SchoolAsync();
        graph.Hangs();

        var circle = graph.ChainAsync("me@school.nl");
        await graph.ArrivalAsync();
        graph.Roll.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("dep@school.nl head, IsLeader", await circle);
    }

    [Fact]
    public async Task An_answer_that_is_none_counts_as_a_failure()
    {
        await using var graph = await SchoolAsync();
        graph.Mood = context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.Body.WriteAsync("<p>Sign in to the network</p>"u8.ToArray()).AsTask();
        };

        Assert.Equal("dep@school.nl head, IsLeader", await graph.ChainAsync("me@school.nl"));
    }

    [Fact]
    public async Task What_was_asked_is_not_asked_again_within_the_hour_and_an_old_answer_is_better_than_none()
    {
        await using var graph = await SchoolAsync();
        await graph.ChainAsync("me");
        var asked = graph.Asked.Count;

        await graph.ChainAsync("me");
        Assert.Equal(asked, graph.Asked.Count);

        graph.Roll.Clock.Advance(TimeSpan.FromHours(1));
        graph.Fails(503);
        Assert.Equal("lead dep head, IsLeader", await graph.ChainAsync("me"));
        Assert.Equal(asked + 1, graph.Asked.Count);
    }

    [Fact]
    public async Task An_outage_is_logged_once_a_minute_and_names_nobody()
    {
        await using var graph = await SchoolAsync();
        graph.Fails(500);

        for (var second = 0; second < 120; second += 10)
        {
            await graph.Directory.FindAsync("me@school.nl", null, Turns.Token);
            graph.Roll.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(2, graph.Log.Count);
        Assert.DoesNotContain(graph.Log, line => line.Contains("me@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_neither_an_account_nor_a_row_has_left()
    {
        await using var graph = await SchoolAsync();

        Assert.True(await graph.Directory.HasLeftAsync("nobody", Turns.Token));
        Assert.False(await graph.Directory.HasLeftAsync("other", Turns.Token));
        Assert.False(await graph.Directory.HasLeftAsync("gone@school.nl", Turns.Token));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task Nobody_has_left_because_Graph_can_not_be_asked_and_who_had_left_is_still_gone(int status)
    {
        await using var graph = await SchoolAsync();
        await graph.Directory.HasLeftAsync("nobody", Turns.Token);
        graph.Roll.Clock.Advance(TimeSpan.FromHours(1));
        graph.Fails(status);

        Assert.False(await graph.Directory.HasLeftAsync("other", Turns.Token));
        Assert.True(await graph.Directory.HasLeftAsync("nobody", Turns.Token));
    }

    [Fact]
    public async Task Those_to_hand_over_to_have_the_ids_of_their_accounts()
    {
        await using var graph = await SchoolAsync();

        Assert.Equal(["dep", "head", "lead"], (await graph.Directory.LeadersAsync(Turns.Token)).Select(leader => leader.Id).Order());
    }

    private static async Task<FakeGraph> SchoolAsync(string rows = Rows)
    {
        var graph = await FakeGraph.StartAsync(rows);
        graph.Knows("me", "Jan Bos", manager: "lead", phone: "06-12345678", department: "Onderbouw");
        graph.Knows("lead", "Marijke", manager: "head");
        graph.Knows("dep", "Sjoerd", manager: "head");
        graph.Knows("head", "De rector");
        graph.Knows("other", "Not in the file", manager: "head");
        graph.Knows("elsewhere", "Of another team", manager: "other");
        return graph;
    }
}
