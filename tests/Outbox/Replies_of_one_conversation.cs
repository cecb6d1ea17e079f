using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Outbox;

public sealed class Replies_of_one_conversation : IAsyncLifetime
{
    private Mail _mail = null!;

    public async ValueTask InitializeAsync() => _mail = await Mail.OpenAsync();

    public ValueTask DisposeAsync() => _mail.DisposeAsync();

    [Fact]
    public async Task The_replies_of_a_turn_arrive_in_their_order_and_once()
    {
        await DeliverAsync("a", "1", "one", "two", "three");
        await DeliverAsync("a", "2", "four");
        _mail.Clock.Advance(TimeSpan.FromDays(1));
        await _mail.DeliverDueAsync();

        Assert.Equal(["one", "two", "three", "four"], _mail.Connector.Taken);
    }

    [Fact]
    public async Task A_reply_that_fails_is_not_overtaken_by_later_ones()
    {
        _mail.Connector.Next(500);
        await DeliverAsync("a", "1", "one", "two");
        await _mail.SayAsync("a", "2", "three");
        await _mail.DeliverDueAsync();
        var before = _mail.Connector.Taken.Count;

        _mail.Clock.Advance(TimeSpan.FromSeconds(1));
        await _mail.DeliverDueAsync();

        Assert.Equal(0, before);
        Assert.Equal(["one", "two", "three"], _mail.Connector.Taken);
    }

    [Fact]
    public async Task A_wait_that_the_connector_asks_for_is_kept()
    {
        _mail.Connector.Next(429, retryAfter: "20");
        await DeliverAsync("a", "1", "one");

        _mail.Clock.Advance(TimeSpan.FromSeconds(19));
        await _mail.DeliverDueAsync();
        var early = _mail.Connector.Taken.Count;
        _mail.Clock.Advance(TimeSpan.FromSeconds(1));
        await _mail.DeliverDueAsync();

        Assert.Equal(0, early);
        Assert.Equal(["one"], _mail.Connector.Taken);
    }

    [Fact]
    public async Task A_reply_that_can_not_be_delivered_lets_the_next_one_go()
    {
        _mail.Connector.Next(410);

        await DeliverAsync("a", "1", "one", "two");

        Assert.Equal(["two"], _mail.Connector.Taken);
    }

    [Fact]
    public async Task What_only_a_later_version_knows_waits_for_it_and_costs_no_attempt()
    {
        await _mail.Store.Cases.ApplyAsync(new Effects { Errands = [CaseFiles.To("anna")] }, Turns.Token);
        await _mail.ChangeAsync("UPDATE outbox SET person = 'board'");

        await _mail.DeliverDueAsync();
        _mail.Clock.Advance(TimeSpan.FromMinutes(1));
        var waiting = Assert.IsType<Leased.Unknown>(Assert.Single(await _mail.Store.LeaseAsync(10, Turns.Token)));

        Assert.Equal(0, waiting.Attempts);
    }

    [Fact]
    public async Task After_25_attempts_a_reply_is_set_aside_and_the_conversation_goes_on()
    {
        foreach (var _ in Enumerable.Range(0, 25))
        {
            _mail.Connector.Next(503);
        }
        await DeliverAsync("a", "1", "one", "two");

        foreach (var _ in Enumerable.Range(0, 25))
        {
            _mail.Clock.Advance(TimeSpan.FromMinutes(5));
            await _mail.DeliverDueAsync();
        }

        Assert.Equal(["two"], _mail.Connector.Taken);
    }

    [Fact]
    public async Task A_lease_too_old_to_finish_within_is_left_to_whoever_takes_it_next()
    {
        var late = (await _mail.SayAsync("a", "1", "one")).First!;
        _mail.Clock.Advance(TimeSpan.FromSeconds(5));
        await _mail.Courier.DeliverAsync(late, Turns.Token);
        var sent = _mail.Connector.Taken.Count;

        _mail.Clock.Advance(TimeSpan.FromSeconds(10));
        await _mail.DeliverDueAsync();

        Assert.Equal(0, sent);
        Assert.Equal(["one"], _mail.Connector.Taken);
    }

    [Fact]
    public void The_wait_doubles_up_to_the_longest_and_is_never_shorter_than_half()
    {
        var options = new DeliveryOptions();
        var chance = new Random(1);

        var waits = Enumerable.Range(1, 100).Select(attempts => Backoff.After(attempts, options, chance).TotalSeconds).ToList();

        Assert.All(waits, (wait, i) => Assert.InRange(wait, Math.Min(300, 0.1 * Math.Pow(2, i)) / 2, Math.Min(300, 0.1 * Math.Pow(2, i))));
        Assert.NotEqual(waits[50], waits[51]);
    }

    private async Task DeliverAsync(string conversation, string activity, params string[] replies)
    {
        var done = await _mail.SayAsync(conversation, activity, replies);
        await _mail.Courier.DeliverAsync(done.First!, Turns.Token);
    }
}
