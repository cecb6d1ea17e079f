using Microsoft.AspNetCore.DataProtection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>What holds for ties in any store: they are found from both ends, made once, and go with a case's words.</summary>
public abstract class Ties_in_a_store : StoreTest
{
    private CaseFile File => field ??= new CaseFile(Store.Cases, new Vault(new EphemeralDataProtectionProvider()), School.Timetable);

    private TieFile Ties => new(Store.Cases, File);

    [Fact]
    public async Task A_tie_is_found_from_both_ends_and_stays_as_history_once_it_is_undone()
    {
        var (one, other) = (await OpenAsync("1"), await OpenAsync("2"));
        Assert.True(await TieAsync("2", "1"));
        var (here, there) = (await Ties.OfAsync(one, Leader.Id, Token), await Ties.OfAsync(other, Leader.Id, Token));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await LoosenAsync("1", "2"));
        var after = await Ties.OfAsync(one, Leader.Id, Token);
        Assert.True(await TieAsync("1", "2"));

        Assert.Equal(["2"], Ids(here));
        Assert.Equal(["1"], Ids(there));
        Assert.Empty(after.Now);
        Assert.Equal([Tie.Made, Tie.Undone], after.Entries(one).Select(entry => entry.Kind));
        Assert.Equal(Clock.GetUtcNow(), Assert.Single(after.All).Tie.Loosened!.At);
        // Within one moment, too: a clock that stands still is no reason to lose one.
        Assert.Equal(["2"], Ids(await Ties.OfAsync(one, Leader.Id, Token)));
    }

    [Fact]
    public async Task Only_whoever_leads_both_finds_it()
    {
        var one = await OpenAsync("1");
        await OpenAsync("2", Leader, Management);
        Assert.True(await TieAsync("1", "2"));

        Assert.Equal(["2"], Ids(await Ties.OfAsync(one, Leader.Id, Token)));
        foreach (var person in (string[])[Deputy.Id, Management.Id, Reporter.Id, "nobody"])
        {
            Assert.Empty((await Ties.OfAsync(one, person, Token)).All);
            Assert.Empty(await Store.Cases.TiesAsync("1", person, Token));
        }
    }

    [Fact]
    public async Task Of_many_who_tie_the_same_two_at_once_one_does_and_of_many_who_loosen_them_too()
    {
        await OpenAsync("1");
        await OpenAsync("2");

        var made = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => number % 2 == 0 ? TieAsync("1", "2") : TieAsync("2", "1")));
        var loosened = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => LoosenAsync("1", "2")));

        Assert.Single(made, true);
        Assert.Single(loosened, true);
        Assert.Equal([1L], await Options.AskAsync<long>("SELECT count(*) FROM case_tie"));
    }

    [Fact]
    public async Task What_was_closed_meanwhile_or_was_never_there_is_not_tied()
    {
        await OpenAsync("1");
        var other = await OpenAsync("2");
        await ChangeAsync(other, new CaseEvent.Withdrawn { By = Reporter.Id, At = Clock.GetUtcNow() });

        Assert.False(await TieAsync("1", "2"));
        Assert.False(await TieAsync("1", "3"));
        Assert.False(await LoosenAsync("1", "2"));
    }

    [Fact]
    public async Task With_the_words_of_a_case_its_ties_go_and_others_stay()
    {
        var one = await OpenAsync("1");
        await OpenAsync("2");
        await OpenAsync("3");
        await TieAsync("1", "2");
        await TieAsync("3", "2");

        one = await ChangeAsync(one, new CaseEvent.Withdrawn { By = Reporter.Id, At = Clock.GetUtcNow() });
        Assert.Equal(2, (await Options.AskAsync<string>("SELECT one FROM case_tie")).Count);
        await ChangeAsync(one, new CaseEvent.Erased { At = Clock.GetUtcNow() });

        Assert.Equal(["2"], await Options.AskAsync<string>("SELECT one FROM case_tie"));
    }

    [Fact]
    public async Task A_name_taken_out_of_a_case_leaves_its_ties()
    {
        var one = await OpenAsync("1");
        await OpenAsync("2");
        await TieAsync("1", "2");

        await ChangeAsync(one, new CaseEvent.NameTakenOut("x", new Dictionary<int, string>()) { By = Leader.Id, At = Clock.GetUtcNow() });

        Assert.Equal(["1"], await Options.AskAsync<string>("SELECT one FROM case_tie"));
    }

    [Fact]
    public async Task The_cards_of_whoever_leads_both_follow_a_tie_and_what_the_other_comes_to_and_nobody_elses_do()
    {
        var one = await OpenAsync("1");
        await OpenAsync("2", Leader, Management);
        await CardsAsync("1", Reporter, Leader, Deputy);
        await CardsAsync("2", Reporter, Leader, Management);

        await TieAsync("1", "2");
        var tied = await WaitingAsync();
        await Options.AskAsync<long>("DELETE FROM outbox");
        one = await ChangeAsync(one, new CaseEvent.Delivered(Deputy.Id) { At = Clock.GetUtcNow() });
        var quiet = await WaitingAsync();
        await ChangeAsync(one, new CaseEvent.PickedUp(Leader) { By = Leader.Id, At = Clock.GetUtcNow() });

        Assert.Equal(["1 person/leader refresh", "2 person/leader refresh"], tied);
        Assert.Empty(quiet);
        Assert.Equal(["2 person/leader refresh"], await WaitingAsync());
        // It is drawn though its case did not move.
        Assert.Equal(0, (await Store.Cases.CardAsync("2", Leader.Id, Token))!.Version);
        Assert.Equal(1, (await Store.Cases.CardAsync("2", Reporter.Id, Token))!.Version);
        Assert.Equal(1, (await Store.Cases.CardAsync("1", Deputy.Id, Token))!.Version);
    }

    [Fact]
    public async Task Two_tied_cases_that_move_at_once_wait_for_each_other_never()
    {
        await OpenAsync("1");
        await OpenAsync("2");
        await CardsAsync("1", Leader, Deputy);
        await CardsAsync("2", Leader, Deputy);
        await TieAsync("1", "2");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => File.ChangeAsync(number % 2 == 0 ? "1" : "2", async @case =>
        {
            var who = number % 4 < 2 ? Leader : Deputy;
            var change = new CaseChange(@case, [new CaseEvent.PickedUp(who) { By = who.Id, At = Clock.GetUtcNow() }]);
            var before = (await Store.Cases.CardAsync(@case.Id, who.Id, Token))!;
            return new Effects
            {
                Case = File.Write(change),
                Card = before with { Version = change.After.Version },
                CardBefore = before,
                Errands = Audience.Of(change.After, change.Events, who.Id),
            };
        })));

        Assert.Equal([21L, 21L], await Options.AskAsync<long>("SELECT CAST(version AS bigint) FROM case_file ORDER BY id"));
    }

    private static IEnumerable<string> Ids(TiedCases ties) => ties.Now.Select(@case => @case.Id);

    private Task<bool> TieAsync(string one, string other) =>
        Store.Cases.ApplyAsync(new Effects { Tie = Tie.Of(one, other, Leader.Id, Clock.GetUtcNow()) }, Token);

    private Task<bool> LoosenAsync(string one, string other) => Store.Cases.ApplyAsync(
        new Effects
        {
            Tie = Tie.Of(one, other, Leader.Id, Clock.GetUtcNow()) with { Loosened = new Loosening(Leader.Id, Clock.GetUtcNow()) },
        },
        Token);

    private Task<IReadOnlyList<string>> WaitingAsync() => Options.AskAsync<string>(
        "SELECT case_id || ' ' || person || ' ' || occasion FROM outbox ORDER BY case_id, person");

    private async Task<Case> OpenAsync(string id, params Member[] chain)
    {
        var reported = new CaseEvent.Reported(
            id, Reporter, new Report("De ouderapp ontspoort", Place.ParentsApp, Urgency.Consult, false),
            chain.Length > 0 ? chain : [Leader, Deputy, Management])
        {
            By = Reporter.Id,
            At = Clock.GetUtcNow(),
        };
        return await ChangeAsync(null, reported);
    }

    private async Task<Case> ChangeAsync(Case? before, CaseEvent happened)
    {
        var change = new CaseChange(before, [happened]);
        Assert.True(await Store.Cases.ApplyAsync(new Effects { Case = File.Write(change) }, Token));
        return change.After;
    }

    private async Task CardsAsync(string id, params Member[] people)
    {
        foreach (var person in people)
        {
            var card = new ShownCard(id, person.Id, "https://smba.example/v3/conversations/a/activities", $"{id}-{person.Id}", 1);
            Assert.True(await Store.Cases.ApplyAsync(new Effects { Card = card }, Token));
        }
    }
}
