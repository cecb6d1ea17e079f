using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>
/// What nobody picks up is brought up again, and goes to one more: at its time, and once, however many hosts watch and whatever the clock
/// does.
/// </summary>
public sealed class Deadlines_that_come(PostgresServer server)
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task What_is_urgent_is_reminded_after_half_an_hour_and_goes_to_the_deputy_and_the_management(bool twoHosts, bool restarts)
    {
        await using var school = twoHosts ? await OpenAsync(await server.CreateDatabaseAsync(), 2) : await OpenAsync();
        var id = await school.ReportAsync(urgency: Urgency.Now);

        await NothingBeforeAsync(school, 29);
        await ComesAsync(school, id, 1, 1, restarts, ["reminded"]);
        Assert.Equal([InDutch.ToLeader(CaseEvent.Reported.Name), "De melding van Docent wacht nog op je."], school.Told(Leader));
        Assert.Empty(school.Told(Deputy));

        await NothingBeforeAsync(school, 29);
        await ComesAsync(school, id, 1, 2, restarts, ["escalated"]);
        Assert.Equal(["Nog niemand pakte de melding van Docent op. Kun jij dat doen?"], school.Told(Deputy));
        Assert.Empty(school.Told(Management));

        await NothingBeforeAsync(school, 59);
        await ComesAsync(school, id, 1, 3, restarts, ["escalated"]);
        Assert.Equal(["Nog niemand pakte de melding van Docent op. Kun jij dat doen?"], school.Told(Management));
        Assert.Single(school.Told(Deputy));
        Assert.Equal(2, school.Told(Leader).Count());
        Assert.Equal(
            ["Plaatsvervanger", "Schoolleiding"],
            school.Told(Teacher).Select(told => told.Split("Nu ziet ")[1].Split(" hem ook.")[0].Split(", ")[^1]));
    }

    [Fact]
    public async Task What_is_to_be_talked_over_waits_for_the_next_working_morning()
    {
        await using var school = await OpenAsync();
        school.Clock.Move(SchoolYear.At("2026-11-06 16:00") - school.Clock.GetUtcNow());
        var id = await school.ReportAsync(urgency: Urgency.Consult);

        school.Clock.Move(SchoolYear.At("2026-11-09 08:29") - school.Clock.GetUtcNow());
        Assert.Equal(0, await LooksAsync(school));
        school.Clock.Move(TimeSpan.FromMinutes(1));
        await school.HappensAsync(id, @case => @case.Rung == 1);
        await school.SettledAsync();

        Assert.Equal([InDutch.ToLeader(CaseEvent.Reported.Name), "De melding van Docent wacht nog op je."], school.Told(Leader));
        Assert.Empty(school.Told(Deputy));
    }

    [Fact]
    public async Task Whoever_puts_it_off_is_reminded_when_they_chose_and_not_before()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync(urgency: Urgency.Now);
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.DoAsync(
            Leader, CaseVerbs.Snooze, id, null, (PickedMoment.Soon, nameof(Soon.InAWeek)), (PickedMoment.Day, "2026-11-03"),
            (PickedMoment.Time, "09:00"));

        school.Clock.Move(SchoolYear.At("2026-11-03 08:59") - school.Clock.GetUtcNow());
        Assert.Equal(0, await LooksAsync(school));
        school.Clock.Move(TimeSpan.FromMinutes(1));
        await school.HappensAsync(id, @case => @case.SnoozedUntil is null);
        await school.SettledAsync();

        Assert.Equal("De melding van Docent wacht nog op je.", school.Told(Leader).Last());
        Assert.Single(await school.EventsAsync(id), "reminded");
    }

    [Fact]
    public async Task A_clock_that_jumps_a_day_ahead_and_back_tells_everybody_once_and_stops_nothing()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync(urgency: Urgency.Now);

        school.Clock.Move(TimeSpan.FromDays(1));
        await school.HappensAsync(id, @case => @case.Addressed.Count == 3);
        await school.SettledAsync();
        var events = await school.EventsAsync(id);
        school.Clock.Move(-TimeSpan.FromDays(1));
        var another = await school.ReportAsync();
        school.Clock.Move(TimeSpan.FromHours(3));
        Assert.Equal(0, await LooksAsync(school));
        await school.SettledAsync();

        Assert.Equal(["escalated", "escalated", "reminded"], events.Where(kind => kind is "escalated" or "reminded"));
        Assert.Equal(events, await school.EventsAsync(id));
        Assert.All(
            new[] { Deputy, Management },
            person => Assert.Single(school.Told(person), "Nog niemand pakte de melding van Docent op. Kun jij dat doen?"));
        Assert.Equal(2, school.Told(Leader).Count(told => told == InDutch.ToLeader(CaseEvent.Reported.Name)));
        Assert.Equal("picked_up", (await school.DoAsync(Leader, CaseVerbs.PickUp, another)).Status);
        Assert.Equal("picked_up", (await school.DoAsync(Deputy, CaseVerbs.PickUp, id)).Status);
    }

    [Fact]
    public async Task A_reporter_who_does_not_answer_is_reminded_and_the_leader_is_not()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.DoAsync(Leader, CaseVerbs.Ask, id, "In welke klas?");

        school.Clock.Move(SchoolYear.At("2026-11-03 08:30") - school.Clock.GetUtcNow());
        await school.HappensAsync(id, @case => @case.Rung == 1);
        await school.SettledAsync();

        Assert.Equal("Teamleider wacht nog op je antwoord.", school.Told(Teacher).Last());
        Assert.Single(school.Told(Leader));
    }

    private static async Task NothingBeforeAsync(SchoolOnline school, int minutes)
    {
        school.Clock.Move(TimeSpan.FromMinutes(minutes));
        Assert.Equal(0, await LooksAsync(school));
    }

    /// <summary>
    /// The last minute passes: what comes, comes once, also when all hosts look at the same moment and again after a restart.
    /// </summary>
    private static async Task ComesAsync(SchoolOnline school, string id, int minutes, int rung, bool restarts, string[] what)
    {
        var before = await school.EventsAsync(id);
        if (restarts)
        {
            await school.RestartAsync();
        }

        school.Clock.Move(TimeSpan.FromMinutes(minutes));
        await Task.WhenAll(school.Hosts.Select(host => Watch(host).PassAsync(Turns.Token)));
        await school.HappensAsync(id, @case => @case.Rung == rung);
        await school.SettledAsync();
        await Task.WhenAll(school.Hosts.Select(host => Watch(host).PassAsync(Turns.Token)));

        Assert.Equal(what, (await school.EventsAsync(id)).Skip(before.Count).Where(kind => kind != "delivered"));
    }

    /// <summary>How many cases are due now.</summary>
    private static Task<int> LooksAsync(SchoolOnline school) => Watch(school.Hosts[0]).PassAsync(Turns.Token);

    private static CaseWatch Watch(BotHost host) => host.Services.GetServices<IHostedService>().OfType<CaseWatch>().Single();
}
