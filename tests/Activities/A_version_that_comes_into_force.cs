using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sevenwolden.Bot;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Activities;

/// <summary>Two versions lie ready: on the day of the second the bot begins anew by it, and what is under way goes on by it.</summary>
public sealed class A_version_that_comes_into_force
{
    [Fact]
    public async Task On_its_day_the_bot_stops_to_begin_anew_and_a_case_a_walk_and_a_signature_bear_the_version_of_their_moment()
    {
        using var versions = new TwoVersions();
        await using var school = await OpenAsync($"--Protocol:Pack={versions.Path}");
        var first = await school.ReportAsync();
        var asked = await school.PressAsync(Teacher, new JsonObject { ["verb"] = Verbs.Topic, ["topic"] = "befriend_pupil" });
        school.Clock.Move(SchoolYear.At("2026-11-09 23:59") - school.Clock.GetUtcNow());
        var dayBefore = Pass(school);
        school.Clock.Move(TimeSpan.FromMinutes(1));
        var onTheDay = Pass(school);
        await school.RestartAsync();
        var shown = (await school.SayAsync(Teacher, "waar waren we gebleven")).ToJsonString();
        var second = await school.ReportAsync(person: Colleague);

        Assert.Equal((false, true), (dayBefore, onTheDay));
        Assert.False(Pass(school));
        Assert.Contains(InDutch.Say(Note.ProtocolChanged), System.Text.RegularExpressions.Regex.Unescape(shown), StringComparison.Ordinal);
        Assert.Equal(Shipped.Pack.Version, (await school.CaseAsync(first)).Report.Protocol!.Version);
        Assert.Equal(ContentHash.Of(Shipped.Pack), (await school.CaseAsync(first)).Report.Protocol!.Hash);
        Assert.Equal("2026-11-10/1", (await school.CaseAsync(second)).Report.Protocol!.Version);
        Assert.NotEqual((await school.CaseAsync(first)).Report.Protocol!.Hash, (await school.CaseAsync(second)).Report.Protocol!.Hash);
        Assert.NotNull(asked);
    }

    [Fact]
    public async Task The_process_begins_anew_by_itself_and_ends_when_it_is_stopped()
    {
        using var versions = new TwoVersions();
        using var folder = new TemporaryFolder();
        var clock = new MovedClock(SchoolYear.At("2026-11-09 23:59"));
        var begun = new ConcurrentQueue<WebApplication>();
        using var error = new StringWriter();

        var run = Running.RunAsync(Build, error);
        await UntilAsync(() => Task.FromResult(begun.Count == 1 && Holds(begun.First()) == Shipped.Pack.Version));
        clock.Move(TimeSpan.FromMinutes(1));
        await UntilAsync(() => Task.FromResult(begun.Count == 2 && Holds(begun.Last()) == "2026-11-10/1"));
        begun.Last().Lifetime.StopApplication();

        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromSeconds(30), Turns.Token));
        Assert.Equal("", error.ToString());
        Assert.Equal(2, begun.Count);

        WebApplication Build()
        {
            var app = BotHost.Build(clock, new LogCapture(), folder.Database, $"--Protocol:Pack={versions.Path}");
            app.Lifetime.ApplicationStarted.Register(() => begun.Enqueue(app));
            return app;
        }
    }

    [Fact]
    public async Task Where_none_holds_yet_the_bot_does_not_start_and_says_which_does_from_when()
    {
        using var later = new PackCopy();
        later.Edit("pack.yaml", "in_force: 2012-05-29", "in_force: 2031-08-01");

        var fault = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => OpenAsync($"--Protocol:Pack={later.Path}"));

        Assert.Contains("No version of the protocol holds on 2026-11-02", fault.Message, StringComparison.Ordinal);
        Assert.Contains("2031-08-01", fault.Message, StringComparison.Ordinal);
    }

    private static string Holds(WebApplication app) => app.Services.GetRequiredService<Rulebook>().Pack.Version;

    /// <summary>Whether it begins anew.</summary>
    private static bool Pass(SchoolOnline school)
    {
        var services = school.Hosts[0].Services;
        services.GetServices<IHostedService>().OfType<PackWatch>().Single().Pass();
        return services.GetRequiredService<Renewal>().IsWanted;
    }
}
