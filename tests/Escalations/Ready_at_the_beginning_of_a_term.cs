using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>The management is told once a term what would keep a report from arriving, and whenever it asks.</summary>
public sealed class Ready_at_the_beginning_of_a_term(PostgresServer server)
{
    private static readonly string[] Holidays =
        ["--Escalation:Holidays:0:From=2026-12-19", "--Escalation:Holidays:0:To=2027-01-03"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Comes_once_on_the_first_school_morning_whatever_number_of_hosts_and_whether_they_restart(bool twoHosts)
    {
        await using var school = twoHosts
            ? await OpenAsync(await server.CreateDatabaseAsync(), 2, Holidays)
            : await OpenAsync(Holidays);
        await school.SayAsync(Management, "hallo");

        school.Clock.Move(SchoolYear.At("2027-01-04 08:29") - school.Clock.GetUtcNow());
        await LookAsync(school);
        var before = Told(school);
        school.Clock.Move(TimeSpan.FromMinutes(1));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => LookAsync(school)));
        await UntilAsync(() => Task.FromResult(Told(school) > 0));
        await school.RestartAsync();
        school.Clock.Move(TimeSpan.FromDays(1));
        await LookAsync(school);
        await school.SettledAsync();

        Assert.Equal((0, 1), (before, Told(school)));
        Assert.Equal(["term/2027-01-04"], await school.AskAsync<string>("SELECT term FROM briefing"));
    }

    [Fact]
    public async Task Killed_in_between_it_is_sent_by_whoever_comes_next_and_late_it_is_sent_within_the_week()
    {
        await using var school = await OpenAsync(Holidays);
        await school.SayAsync(Management, "hallo");
        school.Connector.Refuses = _ => new Refused(503);
        school.Clock.Move(SchoolYear.At("2027-01-06 11:00") - school.Clock.GetUtcNow());
        await LookAsync(school);

        await school.RestartAsync();
        school.Connector.Refuses = _ => null;
        school.Clock.Move(TimeSpan.FromMinutes(10));
        await UntilAsync(() => Task.FromResult(Told(school) > 0));
        await school.SettledAsync();

        Assert.Equal(1, Told(school));
    }

    [Theory]
    [InlineData("Is alles klaar?", "nl")]
    [InlineData("are we ready?", "en")]
    public async Task Is_shown_to_the_management_when_it_asks_with_names_and_nothing_of_a_case(string words, string spoken)
    {
        Assert.True(Language.TryParse(spoken, out var language));
        var texts = TextBook.In(language);
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();

        var told = (await school.SayAsync(Management, words))[^1]!.ToJsonString();

        Assert.Contains("Andere Teamleider", told, StringComparison.Ordinal);
        Assert.Contains((string)texts.Mend(GapKind.NoBoard), System.Text.RegularExpressions.Regex.Unescape(told), StringComparison.Ordinal);
        Assert.DoesNotContain(id, told, StringComparison.Ordinal);
        Assert.Equal(texts[Note.NotTheManagement], (string?)(await school.SayAsync(Leader, words))[^1]!["text"]);
    }

    private static int Told(SchoolOnline school) => school.Told(Management).Count(told => told == InDutch.Say(ReadyKey.GapsTitle));

    private static async Task LookAsync(SchoolOnline school)
    {
        foreach (var host in school.Hosts)
        {
            await host.Services.GetServices<IHostedService>().OfType<TermWatch>().Single().PassAsync(Turns.Token);
        }
    }
}
