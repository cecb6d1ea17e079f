using System.Text;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>What holds for turns in any store.</summary>
public abstract class Turns_in_a_store : StoreTest
{
    [Fact]
    public async Task A_conversation_that_is_not_known_is_open_at_version_0()
    {
        Assert.Equal(new Loaded.Open(null, 0), await Store.LoadAsync("a", "1", Token));
    }

    [Fact]
    public async Task What_was_committed_is_loaded_also_after_a_restart()
    {
        await Store.SayAsync("a", "1");
        await Store.SayAsync("a", "2");

        await ReopenAsync();

        var open = Assert.IsType<Loaded.Open>(await Store.LoadAsync("a", "3", Token));
        Assert.Equal(2, open.Version);
        Assert.Equal("state after 2", Encoding.UTF8.GetString(open.State!));
    }

    [Fact]
    public async Task An_empty_state_and_an_empty_response_are_kept_as_they_are()
    {
        await Store.CommitAsync(new TurnToCommit("a", 0, [], "1", [], []), Token);

        Assert.Empty(Assert.IsType<Loaded.Open>(await Store.LoadAsync("a", "2", Token)).State!);
        Assert.Empty(Assert.IsType<Loaded.Seen>(await Store.LoadAsync("a", "1", Token)).Response);
    }

    [Fact]
    public async Task A_message_that_was_sent_in_is_kept_once_and_can_be_read_beside_the_store()
    {
        var message = new Misread("mag dit van X op Insta?", "publish");

        await Task.WhenAll(SendInAsync(message), SendInAsync(message));
        await SendInAsync(new Misread("hij appt in de les", "class_use"));

        Assert.Equal([new Misread("hij appt in de les", "class_use"), message], KeptMessages.Read(Options.ConnectionString));

        Task SendInAsync(Misread misread) => Store.Cases.ApplyAsync(new Effects { Misread = misread }, Token);
    }

    /// <summary>What comes in can't hold a NUL; this is about whatever else a database may refuse.</summary>
    [Fact]
    public async Task A_turn_that_the_database_refuses_never_hurts_the_turns_of_others()
    {
        for (var round = 0; round < 10; round++)
        {
            var refused = Turn($"a{round}", 0, "1", "hoi") with
            {
                Effects = new Effects { Misread = new Misread("mag dit?", "publish"), Audit = new AuditNote(1, "a", "\0", null) },
            };

            await Record.ExceptionAsync(() => Store.CommitAsync(refused, Token));
            await Record.ExceptionAsync(() => Store.LoadAsync("a\0", "1", Token).AsTask());
            await Record.ExceptionAsync(() => Store.Cases.FindAsync("a\0", Token));

            await Task.WhenAll(Enumerable.Range(0, 5).Select(other => Store.SayAsync($"b{round}.{other}", "1", "hoi")));
            Assert.Null(await Store.Cases.FindAsync("none", Token));
            await ReopenAsync();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Of_two_turns_at_once_in_a_conversation_one_is_done_and_the_other_leaves_nothing(int before)
    {
        for (var i = 0; i < before; i++)
        {
            await Store.SayAsync("a", "before");
        }

        var results = await Task.WhenAll(
            Store.CommitAsync(Turn("a", before, "left", "reply to left"), Token),
            Store.CommitAsync(Turn("a", before, "right", "reply to right"), Token));

        var done = Assert.Single(results.OfType<Commit.Done>());
        Assert.Single(results.OfType<Commit.Stale>());
        var lost = done.First.Text() == "reply to left" ? "right" : "left";
        Assert.Equal(before + 1, Assert.IsType<Loaded.Open>(await Store.LoadAsync("a", lost, Token)).Version);
        Assert.Null(await Store.DeliveredAsync(done.First!, Token));
    }

    [Fact]
    public async Task Turns_that_are_redone_when_stale_all_count_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => UntilDoneAsync($"{i}")));

        Assert.Equal(12, Assert.IsType<Loaded.Open>(await Store.LoadAsync("a", "new", Token)).Version);

        async Task UntilDoneAsync(string activity)
        {
            long version;
            do
            {
                version = Assert.IsType<Loaded.Open>(await Store.LoadAsync("a", activity, Token)).Version;
            }
            while (await Store.CommitAsync(Turn("a", version, activity), Token) is not Commit.Done);
        }
    }

    [Fact]
    public async Task Stale_and_seen_turns_do_not_spoil_the_turns_committed_beside_them()
    {
        await Store.SayAsync("seen", "1");
        await Store.SayAsync("stale", "1");

        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Store.CommitAsync(
            i % 3 == 0 ? Turn("seen", 1, "1") : i % 3 == 1 ? Turn("stale", 0, $"new {i}") : Turn($"fine {i}", 0, "1", "reply"), Token)));

        Assert.Equal(10, results.OfType<Commit.Seen>().Count());
        Assert.Equal(10, results.OfType<Commit.Stale>().Count());
        Assert.All(results.OfType<Commit.Done>(), done => Assert.Equal("reply", done.First.Text()));
        Assert.Equal(1, Assert.IsType<Loaded.Open>(await Store.LoadAsync("stale", "2", Token)).Version);
        Assert.Equal(1, Assert.IsType<Loaded.Open>(await Store.LoadAsync("seen", "2", Token)).Version);
    }

    [Fact]
    public async Task An_activity_that_comes_again_finds_the_response_of_the_first_time()
    {
        await Store.SayAsync("a", "1", "reply");

        var loaded = await Store.LoadAsync("a", "1", Token);
        var committed = await Store.CommitAsync(Turn("a", 1, "1", "another reply"), Token);

        Assert.Equal("response to 1", Encoding.UTF8.GetString(Assert.IsType<Loaded.Seen>(loaded).Response));
        Assert.Equal("response to 1", Encoding.UTF8.GetString(Assert.IsType<Commit.Seen>(committed).Response));
        Assert.Equal(1, Assert.IsType<Loaded.Open>(await Store.LoadAsync("a", "2", Token)).Version);
    }

    [Fact]
    public async Task The_same_activity_twice_at_once_is_done_once()
    {
        var results = await Task.WhenAll(
            Store.CommitAsync(Turn("a", 0, "1", "reply"), Token), Store.CommitAsync(Turn("a", 0, "1", "reply"), Token));

        var done = Assert.Single(results.OfType<Commit.Done>());
        Assert.Equal("response to 1", Encoding.UTF8.GetString(Assert.Single(results.OfType<Commit.Seen>()).Response));
        Assert.Null(await Store.DeliveredAsync(done.First!, Token));
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_activity()
    {
        await Store.SayAsync("a", "1");

        Assert.IsType<Loaded.Open>(await Store.LoadAsync("b", "1", Token));
        await Store.SayAsync("b", "1");
    }

    [Fact]
    public async Task Activities_without_an_id_are_never_taken_for_one_another()
    {
        var first = await Store.CommitAsync(Turn("a", 0, null), Token);
        var second = await Store.CommitAsync(Turn("a", 1, null), Token);

        Assert.IsType<Commit.Done>(first);
        Assert.IsType<Commit.Done>(second);
        Assert.IsType<Loaded.Open>(await Store.LoadAsync("a", null, Token));
        Assert.IsType<Commit.Stale>(await Store.CommitAsync(Turn("a", 1, null), Token));
    }
}
