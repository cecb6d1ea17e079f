using System.Text.Json.Nodes;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Reaching;

/// <summary>
/// A leader who does not have the app gets it by Microsoft Graph, and then the case; where that can't be, the case goes on at once.
/// </summary>
public abstract class The_app_for_whoever_lacks_it : IAsyncLifetime
{
    private FakeTenant _tenant = null!;
    private SchoolOnline _school = null!;

    /// <summary>A connection string; null for a file of its own.</summary>
    private protected abstract Task<string?> DatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        _tenant = await FakeTenant.StartAsync();
        _school = await OpenAsync(
            await DatabaseAsync(), 1, $"--Reach:CatalogAppId={FakeTenant.App}", $"--Reach:GraphUrl={_tenant.Url}");
        _school.Connector.Refuses = _tenant.Refuse;
    }

    public async ValueTask DisposeAsync()
    {
        await _school.DisposeAsync();
        await _tenant.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_app_is_installed_and_the_case_comes_in_its_chat_and_the_reporter_sees_both()
    {
        var id = await _school.ReportAsync("Zonnebloempit");

        var (path, body, _) = Assert.Single(_tenant.Asked);
        Assert.Equal($"/users/{Leader}/teamwork/installedApps", path);
        Assert.True(JsonNode.DeepEquals(
            new JsonObject { ["teamsApp@odata.bind"] = $"{_tenant.Url}/appCatalogs/teamsApps/{FakeTenant.App}" },
            JsonNode.Parse(body)), body);
        Assert.Equal([InDutch.ToLeader(CaseEvent.Reported.Name)], _school.Told(Leader));
        Assert.Empty(_school.Told(Deputy));
        var card = await _school.CardAsync(id, Teacher);
        Assert.Contains(InDutch.Say(Key.ReachDelivered, "Teamleider"), card, StringComparison.Ordinal);
        Assert.Contains("Teamleider had de app nog niet, en heeft hem nu", card, StringComparison.Ordinal);
        Assert.Equal(["reported", "app_installed", "delivered"], await _school.EventsAsync(id));
    }

    [Fact]
    public async Task A_second_case_asks_Graph_for_nothing()
    {
        await _school.ReportAsync();
        await _school.ReportAsync();

        Assert.Single(_tenant.Asked);
        Assert.Equal(2, _school.Told(Leader).Count());
    }

    [Fact]
    public async Task Where_Teams_takes_a_moment_after_the_installation_the_case_waits_for_it()
    {
        var refusals = 0;
        _school.Connector.Refuses = arrival => arrival.Creates && Interlocked.Increment(ref refusals) <= 3
            ? new Refused(403, Body: """{"error":{"code":"BotNotInConversationRoster"}}""")
            : null;

        await _school.SendAsync();
        await UntilAsync(async () => Volatile.Read(ref refusals) >= 2 && await WaitsAsync());
        await _school.PassesAsync(TimeSpan.FromSeconds(5), () => Task.FromResult(Volatile.Read(ref refusals) >= 4));

        Assert.Equal(2, _tenant.Asked.Count);
        Assert.Single(_school.Told(Leader));
        Assert.Empty(await _school.Cases.FailuresAsync(10, Turns.Token));
    }

    [Fact]
    public async Task Who_installed_it_meanwhile_is_written_to_and_nothing_is_claimed_of_an_installation()
    {
        _school.Connector.Refuses = arrival =>
        {
            var refused = _tenant.Refuse(arrival);
            _tenant.Installs(Leader);
            return refused;
        };

        var id = await _school.ReportAsync();

        Assert.Single(_tenant.Asked);
        Assert.Equal(["reported", "delivered"], await _school.EventsAsync(id));
    }

    [Theory]
    // Consent is missing, or an administrator blocks the app for them.
    [InlineData(403)]
    // Somebody of another tenant, or an app that the catalogue does not have.
    [InlineData(404)]
    [InlineData(400)]
    public async Task Where_Graph_may_not_install_it_the_next_of_the_way_is_asked_at_once_and_the_log_says_why_once(int status)
    {
        _tenant.Installs(Deputy);
        _tenant.Refuses = _ => new Refused(status);

        var id = await _school.ReportAsync();
        await _school.ReportAsync();

        Assert.Equal(["Wie de melding van Docent kreeg, is niet bereikbaar. Kun jij dit oppakken?"], _school.Told(Deputy).Distinct());
        Assert.Contains("niet aangekomen bij Teamleider", await _school.CardAsync(id, Teacher), StringComparison.Ordinal);
        Assert.Equal(2, _tenant.Asked.Count);
        Assert.Single(_school.Hosts[0].Log.Lines, line => line.Contains("Reach:CatalogAppId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_Graph_is_busy_it_is_asked_again_when_it_says()
    {
        _tenant.Refuses = before => before == 0 ? new Refused(429, RetryAfter: "30") : null;

        var id = await _school.SendAsync();
        await UntilAsync(async () => _tenant.Asked.Count == 1 && await WaitsAsync());
        await _school.PassesAsync(TimeSpan.FromSeconds(31), () => Task.FromResult(_tenant.Asked.Count == 2));

        Assert.Equal(["reported", "app_installed", "delivered"], await _school.EventsAsync(id));
    }

    [Theory]
    // It wants to be left alone for longer than somebody may be kept waiting.
    [InlineData(429, "900", 1)]
    // It goes on failing.
    [InlineData(503, null, 6)]
    public async Task Where_Graph_stays_away_the_next_of_the_way_is_asked(int status, string? retryAfter, int times)
    {
        _tenant.Installs(Deputy);
        _tenant.Refuses = _ => new Refused(status, retryAfter);

        await _school.ReportAsync();

        Assert.Equal(times, _tenant.Asked.Count);
        Assert.Single(_school.Told(Deputy));
    }

    [Fact]
    public async Task A_reporter_who_took_the_app_away_is_not_given_it_again()
    {
        var id = await _school.ReportAsync();
        await _school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await _school.SettledAsync();
        _school.Connector.Refuses = arrival => arrival.Chat == ChatOf(Teacher) && arrival.Method == "POST"
            ? new Refused(403, Body: """{"error":{"code":"BotNotInConversationRoster"}}""")
            : null;

        await _school.DoAsync(Leader, CaseVerbs.Ask, id, "In welke klas?");
        await _school.SettledAsync();

        Assert.Single(_tenant.Asked);
        Assert.Contains("Niet iedereen was bereikbaar.", _school.Told(Leader));
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_not_helped_by_an_installation()
    {
        _school.Connector.Refuses = arrival => arrival.Chat == "made:teamleider" ? Refused.Blocked : null;

        await _school.ReportAsync();

        Assert.Empty(_tenant.Asked);
        Assert.Single(_school.Told(Deputy));
    }

    private async Task<bool> WaitsAsync() =>
        (await _school.AskAsync<long>("SELECT count(*) FROM outbox WHERE NOT dead AND attempts = 1 AND lease_until = 0"))[0] == 1;
}
