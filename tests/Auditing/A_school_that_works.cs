using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sevenwolden.Bot.Auditing;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Auditing;

/// <summary>Over the wire, with two hosts where the database can have two: what goes as it should leaves nothing to find.</summary>
public sealed class A_school_that_works(PostgresServer server)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Leaves_nothing_to_find_whatever_road_its_cases_took(int hosts)
    {
        await using var school = await OpenAsync(hosts == 1 ? null : await server.CreateDatabaseAsync(), hosts);
        var done = await school.ReportAsync(urgency: Urgency.Now);
        await school.DoAsync(Leader, CaseVerbs.PickUp, done);
        await school.DoAsync(Leader, CaseVerbs.Ask, done, "In welke klas?");
        await school.DoAsync(Teacher, CaseVerbs.Answer, done, "In 2B.");
        await school.DoAsync(Leader, CaseVerbs.Close, done, "Besproken.");
        var climbs = await school.ReportAsync(urgency: Urgency.Now);
        await school.PassesAsync(TimeSpan.FromMinutes(121), async () => (await school.EventsAsync(climbs)).Contains("escalated"));
        school.Connector.Refuses = arrival => arrival.Chat is "made:teamleider" or "a:collega" ? Refused.Blocked : null;
        await school.ReportAsync(person: Colleague);
        await school.RestartAsync();
        await school.SettledAsync();
        await GoRoundAsync(school);

        var found = await Task.WhenAll(
            school.Hosts.Select(host => host.Services.GetRequiredService<Auditor>().PassAsync(Turns.Token)));

        Assert.Empty(found.SelectMany(each => each));
        Assert.Empty(await school.AskAsync<long>("SELECT id FROM errand_owed WHERE id NOT IN (SELECT id FROM outbox)"));
        Assert.NotEmpty(await school.AskAsync<string>("SELECT case_id FROM outbox WHERE dead"));
    }

    [Fact]
    public async Task Goes_on_with_its_deadlines_while_many_cases_fail()
    {
        await using var school = await OpenAsync();
        var well = await school.ReportAsync(urgency: Urgency.Now);
        for (var number = 0; number < CaseWatch.Batch + 5; number++)
        {
            await school.AskAsync<long>($"""
                INSERT INTO case_file (id, version, status, urgency, open, opened_at, next_due, reporter, state)
                VALUES ('K{number:00000}', 0, 'Open', 'Now', 1, 1, 1, 'anna', x'01')
                """);
        }

        await school.PassesAsync(TimeSpan.FromMinutes(31), async () => (await school.EventsAsync(well)).Contains("reminded"));
        await school.PassesAsync(TimeSpan.FromMinutes(30), async () => (await school.EventsAsync(well)).Contains("escalated"));
        await UntilAsync(async () =>
        {
            school.Clock.Move(TimeSpan.FromSeconds(10));
            return await school.Hosts[0].Services.GetRequiredService<Auditor>().PassAsync(Turns.Token) is { } found
                && found.Count(each => each.Kind == StandstillKind.Failing) == CaseWatch.Batch + 5;
        });
    }

    /// <summary>The clock was put forward: who goes round must have done so since.</summary>
    private static async Task GoRoundAsync(SchoolOnline school)
    {
        foreach (var host in school.Hosts)
        {
            await host.Services.GetServices<IHostedService>().OfType<CaseWatch>().Single().PassAsync(Turns.Token);
            await host.Services.GetServices<IHostedService>().OfType<NudgeWatch>().Single().PassAsync(Turns.Token);
            await host.Services.GetRequiredService<Rounds>().NoteAsync(Rounds.Delivery);
        }
    }
}
