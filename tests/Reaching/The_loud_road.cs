using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Reaching;

/// <summary>
/// Where somebody may be in danger and nobody has done anything for five minutes, the gateway of the school calls: signed, and without a
/// word of the case.
/// </summary>
public abstract class The_loud_road : IAsyncLifetime
{
    private FakeGateway _gateway = null!;
    private SchoolOnline _school = null!;

    /// <summary>A connection string; null for a file of its own.</summary>
    private protected abstract Task<string?> DatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        _gateway = await FakeGateway.StartAsync();
        _school = await OpenAsync(await DatabaseAsync(), 1, ["--Delivery:Attempts=3", .. _gateway.Settings]);
    }

    public async ValueTask DisposeAsync()
    {
        await _school.DisposeAsync();
        await _gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Calls_whoever_has_it_within_six_minutes_and_the_reporter_is_told()
    {
        var id = await ReportAsync();
        Assert.Empty(_gateway.Heard);

        await PassAsync(id, "called");

        var call = JsonNode.Parse(Assert.Single(_gateway.Heard).Body)!;
        Assert.Equal(["06-22222222"], call["to"]!.AsArray().Select(phone => (string?)phone));
        Assert.Equal(InDutch.ToReporter(CaseEvent.Calling.Name), _school.Told(Teacher).Last());
        var card = await _school.CardAsync(id, Teacher);
        Assert.Contains("ik laat ook bellen of een sms sturen", card, StringComparison.Ordinal);
        Assert.Contains("Bellen of een sms sturen is doorgegeven", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_of_the_case_and_is_signed()
    {
        var id = await ReportAsync();

        await PassAsync(id, "called");

        var (body, moment, signature) = Assert.Single(_gateway.Heard);
        Assert.All(
            (string[])[id, "Zonnebloempit", "Docent", "Teamleider", "gevaar", "melding"],
            word => Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase));
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(FakeGateway.Secret), Encoding.UTF8.GetBytes($"{moment}.{body}"));
        Assert.Equal($"sha256={Convert.ToHexStringLower(expected)}", signature);
        var sent = DateTimeOffset.FromUnixTimeSeconds(long.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(_school.Clock.GetUtcNow() - sent, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Is_not_taken_where_somebody_has_picked_it_up_or_nobody_is_in_danger()
    {
        var seen = await ReportAsync();
        await _school.DoAsync(Leader, CaseVerbs.PickUp, seen);
        var urgent = await _school.ReportAsync(urgency: Urgency.Now);

        await _school.PassesAsync(TimeSpan.FromMinutes(31), async () => (await _school.EventsAsync(urgent)).Contains("reminded"));

        Assert.Empty(_gateway.Heard);
    }

    [Theory]
    // Busy for a moment: tried again, and the same call by the same name.
    [InlineData(1, 2, "called")]
    // Broken: the reporter is told to call themselves, and all else goes on.
    [InlineData(int.MaxValue, 3, "call_failed")]
    public async Task Is_tried_again_and_its_failure_blocks_no_other_road(int refusals, int times, string end)
    {
        _gateway.Refuses = before => before < refusals ? 503 : null;
        var id = await ReportAsync();

        await PassAsync(id, end);
        await _school.PassesAsync(TimeSpan.FromMinutes(60), async () => (await _school.EventsAsync(id)).Contains("escalated"));

        Assert.Equal(times, _gateway.Heard.Count);
        Assert.Single(_gateway.Heard.Select(call => (string?)JsonNode.Parse(call.Body)!["id"]).Distinct());
        Assert.NotEmpty(_school.Told(Deputy));
        if (end == "call_failed")
        {
            Assert.Contains(InDutch.ToReporter(CaseEvent.CallFailed.Name), _school.Told(Teacher));
            Assert.Contains(
                await _school.Cases.FailuresAsync(10, Turns.Token),
                failure => (failure.Line, failure.Case, failure.Reason) == ("gateway", id, "HTTP 503"));
        }
    }

    [Fact]
    public async Task That_does_not_get_through_is_told_within_six_minutes_and_so_is_that_it_did_later()
    {
        await using var school = await OpenAsync(await DatabaseAsync(), 1, _gateway.Settings);
        _gateway.Refuses = _ => 503;
        var id = await ReportAsync(school);

        school.Clock.Move(TimeSpan.FromMinutes(5));
        await HappenedAsync("calling");
        Assert.DoesNotContain("call_late", await school.EventsAsync(id));
        school.Clock.Move(TimeSpan.FromSeconds(50));
        await HappenedAsync("call_late");
        await UntilAsync(() => Task.FromResult(school.Told(Teacher).LastOrDefault() == InDutch.ToReporter(CaseEvent.CallLate.Name)));
        var late = school.Shown(Teacher).Last(arrival => arrival.Method == "POST").Body;
        _gateway.Refuses = _ => null;
        await HappenedAsync("called");
        await school.SettledAsync();

        Assert.Contains("Wacht niet. Bel nu zelf Teamleider", late, StringComparison.Ordinal);
        Assert.Contains("tel:", late, StringComparison.Ordinal);
        Assert.Contains("Bellen of een sms sturen lukte nog niet", late, StringComparison.Ordinal);
        Assert.Equal(InDutch.ToReporter(CaseEvent.Called.Name), school.Told(Teacher).Last());
        Assert.DoesNotContain("Wacht niet", await school.CardAsync(id, Teacher), StringComparison.Ordinal);
        Assert.Single(await school.EventsAsync(id), "call_late");

        Task HappenedAsync(string kind) => UntilAsync(async () => (await school.EventsAsync(id)).Contains(kind));
    }

    private Task<string> ReportAsync() => ReportAsync(_school);

    private static async Task<string> ReportAsync(SchoolOnline school)
    {
        var id = await school.SendAsync("Zonnebloempit", Urgency.Now, danger: true);
        await school.SettledAsync();
        return id;
    }

    private Task PassAsync(string id, string until) =>
        _school.PassesAsync(TimeSpan.FromMinutes(5), async () => (await _school.EventsAsync(id)).Contains(until));
}
