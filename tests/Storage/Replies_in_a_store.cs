using Sevenwolden.Bot.Storage;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>What holds for the replies in any store.</summary>
public abstract class Replies_in_a_store : StoreTest
{
    [Fact]
    public async Task The_first_reply_is_leased_to_the_turn_and_each_delivered_one_gives_the_next()
    {
        var first = await Store.SayAsync("a", "1", "one", "two", "three");

        var second = await Store.DeliveredAsync(first!, Token);
        var third = await Store.DeliveredAsync(second!, Token);

        Assert.Equal(["one", "two", "three"], [first.Text(), second.Text(), third.Text()]);
        Assert.Null(await Store.DeliveredAsync(third!, Token));
        Assert.Empty(await LeaseAsync());
    }

    [Fact]
    public async Task A_reply_behind_an_older_one_is_not_leased_to_its_turn_and_comes_after_it()
    {
        var first = await Store.SayAsync("a", "1", "one");
        var second = await Store.SayAsync("a", "2", "two");

        Assert.Null(second);
        Assert.Empty(await LeaseAsync());
        Assert.Equal("two", (await Store.DeliveredAsync(first!, Token)).Text());
    }

    [Fact]
    public async Task A_turn_after_the_last_delivery_has_its_reply_leased_again()
    {
        await Store.DeliveredAsync((await Store.SayAsync("a", "1", "one"))!, Token);

        Assert.Equal("two", (await Store.SayAsync("a", "2", "two")).Text());
    }

    [Fact]
    public async Task Nothing_is_leased_twice_until_its_lease_runs_out()
    {
        var first = await Store.SayAsync("a", "1", "one", "two");

        Clock.Advance(Options.Lease - TimeSpan.FromMilliseconds(1));
        var early = await LeaseAsync();
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        var retaken = Assert.Single(await LeaseAsync());

        Assert.Empty(early);
        Assert.Equal("one", retaken.Text());
        Assert.Equal(first!.Id, retaken.Id);
        Assert.Equal(0, retaken.Attempts);
    }

    [Fact]
    public async Task Whoever_lost_the_lease_can_change_nothing_any_more()
    {
        var lost = (await Store.SayAsync("a", "1", "one", "two"))!;
        Clock.Advance(Options.Lease);
        var retaken = Assert.Single(await LeaseAsync());

        Assert.Null(await Store.DeliveredAsync(lost, Token));
        Assert.Null(await Store.BuryAsync(lost, "late", Token));
        await Store.PostponeAsync(lost, Clock.GetUtcNow() + TimeSpan.FromDays(1), "late", Token);

        Assert.Equal("two", (await Store.DeliveredAsync(retaken, Token)).Text());
    }

    [Fact]
    public async Task A_reply_that_rests_was_not_tried_and_one_that_is_postponed_was()
    {
        await Store.RestAsync((await Store.SayAsync("a", "1", "one"))!, Clock.GetUtcNow(), "no token", Token);
        var rested = Assert.Single(await LeaseAsync());
        await Store.PostponeAsync(rested, Clock.GetUtcNow(), "busy", Token);

        Assert.Equal((0, 1), (rested.Attempts, Assert.Single(await LeaseAsync()).Attempts));
    }

    [Fact]
    public async Task A_postponed_reply_holds_up_its_own_conversation_and_no_other()
    {
        var first = await Store.SayAsync("a", "1", "one", "two");
        await Store.PostponeAsync(first!, Clock.GetUtcNow() + TimeSpan.FromSeconds(5), "busy", Token);

        var behind = await Store.SayAsync("a", "2", "three");
        var other = await Store.SayAsync("b", "1", "other");
        var early = await LeaseAsync();
        Clock.Advance(TimeSpan.FromSeconds(5));
        var again = Assert.Single(await LeaseAsync());

        Assert.Null(behind);
        Assert.Equal("other", other.Text());
        Assert.Empty(early);
        Assert.Equal("one", again.Text());
        Assert.Equal(1, again.Attempts);
        Assert.Equal("two", (await Store.DeliveredAsync(again, Token)).Text());
    }

    [Fact]
    public async Task A_buried_reply_lets_the_rest_of_its_conversation_go_on_and_never_comes_back()
    {
        var first = await Store.SayAsync("a", "1", "one", "two");

        var second = await Store.BuryAsync(first!, "HTTP 403", Token);
        await Store.DeliveredAsync(second!, Token);
        Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("two", second.Text());
        Assert.Empty(await LeaseAsync());
        Assert.Equal("three", (await Store.SayAsync("a", "2", "three")).Text());
    }

    [Fact]
    public async Task At_most_as_many_are_leased_as_were_asked_for_and_only_heads()
    {
        foreach (var conversation in new[] { "a", "b", "c" })
        {
            await Store.SayAsync(conversation, "1", $"{conversation} one", $"{conversation} two");
        }
        Clock.Advance(Options.Lease);

        var two = await LeaseAsync(2);
        var rest = await LeaseAsync(2);

        Assert.Equal(["a one", "b one"], two.Select(head => head.Text()).Order());
        Assert.Equal(["c one"], rest.Select(head => head.Text()));
    }

    [Fact]
    public async Task Replies_that_were_not_marked_are_found_in_order_after_a_crash()
    {
        var first = await Store.SayAsync("a", "1", "one", "two", "three");
        await Store.DeliveredAsync(first!, Token);

        await ReopenAsync();
        Clock.Advance(Options.Lease);

        var second = Assert.Single(await LeaseAsync());
        Assert.Equal("two", second.Text());
        Assert.Equal("three", (await Store.DeliveredAsync(second, Token)).Text());
    }

    [Fact]
    public async Task A_conversation_that_nobody_touched_is_forgotten_with_all_that_hangs_on_it()
    {
        await Store.BuryAsync((await Store.SayAsync("old", "1", "dead"))!, "HTTP 403", Token);
        Clock.Advance(TimeSpan.FromDays(20));
        await Store.SayAsync("young", "1");
        Clock.Advance(TimeSpan.FromDays(11));

        var forgotten = await ForgetAsync();

        Assert.Equal(1, forgotten);
        Assert.Equal(new Loaded.Open(null, 0), await Store.LoadAsync("old", "1", Token));
        Assert.Equal(1, Assert.IsType<Loaded.Open>(await Store.LoadAsync("young", "2", Token)).Version);
        Assert.Equal(0, await ForgetAsync());
    }

    [Fact]
    public async Task A_conversation_with_a_reply_to_go_is_not_forgotten()
    {
        var reply = await Store.SayAsync("a", "1", "one");
        await Store.PostponeAsync(reply!, Clock.GetUtcNow() + TimeSpan.FromDays(1), "busy", Token);
        Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(0, await ForgetAsync());
        Assert.Equal("one", Assert.Single(await LeaseAsync()).Text());
    }

    [Fact]
    public async Task An_activity_is_recognised_for_some_days_in_a_conversation_that_lives_on()
    {
        await Store.SayAsync("a", "1");
        Clock.Advance(TimeSpan.FromDays(2));
        await ForgetAsync();
        var recognised = await Store.LoadAsync("a", "1", Token);
        Clock.Advance(TimeSpan.FromDays(2));
        await ForgetAsync();

        Assert.IsType<Loaded.Seen>(recognised);
        Assert.Equal(1, Assert.IsType<Loaded.Open>(await Store.LoadAsync("a", "1", Token)).Version);
    }

    private protected Task<IReadOnlyList<Leased>> LeaseAsync(int most = 100) => Store.LeaseAsync(most, Token);

    private Task<int> ForgetAsync() =>
        Store.ForgetAsync(new Terms(Options, Clock.GetUtcNow()), Token);
}
