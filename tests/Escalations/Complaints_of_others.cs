using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>What people hate of whatever calls them: none of it here. Over the wire, whichever database.</summary>
public sealed class Complaints_of_others(PostgresServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_in_the_quiet_hours_and_started_in_the_morning_everything_comes_once_and_nothing_at_night(bool twoHosts)
    {
        await using var school = await OpenAsync(server, twoHosts);
        await MoveAsync(school, "2026-11-02 16:00");
        var id = await school.ReportAsync();
        await MoveAsync(school, "2026-11-02 22:00");

        await school.RestartAsync(TimeSpan.FromHours(10));
        await SettlesAsync(school);
        var early = school.Told(Leader).Count();
        await MoveAsync(school, "2026-11-03 08:30");
        await school.HappensAsync(id, @case => @case.Rung == 1);
        await school.RestartAsync();
        await SettlesAsync(school);

        Assert.Equal(1, early);
        Assert.Equal([InDutch.ToLeader("reported"), InDutch.ToLeader("reminded")], school.Told(Leader));
        Assert.Single(await school.EventsAsync(id), "reminded");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Down_by_day_and_started_at_night_it_waits_for_the_morning_and_what_is_urgent_does_not(bool twoHosts)
    {
        await using var school = await OpenAsync(server, twoHosts);
        await MoveAsync(school, "2026-11-02 16:00");
        var id = await school.ReportAsync();

        await school.RestartAsync(SchoolYear.At("2026-11-03 23:00") - school.Clock.GetUtcNow());
        await LooksAsync(school, id, SchoolYear.At("2026-11-04 08:30"));
        var atNight = school.Told(Leader).Count();
        var urgent = await school.ReportAsync(urgency: Urgency.Now);
        school.Clock.Move(TimeSpan.FromMinutes(31));
        await school.HappensAsync(urgent, @case => @case.Rung == 1);
        await school.SettledAsync();
        var urgently = school.Told(Leader).Skip(atNight).ToList();
        await MoveAsync(school, "2026-11-04 08:30");
        await school.HappensAsync(id, @case => @case.Rung == 2);
        await SettlesAsync(school);

        Assert.Equal(1, atNight);
        Assert.Equal([InDutch.ToLeader("reported"), InDutch.ToLeader("reminded")], urgently);
        Assert.Equal(["reported", "delivered", "escalated", "reminded"], (await school.EventsAsync(id)).Take(4));
    }

    [Theory]
    [InlineData("2026-11-06 16:30", "2026-11-09 08:30")]
    [InlineData("2027-03-26 16:30", "2027-03-29 08:30")]
    [InlineData("2027-10-29 16:30", "2027-11-01 08:30")]
    public async Task Reported_on_a_Friday_afternoon_it_is_first_brought_up_on_Monday_by_the_clock_on_the_wall(string friday, string monday)
    {
        await using var school = await OpenAsync(server, twoHosts: false);
        await MoveAsync(school, friday);
        var id = await school.ReportAsync();

        school.Clock.Move(SchoolYear.At(monday).AddSeconds(-20) - school.Clock.GetUtcNow());
        await SettlesAsync(school);
        var before = await school.CaseAsync(id);
        await MoveAsync(school, monday);
        await school.HappensAsync(id, @case => @case.Rung == 1);
        await school.SettledAsync();

        Assert.Equal(0, before.Rung);
        Assert.Equal([InDutch.ToLeader("reported"), InDutch.ToLeader("reminded")], school.Told(Leader));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_deputy_of_a_deputy_who_is_away_is_asked_and_whoever_is_away_is_left_in_peace(bool twoHosts)
    {
        await using var school = await OpenAsync(server, twoHosts);
        var id = await school.ReportAsync();
        school.SaveDirectory("""
            id,naam,rol,team,leidinggevende,plaatsvervanger,telefoon,afwezig
            docent,Docent,medewerker,Onderbouw,teamleider,,06-11111111,
            teamleider,Teamleider,teamleider,Onderbouw,schoolleiding,plaatsvervanger,06-22222222,2026-11-30
            plaatsvervanger,Plaatsvervanger,teamleider,Bovenbouw,schoolleiding,andere-teamleider,06-33333333,2026-11-30
            andere-teamleider,Andere Teamleider,teamleider,Brugklas,schoolleiding,,06-66666666,
            schoolleiding,Schoolleiding,schoolleiding,,,,06-44444444,

            """);

        await MoveAsync(school, "2026-11-03 08:30");
        await school.HappensAsync(id, @case => @case.Rung == 1);
        await SettlesAsync(school);
        var fresh = await school.ReportAsync();

        Assert.Single(school.Told(Leader));
        Assert.Empty(school.Told(Deputy));
        Assert.Equal([InDutch.ToLeader("escalated"), InDutch.ToLeader("reported")], school.Told(OtherLeader));
        Assert.Equal(OtherLeader, Assert.Single((await school.CaseAsync(fresh)).Responsible).Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_thirty_that_are_due_at_once_none_is_lost_and_none_comes_twice(bool twoHosts)
    {
        await using var school = await OpenAsync(server, twoHosts);
        var ids = new List<string>();
        for (var number = 0; number < 30; number++)
        {
            ids.Add(await school.ReportAsync());
        }

        await MoveAsync(school, "2026-11-03 08:30");
        foreach (var id in ids)
        {
            await school.HappensAsync(id, @case => @case.Rung == 1);
        }

        await SettlesAsync(school);

        var told = school.Shown(Leader).Where(arrival => arrival is { Method: "POST", About: null })
            .Where(arrival => arrival.Summary != InDutch.ToLeader("reported")).Select(arrival => arrival.Body).ToList();
        Assert.All(ids, id => Assert.InRange(told.Count(body => body.Contains(id, StringComparison.Ordinal)), 0, 1));
        Assert.NotEmpty(told);
        foreach (var id in ids)
        {
            Assert.Single(await school.EventsAsync(id), "reminded");
        }

        Assert.Empty(await school.AskAsync<long>("SELECT id FROM errand_owed"));
        Assert.Empty(await school.AskAsync<long>("SELECT id FROM outbox"));
    }

    private static async Task<SchoolOnline> OpenAsync(PostgresServer server, bool twoHosts) =>
        twoHosts ? await SchoolOnline.OpenAsync(await server.CreateDatabaseAsync(), 2) : await SchoolOnline.OpenAsync();

    private static Task MoveAsync(SchoolOnline school, string local)
    {
        school.Clock.Move(SchoolYear.At(local) - school.Clock.GetUtcNow());
        return Task.CompletedTask;
    }

    /// <summary>It was looked at, and comes at that moment.</summary>
    private static Task LooksAsync(SchoolOnline school, string id, DateTimeOffset next) => UntilAsync(async () =>
        (await school.AskAsync<long>($"SELECT next_due FROM case_file WHERE id = '{id}'"))[0] == next.ToUnixTimeMilliseconds());

    /// <summary>All hosts looked, and what came of it went out.</summary>
    private static async Task SettlesAsync(SchoolOnline school)
    {
        var now = school.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await UntilAsync(async () => (await school.AskAsync<long>($"SELECT count(*) FROM case_file WHERE next_due <= {now}"))[0] == 0);
        await school.SettledAsync();
    }
}
