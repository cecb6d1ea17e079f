using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.CaseFiles;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>What holds for the writing of cases in any store.</summary>
public abstract class Cases_in_a_store : StoreTest
{
    private static readonly string[] Tables =
    [
        "case_file", "case_event", "case_party", "case_card", "reference", "audit", "outbox", "conversation", "inbound",
    ];

    [Fact]
    public async Task All_that_happens_beside_a_conversation_is_written_and_found_after_a_restart()
    {
        Assert.True(await Store.Cases.ApplyAsync(Everything(Case("k")), Token));

        await ReopenAsync();

        var found = await Store.Cases.FindAsync("k", Token);
        Assert.Equal(("k", 1, "k 1"), (found!.Id, found.Version, System.Text.Encoding.UTF8.GetString(found.State)));
        Assert.Equal(1, (await Store.Cases.CardAsync("k", "anna", Token))!.Version);
        Assert.Equal(Reference("anna"), await Store.Cases.ReferenceAsync("anna", Token));
        Assert.Equal([new AuditNote(7, "anna", "erased", "k")], await Store.Cases.AuditAsync(10, Token));
        Assert.Equal([1, 1, 2, 1, 1, 1, 2, 0, 0], await CountsAsync());
    }

    [Fact]
    public async Task A_case_that_is_not_known_is_not_found()
    {
        Assert.Null(await Store.Cases.FindAsync("k", Token));
        Assert.Null(await Store.Cases.CardAsync("k", "anna", Token));
        Assert.Null(await Store.Cases.ReferenceAsync("anna", Token));
        Assert.Null(await Store.Cases.TrustedReferenceAsync(Token));
    }

    [Fact]
    public async Task A_turn_is_told_whether_its_person_has_an_open_case()
    {
        await Store.WriteAsync(Case("k"));

        Assert.Equal((true, true, false), (await HasAsync("anna"), await HasAsync("bart"), await HasAsync("carla")));

        await Store.WriteAsync(Case("k", version: 1, open: false));
        Assert.Equal((false, false), (await HasAsync("anna"), await HasAsync("bart")));

        async Task<bool> HasAsync(string person) =>
            Assert.IsType<Loaded.Open>(await Store.LoadAsync("a", "1", person, Token)).HasCases;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Effects_on_a_case_that_has_changed_leave_nothing(int version)
    {
        await Store.WriteAsync(Case("k"));
        var before = await CountsAsync();

        var applied = await Store.Cases.ApplyAsync(Everything(Case("k", version)), Token);

        Assert.False(applied);
        Assert.Equal(before, await CountsAsync());
        Assert.Equal(1, (await Store.Cases.FindAsync("k", Token))!.Version);
    }

    [Fact]
    public async Task A_card_that_became_another_meanwhile_is_not_overwritten()
    {
        await Store.Cases.ApplyAsync(Everything(Case("k")), Token);
        var read = (await Store.Cases.CardAsync("k", "anna", Token))!;
        var pressed = read with { ActivityId = "pressed", Version = 2 };
        Assert.True(await Store.Cases.ApplyAsync(new Effects { Card = pressed, CardBefore = read }, Token));

        var applied = await Store.Cases.ApplyAsync(new Effects { Card = read with { Version = 3 }, CardBefore = read }, Token);

        Assert.False(applied);
        Assert.Equal(pressed, await Store.Cases.CardAsync("k", "anna", Token));
    }

    [Fact]
    public async Task Effects_of_a_lost_lease_leave_nothing()
    {
        await Store.Cases.ApplyAsync(new Effects { Errands = [To("anna")] }, Token);
        var lost = Assert.Single(await Store.LeaseAsync(10, Token));
        Clock.Advance(Options.Lease);
        var retaken = Assert.Single(await Store.LeaseAsync(10, Token));

        var late = await Store.Cases.ApplyAsync(Everything(Case("k")) with { Done = lost }, Token);
        var inTime = await Store.Cases.ApplyAsync(Everything(Case("k")) with { Done = retaken }, Token);
        var again = await Store.Cases.ApplyAsync(Everything(Case("k", 1)) with { Done = retaken }, Token);

        Assert.Equal((false, true, false), (late, inTime, again));
        Assert.Equal([1, 1, 2, 1, 1, 1, 2, 0, 0], await CountsAsync());
    }

    [Fact]
    public async Task A_refused_case_keeps_the_outbox_row_that_led_to_it()
    {
        await Store.Cases.ApplyAsync(new Effects { Errands = [To("anna")] }, Token);
        await Store.WriteAsync(Case("k"));
        var errand = Assert.Single(await Store.LeaseAsync(10, Token));

        Assert.False(await Store.Cases.ApplyAsync(new Effects { Done = errand, Case = Case("k") }, Token));

        Assert.True(await Store.Cases.ApplyAsync(new Effects { Done = errand, Case = Case("k", 1) }, Token));
        Assert.Empty(await Options.AskAsync<long>("SELECT id FROM outbox"));
    }

    [Fact]
    public async Task A_turn_and_what_it_does_to_a_case_are_one()
    {
        var done = Assert.IsType<Commit.Done>(await Store.CommitAsync(Turn("a", 0, "1", "reply").With(Everything(Case("k"))), Token));

        Assert.Equal("reply", done.First.Text());
        Assert.Equal(["k anna added", "k bart added"], done.Errands.Select(each => each.Said()).Order());
        Assert.Equal([1, 1, 2, 1, 1, 1, 3, 1, 1], await CountsAsync());
        Assert.Empty(await Store.LeaseAsync(10, Token));
    }

    [Fact]
    public async Task A_turn_whose_case_has_changed_is_stale_and_leaves_nothing()
    {
        await Store.SayAsync("a", "1");
        await Store.WriteAsync(Case("k"));
        var before = await CountsAsync();

        var commit = await Store.CommitAsync(Turn("a", 1, "2", "reply").With(Everything(Case("k"))), Token);

        Assert.IsType<Commit.Stale>(commit);
        Assert.Equal(before, await CountsAsync());
        Assert.Equal(1, Assert.IsType<Loaded.Open>(await Store.LoadAsync("a", "2", Token)).Version);
    }

    [Fact]
    public async Task A_turn_that_is_stale_or_seen_does_nothing_to_its_case()
    {
        await Store.SayAsync("a", "1");

        var stale = await Store.CommitAsync(Turn("a", 0, "2").With(Everything(Case("k"))), Token);
        var seen = await Store.CommitAsync(Turn("a", 1, "1").With(Everything(Case("k"))), Token);

        Assert.IsType<Commit.Stale>(stale);
        Assert.IsType<Commit.Seen>(seen);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1, 1], await CountsAsync());
    }

    [Fact]
    public async Task Refused_effects_do_not_spoil_what_is_committed_beside_them()
    {
        await Store.WriteAsync(Case("k"));

        var turns = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Store.CommitAsync(
            i % 2 == 0 ? Turn($"fine {i}", 0, "1", "reply") : Turn($"refused {i}", 0, "1", "reply").With(Everything(Case("k"))), Token)));

        Assert.Equal(15, turns.OfType<Commit.Done>().Count());
        Assert.Equal(15, turns.OfType<Commit.Stale>().Count());
        Assert.Equal([1, 1, 2, 0, 0, 0, 15, 15, 15], await CountsAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Of_many_who_change_a_case_at_once_one_wins(int before)
    {
        if (before == 1)
        {
            await Store.WriteAsync(Case("k"));
        }

        var won = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Store.Cases.ApplyAsync(Everything(Case("k", before)), Token)));

        Assert.Single(won, true);
        Assert.Equal(before + 1, (await Store.Cases.FindAsync("k", Token))!.Version);
        Assert.Equal(before + 1, (await Options.AskAsync<int>("SELECT number FROM case_event")).Count);
    }

    [Fact]
    public async Task Erased_words_are_gone_from_all_events_and_the_facts_stay()
    {
        await Store.WriteAsync(Case("k"), Case("k", 1), Case("other"));

        await Store.WriteAsync(Case("k", 2, open: false) with { EraseTexts = true });

        Assert.Equal(["other"], await Options.AskAsync<string>("SELECT case_id FROM case_event WHERE payload IS NOT NULL"));
        Assert.Equal(
            [1, 2, 3], await Options.AskAsync<int>("SELECT number FROM case_event WHERE case_id = 'k' AND kind = 'added' ORDER BY number"));
    }

    private async Task<List<int>> CountsAsync()
    {
        var counts = new List<int>();
        foreach (var table in Tables)
        {
            counts.AddRange(await Options.AskAsync<int>($"SELECT CAST(count(*) AS int) FROM {table}"));
        }
        return counts;
    }

    [Fact]
    public async Task A_change_that_loses_every_race_is_taken_up_again_until_it_is_written()
    {
        var file = await FileAsync();
        var (version, lost) = (1, 0);

        var written = await file.ChangeAsync("k", async _ =>
        {
            var seen = version;
            if (lost < 200)
            {
                await Store.WriteAsync(Kept(version++));
                lost++;
            }
            return new Effects { Case = Kept(seen) };
        });

        Assert.Equal((true, 200), (written, lost));
    }

    [Fact]
    public async Task A_change_ends_at_once_when_what_it_would_mark_as_done_is_gone()
    {
        var file = await FileAsync();
        await Store.Cases.ApplyAsync(new Effects { Errands = [To("bart")] }, Token);
        var done = Assert.Single(await Store.LeaseAsync(1, Token));
        await Store.DeliveredAsync(done, Token);
        var rounds = 0;

        var written = await file.ChangeAsync("k", _ =>
        {
            rounds++;
            return new(new Effects { Case = Kept(1), Done = done });
        });

        Assert.Equal((false, 1), (written, rounds));
    }

    [Fact]
    public async Task A_change_that_can_never_be_written_is_not_taken_for_one_that_needs_nothing()
    {
        var file = await FileAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => file.ChangeAsync("k", _ => new(new Effects { Case = Kept(7) })));
    }

    /// <summary>With one case in it, at version 1.</summary>
    private async Task<CaseFile> FileAsync()
    {
        await Store.WriteAsync(Kept(0));
        return new CaseFile(Store.Cases, new Vault(new EphemeralDataProtectionProvider()), School.Timetable);
    }

    private CaseToWrite Kept(int version) => Case("k", version) with
    {
        State = JsonSerializer.SerializeToUtf8Bytes(SampleCase.Opened(Clock.GetUtcNow()), CaseJson.Default.Case),
    };
}
