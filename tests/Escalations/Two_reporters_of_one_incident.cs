using System.Text.Json.Nodes;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>Over the wire, whichever database: a leader ties what two people reported, and neither of them learns of the other.</summary>
public sealed class Two_reporters_of_one_incident(PostgresServer server)
{
    public static TheoryData<bool> Databases => [false, true];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_leader_sees_one_on_the_card_of_the_other_and_the_reporters_see_what_they_saw(bool postgres)
    {
        await using var school = await OpenAsync(postgres ? await server.CreateDatabaseAsync() : null, 1);
        var (one, other) = await TwoAsync(school);
        await school.SettledAsync();
        var (heard, history) = (Heard(school), await HistoriesAsync(school, one, other));

        var pressed = await school.PressAsync(Leader, Button(TieVerbs.Make, one, null, null, (TieVerbs.Other, other)));
        await SettledAsync(school);
        var (first, second) = (await school.CardAsync(one, Leader), await school.CardAsync(other, Leader));
        var (after, unchanged) = (Heard(school), await HistoriesAsync(school, one, other));

        Assert.Contains($"Gekoppeld: {one} en {other} horen bij elkaar.", pressed.Value.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{other} (Ouderapp, Open)", first, StringComparison.Ordinal);
        Assert.Contains($"{one} (Ouderapp, Open)", second, StringComparison.Ordinal);
        Assert.Equal(heard, after);
        Assert.Equal(history, unchanged);
        Assert.Equal([1, 1], await EventsAsync(school, one, other));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_one_comes_to_stands_on_the_card_of_the_other_until_its_words_are_erased(bool postgres)
    {
        await using var school = await OpenAsync(postgres ? await server.CreateDatabaseAsync() : null, 1);
        var (one, other) = await TwoAsync(school);
        await school.SayAsync(Leader, $"koppel {one} aan {other}");
        await school.DoAsync(Leader, CaseVerbs.PickUp, one);
        await SettledAsync(school);
        var pickedUp = await school.CardAsync(other, Leader);

        var closed = await school.DoAsync(Leader, CaseVerbs.Close, one, "Besproken.", ("outcome", "Solved"));
        await SettledAsync(school);
        var closedThere = await school.CardAsync(other, Leader);
        await school.PassesAsync(TimeSpan.FromDays(91), async () => (await school.CaseAsync(one)).Erased);
        await SettledAsync(school);

        Assert.Contains($"{one} (Ouderapp, Opgepakt, Teamleider)", pickedUp, StringComparison.Ordinal);
        Assert.Contains($"Melding {other} hoort hierbij en staat nog open.", closed.Value.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{one} (Ouderapp, Gesloten)", closedThere, StringComparison.Ordinal);
        Assert.False((await school.CaseAsync(other)).IsClosed);
        Assert.Empty(await school.AskAsync<string>("SELECT one FROM case_tie"));
        Assert.DoesNotContain(one, await school.CardAsync(other, Leader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leads_one_of_them_is_told_the_same_as_when_there_is_no_other()
    {
        await using var school = await OpenAsync();
        var (one, other) = await TwoAsync(school);
        await school.DoAsync(Leader, CaseVerbs.PickUp, one);
        await school.DoAsync(Leader, CaseVerbs.HandOver, one, null, ("to", OtherLeader));

        foreach (var words in (string[])["koppel {0} aan {1}", "koppel {1} aan {0}", "koppel {0} los van {1}", "hoort bij {1}"])
        {
            foreach (var person in (string[])[OtherLeader, Stranger])
            {
                var told = await school.SayAsync(person, string.Format(null, words, one, other));
                var none = await school.SayAsync(person, string.Format(null, words, one, "ZZZZZZ"));

                Assert.Equal(Nobody_else_sees_it.Kindly, (string?)told.Single()!["text"]);
                Assert.Equal(Nobody_else_sees_it.Kindly, (string?)none.Single()!["text"]);
            }
        }

        Assert.Empty(await school.AskAsync<string>("SELECT one FROM case_tie"));
        Assert.Contains(
            await school.Cases.AuditAsync(50, Turns.Token),
            note => (note.Person, note.Action, note.Case) == (OtherLeader, TieVerbs.Make, other));
    }

    [Fact]
    public async Task Two_presses_of_one_button_tie_once_and_the_second_says_so()
    {
        await using var school = await OpenAsync();
        var (one, other) = await TwoAsync(school);
        JsonObject Ties() => Button(TieVerbs.Make, one, null, null, (TieVerbs.Other, other));

        await Task.WhenAll(school.PressAsync(Leader, Ties()), school.PressAsync(Deputy, Ties()));
        var again = await school.PressAsync(Leader, Ties());

        Assert.Equal([1L], await school.AskAsync<long>("SELECT count(*) FROM case_tie"));
        Assert.StartsWith("Die twee meldingen zijn al gekoppeld.", again.Said, StringComparison.Ordinal);
    }

    private static async Task<(string One, string Other)> TwoAsync(SchoolOnline school) =>
        (await school.ReportAsync("Er gaat een filmpje rond."), await school.ReportAsync("Dat filmpje.", person: Colleague));

    /// <summary>All that ever came to the two who reported, to the letter.</summary>
    private static string Heard(SchoolOnline school) =>
        string.Join('\n', ((string[])[Teacher, Colleague]).SelectMany(school.Shown).Select(arrival => $"{arrival.Method} {arrival.Body}"));

    private static async Task<string> HistoriesAsync(SchoolOnline school, string one, string other)
    {
        JsonArray[] told =
        [
            await school.SayAsync(Teacher, $"verloop {one}"), await school.SayAsync(Teacher, "mijn meldingen"),
            await school.SayAsync(Colleague, $"verloop {other}"), await school.SayAsync(Colleague, "mijn meldingen"),
        ];
        return string.Join('\n', told.SelectMany(each => each).Select(activity => $"{activity!["text"]} {activity["attachments"]}"));
    }

    /// <summary>How many events there are that are no delivery.</summary>
    private static async Task<IReadOnlyList<int>> EventsAsync(SchoolOnline school, params string[] ids) => [.. await Task.WhenAll(
        ids.Select(async id => (await school.EventsAsync(id)).Count(kind => kind != CaseEvent.Delivered.Name)))];

    /// <summary>A card that follows rests for a second first.</summary>
    private static async Task SettledAsync(SchoolOnline school)
    {
        school.Clock.Move(TimeSpan.FromSeconds(2));
        await school.SettledAsync();
    }
}
