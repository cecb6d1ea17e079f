using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>
/// Somebody presses in the second in which the bot wants to bring it up. A message that was on its way may still arrive; whatever waited
/// when the press was answered is not sent any more. A thousand presses, half on each database, with two hosts where there can be two.
/// </summary>
public sealed class No_stray_ping(PostgresServer server)
{
    private const int Rounds = 25;
    private const int Cases = 20;

    private static readonly Member Handler = new(Leader, "Teamleider", Rank.Leader, "Onderbouw");
    private static readonly Member Second = new(Deputy, "Plaatsvervanger", Rank.Leader, "Bovenbouw");
    private static readonly Member Head = new(Management, "Schoolleiding", Rank.Management);

    private static readonly string[] Old =
    [
        InDutch.ToLeader("reminded"), InDutch.ToLeader("escalated"), InDutch.ToLeader("still_asked"), InDutch.ToLeader("lapsed"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Comes_after_a_press_that_was_answered(bool twoHosts)
    {
        await using var school = twoHosts ? await OpenAsync(await server.CreateDatabaseAsync(), 2) : await OpenAsync();
        foreach (var person in (string[])[Teacher, Leader, Deputy, Management])
        {
            await school.SayAsync(person, "hoi");
        }

        var answered = new ConcurrentDictionary<string, (int Heard, IReadOnlyList<string> Waiting)>();
        for (var round = 0; round < Rounds; round++)
        {
            var ids = await Task.WhenAll(Enumerable.Range(0, Cases).Select(number => BeganAsync(school, round, number)));
            school.Clock.Move(TimeSpan.FromHours(2));
            if (round % 2 == 1)
            {
                // In every other round the bot is the first.
                await UntilAsync(async () => (await school.EventsAsync(ids[0])).Count > 1 && (await school.EventsAsync(ids[1])).Count > 2);
            }

            await Task.WhenAll(ids.Select(async (id, number) =>
            {
                await PressAsync(school, id, number);
                var heard = school.Connector.Heard.Count;
                answered[id] = (heard, await school.AskAsync<string>($"""
                    SELECT person FROM outbox WHERE case_id = '{id}' AND NOT dead AND occasion IN ('reminded', 'escalated', 'still_asked')
                      AND lease_until <= {school.Clock.GetUtcNow().ToUnixTimeMilliseconds()}
                    """));
                // Whoever says that they are on it before they were asked is asked all the same: that press did nothing.
                if (number % 4 == 1 && !(await school.EventsAsync(id)).Contains(CaseEvent.StillOnIt.Name))
                {
                    answered[id] = (heard, []);
                }
            }));
            await Task.WhenAll(ids.Select(id => EndsAsync(school, id)));
        }

        await school.SettledAsync();

        var heard = school.Connector.Heard.Select(each => each.Arrival).ToList();
        Assert.Equal(Rounds * Cases, answered.Count);
        Assert.Contains(answered.Values, each => each.Waiting.Count > 0);
        Assert.All(answered, press => Assert.DoesNotContain(heard.Skip(press.Value.Heard), arrival =>
            arrival is { Method: "POST", Creates: false } && Old.Contains(arrival.Summary)
            && arrival.Body.Contains(press.Key, StringComparison.Ordinal)
            && press.Value.Waiting.Any(person => arrival.Chat!.EndsWith(person[7..], StringComparison.Ordinal))));
        Assert.Empty(await school.AskAsync<long>("SELECT id FROM errand_owed"));
    }

    private static async Task PressAsync(SchoolOnline school, string id, int number)
    {
        var host = number % school.Hosts.Count;
        var button = (number % 4) switch
        {
            0 => Button(CaseVerbs.PickUp, id),
            1 => Button(CaseVerbs.Still, id),
            2 => Button(CaseVerbs.Close, id, null, "Besproken."),
            _ => Button(CaseVerbs.HandOver, id, null, null, ("to", Deputy)),
        };
        await school.PressAsync(Leader, button, host);
    }

    /// <summary>So that nothing of this round is brought up in the next; nobody is told.</summary>
    private static Task<bool> EndsAsync(SchoolOnline school, string id)
    {
        var file = school.Hosts[0].Services.GetRequiredService<CaseFile>();
        return file.ChangeAsync(id, @case => new(@case.IsClosed ? null : new Effects
        {
            Case = file.Write(new CaseChange(@case, [new CaseEvent.Withdrawn { At = school.Clock.GetUtcNow() }])),
        }));
    }

    /// <summary>A case: one of four waits for somebody, the leader has the others.</summary>
    private static async Task<string> BeganAsync(SchoolOnline school, int round, int number)
    {
        var (letters, place) = (CaseIds.Letters, (round * Cases) + number);
        var id = $"K7M3{letters[place / letters.Length]}{letters[place % letters.Length]}";
        var at = school.Clock.GetUtcNow();
        // A chat of their own for each: what is said to them waits for no other.
        var reporter = new Member($"melder-{id}", "Docent");
        List<CaseEvent> events =
        [
            new CaseEvent.Reported(
                id, reporter, new Report("Het loopt uit de hand.", Place.ParentsApp, Urgency.Now, false),
                [Handler, Second, Head])
            { By = reporter.Id, At = at },
        ];
        if (number % 4 > 0)
        {
            events.Add(new CaseEvent.PickedUp(Handler) { By = Leader, At = at });
        }

        var change = new CaseChange(null, events);
        await school.Cases.ApplyAsync(
            new Effects { Case = school.Hosts[0].Services.GetRequiredService<CaseFile>().Write(change) }, Turns.Token);
        return id;
    }
}
