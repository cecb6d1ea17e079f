using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Outbox;

/// <summary>One host that takes requests and never answers: it is left alone, and all others are served.</summary>
public sealed class A_host_that_hangs : IAsyncLifetime
{
    private const int PerHost = 24;
    private Mail _mail = null!;
    private FakeConnector _other = null!;

    public async ValueTask InitializeAsync() => (_mail, _other) = (await Mail.OpenAsync(), await FakeConnector.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _mail.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task Has_some_lanes_and_no_more_and_another_is_served_at_once()
    {
        var hanging = await HangAsync();

        Assert.Equal(Delivery.Wait.ForHost(HostGuard.Full), await SendAsync(_mail.Connector));
        Assert.Equal(new Delivery.Sent("given"), await SendAsync(_other));

        _mail.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.All(await Task.WhenAll(hanging), delivery => Assert.Equal(new Delivery.Wait(TimeSpan.Zero, Trouble.TimeOut), delivery));
    }

    [Fact]
    public async Task Is_asked_by_one_request_after_a_while_and_by_all_once_that_is_answered()
    {
        var hanging = await HangAsync();
        _mail.Clock.Advance(TimeSpan.FromSeconds(9.5));
        await Task.WhenAll(hanging);

        var meanwhile = await SendAsync(_mail.Connector);
        _mail.Clock.Advance(HostGuard.Break);
        var probe = SendAsync(_mail.Connector);
        await _mail.Connector.ArrivalAsync();
        var beside = await SendAsync(_mail.Connector);
        _mail.Connector.Refuses = _ => null;
        _mail.Clock.Advance(TimeSpan.FromSeconds(9.5));
        await probe;
        _mail.Clock.Advance(HostGuard.Break);

        Assert.Equal(Delivery.Wait.ForHost(HostGuard.Break), meanwhile);
        Assert.Equal(Delivery.Wait.ForHost(HostGuard.Break), beside);
        Assert.Equal(new Delivery.Sent("given"), await SendAsync(_mail.Connector));
        Assert.Equal(new Delivery.Sent("given"), await SendAsync(_mail.Connector));
    }

    [Fact]
    public async Task That_nothing_was_asked_of_it_is_no_failed_attempt()
    {
        var said = await _mail.SayAsync("a", "1", "one");
        var hanging = await HangAsync();

        await _mail.Courier.DeliverAsync(said.First!, Turns.Token);
        _mail.Clock.Advance(TimeSpan.FromSeconds(1));
        var waiting = Assert.Single(await _mail.Store.LeaseAsync(10, Turns.Token));

        Assert.Equal(0, waiting.Attempts);
        _mail.Clock.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(hanging);
    }

    [Fact]
    public async Task Is_told_from_one_that_answers_whatever_it_says()
    {
        _mail.Connector.Refuses = _ => new Refused(503);

        foreach (var _ in Enumerable.Range(0, 100))
        {
            Assert.IsType<Trouble.Status>(Assert.IsType<Delivery.Wait>(await SendAsync(_mail.Connector)).Why);
        }
    }

    /// <summary>As many requests as a host may have under way, none of which is answered.</summary>
    private async Task<Task<Delivery>[]> HangAsync()
    {
        _mail.Connector.Refuses = _ => new Refused(0);
        var hanging = Enumerable.Range(0, PerHost).Select(_ => SendAsync(_mail.Connector)).ToArray();
        foreach (var _ in hanging)
        {
            await _mail.Connector.ArrivalAsync();
        }

        return hanging;
    }

    private Task<Delivery> SendAsync(FakeConnector connector) =>
        _mail.Client.SendAsync(HttpMethod.Post, new Outgoing(connector.Url, Turns.Bytes("{}")));
}
