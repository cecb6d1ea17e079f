using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Auditing;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Auditing;

/// <summary>What an audit finds is told to whoever asks for health, and as figures; the switch's address is told to nobody.</summary>
public sealed class An_audit_as_others_see_it
{
    private const string WithoutTimer = """
        INSERT INTO case_file (id, version, status, urgency, open, opened_at, reporter, state)
        VALUES ('K7M3QX', 0, 'Open', 'Now', 1, 1, 'anna', '')
        """;

    [Fact]
    public async Task A_bot_that_takes_messages_is_ready_whatever_is_found_and_another_address_says_it()
    {
        using var folder = new TemporaryFolder();
        await using var host = await BotHost.StartAsync(folder.Database);
        var figures = new Dictionary<string, int>();
        using var meters = Listen(host, figures);
        await AuditAsync(host);
        var (well, wellAudited) = (await AskAsync(host, "ready"), await AskAsync(host, "audit"));

        await ChangeAsync(folder, WithoutTimer.Replace("''", "x''", StringComparison.Ordinal));
        await AuditAsync(host);
        var (ready, audited) = (await AskAsync(host, "ready"), await AskAsync(host, "audit"));
        meters.RecordObservableInstruments();
        await ChangeAsync(folder, "DELETE FROM case_file");
        await AuditAsync(host);

        const string Said = "Degraded\naudit: no_moment 1, nobody 1; cases audit names them.";
        Assert.Equal(((HttpStatusCode.OK, "Healthy"), (HttpStatusCode.OK, "Healthy")), (well, wellAudited));
        Assert.Equal(((HttpStatusCode.OK, Said), (HttpStatusCode.ServiceUnavailable, Said)), (ready, audited));
        Assert.Equal((1, 1, 0), (figures["no_moment"], figures["nobody"], figures["overdue"]));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(host, "audit"));
    }

    [Theory]
    [InlineData("https://hc-ping.com/5e0e0000", true)]
    [InlineData("http://127.0.0.1:8000/5e0e0000", true)]
    [InlineData("http://localhost/5e0e0000", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("http://hc-ping.com/5e0e0000", false)]
    [InlineData("hc-ping.com/5e0e0000", false)]
    [InlineData("file:///etc/passwd", false)]
    public void An_address_that_others_could_read_on_the_way_stops_the_start(string? url, bool isGood)
    {
        var judged = new AuditOptionsValidator().Validate(null, new AuditOptions { PingUrl = url });

        Assert.Equal(isGood, judged.Succeeded);
        Assert.DoesNotContain("5e0e0000", judged.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_switch_that_can_not_be_called_is_said_once_without_its_address_and_when_it_works_again()
    {
        using var folder = new TemporaryFolder();
        await using var tower = await Watchtower.OpenAsync(folder.Database, SchoolYear.At("2026-11-02 09:00"));

        tower.Listener.Status = 500;
        await tower.MinuteAsync();
        await tower.MinuteAsync();
        tower.Listener.Status = 200;
        await tower.MinuteAsync();

        Assert.Equal(
            [
                "Warning The dead-man's switch of Audit:PingUrl could not be called (HTTP 500); it is tried every minute",
                "Information The dead-man's switch of Audit:PingUrl is called again",
            ],
            tower.Log.Lines.Where(line => line.Contains("switch", StringComparison.Ordinal)).Select(line => line.Trim()));
        Assert.DoesNotContain(tower.Log.Lines, line => line.Contains("a-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_auditor_that_hangs_is_said_as_well()
    {
        using var folder = new TemporaryFolder();
        await using var tower = await Watchtower.OpenAsync(folder.Database, SchoolYear.At("2026-11-02 09:00"));
        var check = new AuditCheck(tower.Of<LastAudit>());

        tower.Clock.Advance(TimeSpan.FromMinutes(4));
        var result = await check.CheckHealthAsync(new(), Token);

        Assert.StartsWith("No audit was made for some minutes", result.Description, StringComparison.Ordinal);
    }

    private static async Task AuditAsync(BotHost host)
    {
        // The workers make their first round beside the start.
        var storage = host.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        await SchoolOnline.UntilAsync(async () =>
            !Rounds.All.Except([Rounds.Audit]).Except(await storage.AskAsync<string>("SELECT name FROM worker_round")).Any());
        await host.Services.GetRequiredService<Auditor>().PassAsync(Token);
    }

    private static async Task<(HttpStatusCode Status, string Said)> AskAsync(BotHost host, string what)
    {
        using var response = await host.Client.GetAsync($"/healthz/{what}", Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }

    private static Task<IReadOnlyList<long>> ChangeAsync(TemporaryFolder folder, string sql) =>
        new StorageOptions { ConnectionString = folder.Database }.AskAsync<long>(sql);

    private static MeterListener Listen(BotHost host, Dictionary<string, int> figures)
    {
        var factory = host.Services.GetRequiredService<IMeterFactory>();
        var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope == factory && instrument.Name == "sevenwolden.audit.findings")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<int>((_, count, tags, _) => figures[(string)tags[0].Value!] = count);
        meters.Start();
        return meters;
    }
}
