using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.CaseFiles;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>What holds for what is asked about cases and people in any store.</summary>
public abstract class Overviews_in_a_store : StoreTest
{
    [Fact]
    public async Task Cases_are_listed_oldest_first_and_page_by_page()
    {
        await Store.WriteAsync(
            Case("c", openedAt: 30), Case("a", openedAt: 20), Case("b", openedAt: 20), Case("d", openedAt: 10, open: false));

        Assert.Equal(["d", "a", "b", "c"], await ListAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: false, 0, 10)));
        Assert.Equal(["d", "a"], await ListAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: false, 0, 2)));
        Assert.Equal(["b", "c"], await ListAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: false, 2, 2)));
        Assert.Equal(["b", "c"], await ListAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: true, 1, 10)));
        Assert.Empty(await ListAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: false, 4, 2)));
    }

    [Fact]
    public async Task Somebodys_own_are_listed_open_ones_first_and_newest_first()
    {
        await Store.WriteAsync(
            Case("c", openedAt: 30), Case("a", openedAt: 20), Case("d", openedAt: 40, open: false), Case("e", openedAt: 10, open: false));
        var own = new CaseQuery("anna", AsLeader: false, OpenOnly: false, 0, 10) { NewestFirst = true };

        Assert.Equal(["c", "a", "d", "e"], await ListAsync(own));
        Assert.Equal(["c", "a"], await ListAsync(own with { Most = 2 }));
        Assert.Equal(["d", "e"], await ListAsync(own with { Skip = 2, Most = 2 }));
        Assert.Equal(["c", "a"], await ListAsync(own with { OpenOnly = true }));
    }

    [Fact]
    public async Task Everybody_sees_their_own_side_of_their_own_cases()
    {
        await Store.WriteAsync(Case("a"), Case("b") with { Reporter = "bart", Leaders = ["cees", "dora"] }, Case("c", open: false));

        Assert.Equal(["a", "c"], await ListAsync(new CaseQuery("anna", AsLeader: false, OpenOnly: false, 0, 10)));
        Assert.Equal(["b"], await ListAsync(new CaseQuery("bart", AsLeader: false, OpenOnly: false, 0, 10)));
        Assert.Equal(["a"], await ListAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: true, 0, 10)));
        Assert.Equal(["b"], await ListAsync(new CaseQuery("dora", AsLeader: true, OpenOnly: false, 0, 10)));
        Assert.Empty(await ListAsync(new CaseQuery("anna", AsLeader: true, OpenOnly: false, 0, 10)));
    }

    [Fact]
    public async Task All_pages_are_counted()
    {
        await Store.WriteAsync(Case("a"), Case("b"), Case("c", open: false));

        Assert.Equal(3, await Store.Cases.CountAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: false, 2, 1), Token));
        Assert.Equal(2, await Store.Cases.CountAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: true, 0, 1), Token));
        Assert.Equal(0, await Store.Cases.CountAsync(new CaseQuery("nobody", AsLeader: true, OpenOnly: false, 0, 1), Token));
    }

    [Fact]
    public async Task A_case_that_is_closed_reopened_or_given_to_others_moves_in_the_lists_with_it()
    {
        await Store.WriteAsync(Case("k"), Case("k", 1, open: false));
        var closed = await ListAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: true, 0, 10));
        await Store.WriteAsync(Case("k", 2) with { Leaders = ["cees"] });

        Assert.Empty(closed);
        Assert.Equal(["k"], await ListAsync(new CaseQuery("cees", AsLeader: true, OpenOnly: true, 0, 10)));
        Assert.Empty(await ListAsync(new CaseQuery("bart", AsLeader: true, OpenOnly: false, 0, 10)));
    }

    [Fact]
    public async Task Cases_whose_moment_has_come_are_found_the_longest_waiting_first()
    {
        var now = Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await Store.WriteAsync(
            Case("later", due: now + 1), Case("now", due: now), Case("never"), Case("long ago", due: 1), Case("moved", due: 2));
        await Store.WriteAsync(Case("moved", 1, due: now + 2));

        Assert.Equal(["long ago", "now"], (await Store.Cases.DueAsync(10, Token)).Select(row => row.Id));
        Assert.Equal(["long ago"], (await Store.Cases.DueAsync(1, Token)).Select(row => row.Id));
        Clock.Advance(TimeSpan.FromMilliseconds(2));
        Assert.Equal(["long ago", "now", "later", "moved"], (await Store.Cases.DueAsync(10, Token)).Select(row => row.Id));
    }

    [Fact]
    public async Task The_last_known_card_of_a_person_is_the_one_that_follows_the_case()
    {
        var card = new ShownCard("k", "anna", "https://smba.example/a", "1", 1);
        await Store.Cases.ApplyAsync(new Effects { Card = card }, Token);
        await Store.Cases.ApplyAsync(new Effects { Card = card with { Person = "bart" } }, Token);

        await Store.Cases.ApplyAsync(new Effects { Card = card with { ActivityId = "2", Version = 3 } }, Token);

        Assert.Equal(card with { ActivityId = "2", Version = 3 }, await Store.Cases.CardAsync("k", "anna", Token));
        Assert.Equal(card with { Person = "bart" }, await Store.Cases.CardAsync("k", "bart", Token));
    }

    [Fact]
    public async Task Somebody_is_reached_by_the_id_or_the_principal_name_as_last_known()
    {
        await KnowAsync(Reference("id-of-anna", "Anna@school.example"));
        await KnowAsync(Reference("id-of-bart"));
        var moved = Reference("id-of-anna", "Anna@school.example") with
        {
            ServiceUrl = "https://smba.example/moved/",
            Tenant = null,
            Language = "en",
            IsTrusted = true,
        };
        Clock.Advance(TimeSpan.FromSeconds(1));
        await KnowAsync(moved);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await KnowAsync(Reference("stranger"));

        Assert.Equal(moved, await Store.Cases.ReferenceAsync("id-of-anna", Token));
        Assert.Equal(moved, await Store.Cases.ReferenceAsync("anna@school.example", Token));
        Assert.Equal(Reference("id-of-bart"), await Store.Cases.ReferenceAsync("id-of-bart", Token));
        Assert.Equal(moved, await Store.Cases.TrustedReferenceAsync(Token));
    }

    [Fact]
    public async Task Whoever_is_not_heard_of_for_a_year_is_forgotten_unless_a_case_of_theirs_is_open()
    {
        await KnowAsync(Reference("anna"));
        await KnowAsync(Reference("id-of-bart", "Bart"));
        await KnowAsync(Reference("cees"));
        await KnowAsync(Reference("dora"));
        await Store.WriteAsync(Case("open"), Case("closed", open: false) with { Leaders = ["cees"] });
        Clock.Advance(TimeSpan.FromDays(364));
        await KnowAsync(Reference("dora"));
        Clock.Advance(TimeSpan.FromDays(2));

        await Store.ForgetAsync(new Terms(Options, Clock.GetUtcNow()), Token);

        Assert.Equal(["anna", "dora", "id-of-bart"], await Options.AskAsync<string>("SELECT person FROM reference ORDER BY person"));
    }

    private async Task<IEnumerable<string>> ListAsync(CaseQuery query) => (await Store.Cases.ListAsync(query, Token)).Select(row => row.Id);

    private Task<bool> KnowAsync(Reference reference) => Store.Cases.ApplyAsync(new Effects { Reference = reference }, Token);
}
