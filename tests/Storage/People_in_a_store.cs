using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.CaseFiles;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>What holds in any store when somebody wants to be forgotten.</summary>
public abstract class People_in_a_store : StoreTest
{
    [Fact]
    public async Task A_forgotten_reporter_is_nobody_in_closed_cases_and_stays_in_open_ones()
    {
        await Store.WriteAsync(Case("open"), Case("closed", open: false), Case("of another", open: false) with { Reporter = "cees" });
        await Store.Cases.ApplyAsync(new Effects { Card = new ShownCard("closed", "anna", "https://smba.example/a", "1", 1) }, Token);

        // The file, the event, the party and the card of the closed case.
        Assert.Equal(4, await Store.Cases.ForgetPersonAsync("anna", [], Token));

        Assert.Equal(
            ["closed: ", "of another: cees", "open: anna"],
            await Options.AskAsync<string>("SELECT id || ': ' || reporter FROM case_file ORDER BY id"));
        Assert.Equal(
            ["closed: ", "of another: anna", "open: anna"],
            await Options.AskAsync<string>("SELECT case_id || ': ' || by_person FROM case_event ORDER BY case_id"));
        Assert.Equal(
            ["open"],
            (await Store.Cases.ListAsync(new CaseQuery("anna", AsLeader: false, OpenOnly: false, 0, 10), Token)).Select(row => row.Id));
        Assert.Equal(3, await Store.Cases.CountAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: false, 0, 10), Token));
        Assert.Null(await Store.Cases.CardAsync("closed", "anna", Token));
    }

    [Fact]
    public async Task A_forgotten_person_can_not_be_reached_and_their_conversations_begin_anew()
    {
        await Store.Cases.ApplyAsync(new Effects { Reference = Reference("anna") }, Token);
        await Store.BuryAsync((await Store.SayAsync("of anna", "1", "what she was told"))!, "HTTP 403", Token);
        await Store.SayAsync("of bart", "1");

        Assert.Equal(4, await Store.Cases.ForgetPersonAsync("anna", ["of anna", "not known"], Token));

        Assert.Null(await Store.Cases.ReferenceAsync("anna", Token));
        Assert.Equal(new Loaded.Open(null, 0), await Store.LoadAsync("of anna", "1", Token));
        Assert.IsType<Loaded.Seen>(await Store.LoadAsync("of bart", "1", Token));
        Assert.Empty(await Store.Cases.FailuresAsync(10, Token));
        Assert.Equal(0, await Store.Cases.ForgetPersonAsync("anna", ["of anna"], Token));
    }

    [Fact]
    public async Task How_far_somebody_read_is_kept_of_leaders_of_open_cases_alone()
    {
        await Store.WriteAsync(Case("open"));
        await NoteAsync("anna", "bart");
        Assert.Equal(["bart"], await ReadersAsync());

        await Store.Cases.ForgetPersonAsync("bart", [], Token);
        Assert.Empty(await ReadersAsync());

        await NoteAsync("bart");
        await Store.ForgetAsync(new Terms(Options, Clock.GetUtcNow()), Token);
        Assert.Equal(["bart"], await ReadersAsync());

        await Store.WriteAsync(Case("open", 1, open: false));
        await Store.ForgetAsync(new Terms(Options, Clock.GetUtcNow()), Token);
        Assert.Empty(await ReadersAsync());

        async Task NoteAsync(params string[] people)
        {
            foreach (var person in people)
            {
                await Store.Cases.NoteAsync(new Receipt(person, $"a:{person}", 7), Token);
            }
        }

        Task<IReadOnlyList<string>> ReadersAsync() => Options.AskAsync<string>("SELECT person FROM read_receipt");
    }

    [Fact]
    public async Task A_turn_that_was_loaded_before_its_person_was_forgotten_is_stale()
    {
        await Store.SayAsync("a", "1");
        await Store.Cases.ForgetPersonAsync("anna", ["a"], Token);

        Assert.IsType<Commit.Stale>(await Store.CommitAsync(Turn("a", 1, "2"), Token));
    }

    [Fact]
    public async Task The_audit_names_nobody_who_was_forgotten_and_two_of_them_are_still_two()
    {
        foreach (var person in (string[])["anna", "anna", "bart", "cees"])
        {
            await Store.Cases.ApplyAsync(new Effects { Audit = new AuditNote(7, person, "refused", "k") }, Token);
        }

        await Store.Cases.ForgetPersonAsync("anna", [], Token);
        await Store.Cases.ForgetPersonAsync("bart", [], Token);

        var people = (await Store.Cases.AuditAsync(10, Token)).Select(note => note.Person).GroupBy(person => person).ToList();
        Assert.Equal([1, 1, 2], people.Select(notes => notes.Count()).Order());
        Assert.Equal("cees", Assert.Single(people, notes => !notes.Key.StartsWith("forgotten/", StringComparison.Ordinal)).Key);
    }

    [Fact]
    public async Task The_audit_goes_after_its_term()
    {
        var now = Clock.GetUtcNow();
        foreach (var at in (DateTimeOffset[])[now - TimeSpan.FromDays(731), now - TimeSpan.FromDays(729)])
        {
            var note = new AuditNote(at.ToUnixTimeMilliseconds(), "anna", "refused", null);
            await Store.Cases.ApplyAsync(new Effects { Audit = note }, Token);
        }

        await Store.ForgetAsync(new Terms(Options, now), Token);

        Assert.Equal(
            (now - TimeSpan.FromDays(729)).ToUnixTimeMilliseconds(), Assert.Single(await Store.Cases.AuditAsync(10, Token)).At);
    }

    [Fact]
    public async Task What_was_answered_is_repeated_for_an_hour_and_then_only_known_to_be_answered()
    {
        await Store.SayAsync("of bart", "1");
        Clock.Advance(TimeSpan.FromMinutes(61));
        await Store.SayAsync("of bart", "2");

        await Store.Cases.ForgetPersonAsync("anna", [], Token);

        Assert.Empty(Assert.IsType<Loaded.Seen>(await Store.LoadAsync("of bart", "1", Token)).Response);
        Assert.NotEmpty(Assert.IsType<Loaded.Seen>(await Store.LoadAsync("of bart", "2", Token)).Response);
    }
}
