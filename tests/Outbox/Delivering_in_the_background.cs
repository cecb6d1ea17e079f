using Sevenwolden.Bot.Outbox;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Outbox;

public sealed class Delivering_in_the_background : IAsyncLifetime
{
    private readonly Handover _handover = new();
    private Mail _mail = null!;

    public async ValueTask InitializeAsync() => _mail = await Mail.OpenAsync();

    public ValueTask DisposeAsync() => _mail.DisposeAsync();

    [Fact]
    public async Task What_a_turn_hands_over_goes_at_once()
    {
        using var worker = _mail.Worker(_handover);
        await worker.StartAsync(Turns.Token);

        _handover.Take(await _mail.SayAsync("a", "1", "one", "two"), 2);

        Assert.Equal("one", (await _mail.Connector.ArrivalAsync()).Body);
        Assert.Equal("two", (await _mail.Connector.ArrivalAsync()).Body);
        await worker.StopAsync(Turns.Token);
    }

    [Fact]
    public async Task What_was_left_in_the_outbox_goes_at_the_start()
    {
        await _mail.SayAsync("a", "1", "one", "two");
        _mail.Clock.Advance(TimeSpan.FromSeconds(15));

        using var worker = _mail.Worker(_handover);
        await worker.StartAsync(Turns.Token);

        Assert.Equal("one", (await _mail.Connector.ArrivalAsync()).Body);
        Assert.Equal("two", (await _mail.Connector.ArrivalAsync()).Body);
        await worker.StopAsync(Turns.Token);
    }

    [Fact]
    public async Task A_conversation_that_hangs_holds_up_no_other()
    {
        _mail.Connector.NextHangs();
        using var worker = _mail.Worker(_handover);
        await worker.StartAsync(Turns.Token);
        _handover.Take(await _mail.SayAsync("slow", "1", "hangs"), 2);
        await _mail.Connector.ArrivalAsync();

        _handover.Take(await _mail.SayAsync("quick", "1", "goes"), 2);

        Assert.Equal("goes", (await _mail.Connector.ArrivalAsync()).Body);
        _mail.Clock.Advance(TimeSpan.FromSeconds(10));
        await worker.StopAsync(Turns.Token);
    }

    [Fact]
    public async Task A_stop_waits_for_the_reply_that_is_being_sent_and_starts_no_other()
    {
        _mail.Connector.NextHangs();
        using var worker = _mail.Worker(_handover);
        await worker.StartAsync(Turns.Token);
        _handover.Take(await _mail.SayAsync("a", "1", "one", "two"), 2);
        await _mail.Connector.ArrivalAsync();

        var stopping = worker.StopAsync(Turns.Token);
        var stopped = stopping.IsCompleted;
        _mail.Clock.Advance(TimeSpan.FromSeconds(10));
        await stopping;

        Assert.False(stopped);
        Assert.Empty(_mail.Connector.Taken);
    }
}
