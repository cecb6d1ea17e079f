using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.CaseFiles;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>What holds for errands in any store.</summary>
public abstract class Errands_in_a_store : StoreTest
{
    [Fact]
    public async Task A_person_is_sent_one_errand_after_the_other_in_the_order_of_what_happened()
    {
        await QueueAsync(To("anna", "k", "reported"), To("bart", "k", "reported"));
        var heads = await LeaseAsync();
        await QueueAsync(To("anna", "other", "asked"), To("anna", "k", "picked_up"));

        var second = await Store.DeliveredAsync(heads.Single(head => head.Conversation == "person/anna"), Token);
        var third = await Store.DeliveredAsync(second!, Token);

        Assert.Equal(["k anna reported", "k bart reported"], heads.Select(each => each.Said()).Order());
        Assert.Equal(["other anna asked", "k anna picked_up"], [second!.Said(), third!.Said()]);
        Assert.Null(await Store.DeliveredAsync(third!, Token));
        Assert.Empty(await LeaseAsync());
    }

    [Fact]
    public async Task An_errand_that_still_waits_becomes_the_newer_one_of_its_case_and_person_in_its_place()
    {
        await QueueAsync(To("anna", "first"), To("anna", "k", "reported"), To("anna", "other"), To("bart", "k", "reported"));

        await QueueAsync(To("anna", "k", "reminded"));
        var heads = await LeaseAsync();
        var second = await Store.DeliveredAsync(heads.Single(head => head.Conversation == "person/anna"), Token);
        var third = await Store.DeliveredAsync(second!, Token);

        Assert.Equal(["first anna added", "k bart reported"], heads.Select(each => each.Said()).Order());
        Assert.Equal(["k anna reminded", "other anna added"], [second!.Said(), third!.Said()]);
        Assert.Null(await Store.DeliveredAsync(third!, Token));
    }

    [Fact]
    public async Task That_somebody_arrived_takes_no_news_its_place()
    {
        await QueueAsync(To("anna", "k", "handed_over"));

        await QueueAsync(To("anna", "k", "arrived"), To("anna", "other", "arrived"));
        var first = Assert.Single(await LeaseAsync());
        var second = await Store.DeliveredAsync(first, Token);

        Assert.Equal(["k anna handed_over", "other anna arrived"], [first.Said(), second!.Said()]);
        Assert.Null(await Store.DeliveredAsync(second!, Token));
    }

    [Fact]
    public async Task What_is_under_way_or_set_aside_stays_as_it_is()
    {
        await QueueAsync(To("anna", "k", "reported"), To("bart", "k", "reported"));
        var heads = await LeaseAsync();
        await Store.BuryAsync(heads.Single(head => head.Conversation == "person/bart"), "HTTP 410", Token);

        await QueueAsync(To("anna", "k", "reminded"), To("bart", "k", "reminded"));
        var next = await Store.DeliveredAsync(heads.Single(head => head.Conversation == "person/anna"), Token);

        Assert.Equal("k anna reminded", next!.Said());
        Assert.Equal(["k bart reminded"], (await LeaseAsync()).Select(each => each.Said()));
        Assert.Single(await Store.Cases.FailuresAsync(10, Token));
    }

    [Fact]
    public async Task An_urgent_errand_waits_for_no_other()
    {
        await QueueAsync(To("anna", "k"));
        await Store.PostponeAsync(Assert.Single(await LeaseAsync()), Clock.GetUtcNow().AddMinutes(15), "HTTP 429", Token);

        await QueueAsync(To("anna", "calm"), To("anna", "now") with { IsUrgent = true });

        Assert.Equal(["now anna added"], (await LeaseAsync()).Select(each => each.Said()));
    }

    [Fact]
    public async Task What_waits_to_come_together_makes_way_for_the_own_card_of_its_case_and_joins_one_that_waits()
    {
        await QueueAsync(Together("k"), Together("other"));

        await QueueAsync(To("anna", "k", "picked_up"));
        await QueueAsync(Together("k"));

        Assert.Equal(["k anna reminded", "other anna reminded"], (await LeaseAsync()).Select(each => each.Said()).Order());
        Assert.Empty(await LeaseAsync());
    }

    [Fact]
    public async Task What_waits_together_is_taken_out_at_once_but_for_what_became_newer_meanwhile()
    {
        await QueueAsync(Together("first"), Together("second"), Together("third"));
        var head = (Leased.Showing)Assert.Single(await LeaseAsync());
        var waiting = await Store.Cases.TogetherAsync(head, Token);

        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await QueueAsync(Together("third"));
        var written = await Store.Cases.ApplyAsync(new Effects { Done = head, DoneTogether = [.. waiting.Skip(1)] }, Token);

        Assert.True(written);
        Assert.Equal(["first", "second", "third"], waiting.Select(each => each.Case));
        Assert.Equal(["third anna reminded"], (await LeaseAsync()).Select(each => each.Said()));
    }

    [Fact]
    public async Task What_waits_for_long_is_listed_beside_what_was_set_aside()
    {
        await QueueAsync(To("anna", "k"));
        var queued = Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await Store.PostponeAsync(Assert.Single(await LeaseAsync()), Clock.GetUtcNow().AddMinutes(15), "HTTP 429", Token);

        Clock.Advance(Failure.Late);
        var intime = await Store.Cases.FailuresAsync(10, Token);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        var late = Assert.Single(await Store.Cases.FailuresAsync(10, Token));

        Assert.Empty(intime);
        Assert.Equal(
            ("person/anna", "k", "HTTP 429", 1, queued, false),
            (late.Line, late.Case, late.Reason, late.Attempts, late.Since, late.IsSetAside));
    }

    [Fact]
    public async Task Replies_and_errands_wait_in_lines_of_their_own()
    {
        await Store.PostponeAsync((await Store.SayAsync("a", "1", "one", "two"))!, Clock.GetUtcNow(), "busy", Token);
        await QueueAsync(To("anna"));

        var heads = await LeaseAsync();

        Assert.Equal(["k anna added", "one"], heads.Select(each => each.Said()).Order());
        Assert.Equal("two", (await Store.DeliveredAsync(heads.Single(head => head is Leased.Said), Token)).Text());
    }

    [Fact]
    public async Task A_turn_behind_an_older_errand_is_handed_none_and_in_a_free_line_its_own()
    {
        await QueueAsync(To("anna", "older"));
        var older = Assert.Single(await LeaseAsync());

        var done = Assert.IsType<Commit.Done>(await Store.CommitAsync(
            Turn("a", 0, "1").With(new Effects { Errands = [To("anna", "newer"), To("bart", "first"), To("bart", "second")] }), Token));

        Assert.Equal(["first bart added"], done.Errands.Select(each => each.Said()));
        Assert.Equal("newer anna added", (await Store.DeliveredAsync(older, Token))!.Said());
        Assert.Equal("second bart added", (await Store.DeliveredAsync(done.Errands[0], Token))!.Said());
    }

    [Fact]
    public async Task A_turn_that_does_something_beside_is_handed_its_reply_whatever_else_it_leaves()
    {
        var first = await Store.SayAsync("a", "1", "one");
        var behind = await Store.CommitAsync(Turn("a", 1, "2", "two").With(new Effects { Reference = Reference("anna") }), Token);
        var next = await Store.DeliveredAsync(first!, Token);
        await Store.DeliveredAsync(next!, Token);

        var alone = await Store.CommitAsync(Turn("a", 2, "3", "three").With(new Effects { Reference = Reference("anna") }), Token);

        Assert.Equal(("", "two", "three"), (((Commit.Done)behind).First.Text(), next.Text(), ((Commit.Done)alone).First.Text()));
        Assert.Empty(((Commit.Done)behind).Errands);
    }

    [Fact]
    public async Task A_postponed_errand_holds_up_its_own_person_and_no_other()
    {
        await QueueAsync(To("anna", "k"), To("anna", "other"), To("bart"));
        var heads = await LeaseAsync();

        await Store.PostponeAsync(
            heads.Single(head => head.Conversation == "person/anna"), Clock.GetUtcNow().AddSeconds(5), "HTTP 429", Token);
        await Store.DeliveredAsync(heads.Single(head => head.Conversation == "person/bart"), Token);
        var early = await LeaseAsync();
        Clock.Advance(TimeSpan.FromSeconds(5));
        var again = Assert.Single(await LeaseAsync());

        Assert.Empty(early);
        Assert.Equal(("k anna added", 1), (again.Said(), again.Attempts));
    }

    [Fact]
    public async Task What_was_set_aside_is_listed_with_its_reason_the_newest_first()
    {
        await Store.BuryAsync((await Store.SayAsync("a", "1", "one"))!, "HTTP 404", Token);
        await QueueAsync(To("anna", "k"), To("anna", "other"));

        var next = await Store.BuryAsync(Assert.Single(await LeaseAsync()), "HTTP 403", Token);
        var failures = await Store.Cases.FailuresAsync(10, Token);

        Assert.Equal("other anna added", next!.Said());
        Assert.Equal(
            [("person/anna", "k", "HTTP 403", 1), ("a", null, "HTTP 404", 1)],
            failures.Select(failure => (failure.Line, failure.Case, failure.Reason, failure.Attempts)));
        Assert.All(failures, failure => Assert.Equal(Clock.GetUtcNow().ToUnixTimeMilliseconds(), failure.Since));
        Assert.Single(await Store.Cases.FailuresAsync(1, Token));
    }

    [Fact]
    public async Task An_errand_that_was_set_aside_stays_listed_for_as_long_as_a_conversation()
    {
        await QueueAsync(To("anna"), To("bart"));
        await Store.BuryAsync((await LeaseAsync()).Single(head => head.Conversation == "person/anna"), "HTTP 403", Token);

        Clock.Advance(TimeSpan.FromDays(29));
        await ForgetAsync();
        var after29Days = await Store.Cases.FailuresAsync(10, Token);
        Clock.Advance(TimeSpan.FromDays(2));
        await ForgetAsync();

        Assert.Equal(["person/bart", "person/anna"], after29Days.Select(failure => failure.Line));
        Assert.Equal(["person/bart"], (await Store.Cases.FailuresAsync(10, Token)).Select(failure => failure.Line));
        Assert.Equal(["k bart added"], (await LeaseAsync()).Select(each => each.Said()));
    }

    [Fact]
    public async Task An_occasion_of_a_later_version_still_brings_the_card_up_to_date()
    {
        await QueueAsync(To("anna"));
        await Options.AskAsync<string>("UPDATE outbox SET occasion = 'Praised'");

        Assert.Equal("k anna refresh", Assert.Single(await LeaseAsync()).Said());
    }

    [Fact]
    public async Task An_errand_to_somebody_whom_only_a_later_version_knows_is_nobody_elses()
    {
        await QueueAsync(To("anna"));
        await Options.AskAsync<string>("UPDATE outbox SET person = 'board'");

        Assert.IsType<Leased.Unknown>(Assert.Single(await LeaseAsync()));
    }

    private Task<IReadOnlyList<Leased>> LeaseAsync() => Store.LeaseAsync(100, Token);

    private async Task QueueAsync(params Errand[] errands) =>
        Assert.True(await Store.Cases.ApplyAsync(new Effects { Errands = errands }, Token));

    private Task<int> ForgetAsync() =>
        Store.ForgetAsync(new Terms(Options, Clock.GetUtcNow()), Token);

    private static Errand Together(string @case) => To("anna", @case, "reminded") with { IsGathered = true };
}
