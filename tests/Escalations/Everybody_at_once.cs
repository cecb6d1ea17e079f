using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>
/// All who have to do with a case press and type at the same time, while the connector fails now and then: in the end the rows, the case
/// and every card agree.
/// </summary>
public sealed class Everybody_at_once(PostgresServer server)
{
    private static readonly string[] People = [Teacher, Leader, Deputy, Management, OtherLeader];
    private static readonly CaseVerb[] Verbs =
    [
        CaseVerbs.PickUp, CaseVerbs.TakeOver, CaseVerbs.Ask, CaseVerbs.Answer, CaseVerbs.Add, CaseVerbs.Correct, CaseVerbs.Agree,
        CaseVerbs.HandOver, CaseVerbs.Snooze, CaseVerbs.Close, CaseVerbs.Reopen, CaseVerbs.Show, CaseVerbs.Withdraw, CaseVerbs.NotSolved,
    ];

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(true, 3)]
    [InlineData(true, 4)]
    public async Task Nothing_is_lost_doubled_or_left_behind(bool postgres, int seed)
    {
        await using var school = postgres ? await OpenAsync(await server.CreateDatabaseAsync(), 2) : await OpenAsync();
        var chance = new Random(seed);
        var (fails, turn) = (new Random(seed), new Lock());
        foreach (var person in People)
        {
            school.Channels[person] = "local";
        }

        var id = await school.ReportAsync(urgency: Urgency.Now);
        school.Connector.Refuses = arrival =>
        {
            lock (turn)
            {
                return fails.Next(8) switch { 0 => new Refused(503), 1 when arrival.Method == "PUT" => new Refused(404), _ => null };
            }
        };

        for (var round = 0; round < 12; round++)
        {
            await Task.WhenAll(
                Enumerable.Range(0, 6).Select(
                    _ =>
                        ClicksAsync(
                            school, id, chance.Next(People.Length), chance.Next(Verbs.Length), chance.Next(3),
                            chance.Next(school.Hosts.Count))));
            school.Clock.Move(TimeSpan.FromMinutes(chance.Next(20)));
        }

        school.Connector.Refuses = _ => null;
        await school.SettledAsync();

        await AgreesAsync(school, id);
    }

    private static async Task ClicksAsync(SchoolOnline school, string id, int person, int verb, int text, int host)
    {
        var who = People[person];
        var words = Verbs[verb] == CaseVerbs.Snooze ? "over twee uur" : $"Tekst {text}.";
        var card = (await school.Cases.CardAsync(id, who, Turns.Token))?.ActivityId;

        var told = await school.PressAsync(
            who, Button(Verbs[verb], id, null, words, ("to", text == 0 ? OtherLeader : Deputy), ("outcome", "Agreed")), host, card);

        Assert.DoesNotContain("ging iets mis", told.Said, StringComparison.Ordinal);
    }

    private static async Task AgreesAsync(SchoolOnline school, string id)
    {
        var @case = await school.CaseAsync(id);
        var vault = school.Hosts[0].Services.GetRequiredService<Vault>();
        var events = (await school.AskAsync<byte[]>($"SELECT payload FROM case_event WHERE case_id = '{id}' ORDER BY number"))
            .Select(payload => JsonSerializer.Deserialize(vault.Open(payload), CaseJson.Default.CaseEvent)!).ToList();

        Assert.Equal(@case.Version, events.Count);
        Assert.Equal(Json(CaseFolding.Fold(events)), Json(@case));
        Assert.Equal(
            @case.Leaders.Select(leader => leader.Id).Append(Teacher).Order(),
            (await school.AskAsync<string>($"SELECT person FROM case_party WHERE case_id = '{id}'")).Order());
        Assert.Empty(await school.Cases.FailuresAsync(10, Turns.Token));
        foreach (var person in People.Where(@case.IsSeenBy))
        {
            if (await school.Cases.CardAsync(id, person, Turns.Token) is { } card)
            {
                Assert.Equal((person, @case.Version), (person, card.Version));
            }
        }
    }

    private static string Json(Case @case) => JsonSerializer.Serialize(@case, CaseJson.Default.Case);
}
