using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Auditing;

/// <summary>A school year, with its holidays, of reports that people pick up, put off, ask about, hand over, forget and close.</summary>
public abstract class A_year_of_ordinary_cases
{
    private const int Cases = 50;

    private readonly Random _chance = new(14);
    private readonly PriorityQueue<(string Case, bool IsLast), DateTimeOffset> _ahead = new();

    private protected abstract Task<string> DatabaseAsync();

    [Fact]
    public async Task Rings_no_alarm()
    {
        var (begins, ends) = (SchoolYear.At("2026-08-17 07:00"), SchoolYear.At("2027-08-20 12:00"));
        await using var tower = await Watchtower.OpenAsync(await DatabaseAsync(), begins);
        var audits = 0;
        for (var number = 0; number < Cases; number++)
        {
            var reported = begins.AddMinutes(_chance.Next((int)(ends.AddDays(-50) - begins).TotalMinutes));
            _ahead.Enqueue(($"K{number:00000}", false), reported);
        }

        while (await NextAsync(tower) is { } moment && moment < ends)
        {
            tower.Clock.Advance(moment > tower.Clock.GetUtcNow() ? moment - tower.Clock.GetUtcNow() : TimeSpan.Zero);
            await PeopleActAsync(tower);
            await tower.RoundAsync();
            await tower.DeliverAsync();
            // A card that follows quietly rests a second first.
            tower.Clock.Advance(TimeSpan.FromSeconds(2));
            await tower.DeliverAsync();
            var found = audits++ % 10 == 0 ? await tower.MinuteAsync() : await tower.AuditAsync();
            Assert.True(found.Count == 0, $"{moment}: {string.Join(", ", found)}");
        }

        Assert.True(audits > 8 * Cases, $"{audits} audits");
        Assert.Equal(audits, tower.Listener.Heard);
        Assert.Equal(Cases, (await tower.AskAsync<string>("SELECT id FROM case_file")).Count);
    }

    /// <summary>When something happens next, by a person or by itself.</summary>
    private async Task<DateTimeOffset?> NextAsync(Watchtower tower)
    {
        var due = await tower.AskAsync<long>("SELECT next_due FROM case_file WHERE next_due IS NOT NULL ORDER BY next_due LIMIT 1");
        var itself = due.Count == 0 ? (DateTimeOffset?)null : DateTimeOffset.FromUnixTimeMilliseconds(due[0]);
        return _ahead.TryPeek(out _, out var person) && !(itself < person) ? person : itself;
    }

    private async Task PeopleActAsync(Watchtower tower)
    {
        while (_ahead.TryPeek(out var act, out var moment) && moment <= tower.Clock.GetUtcNow())
        {
            _ahead.Dequeue();
            if (await tower.File.FindAsync(act.Case, Turns.Token) is { } @case)
            {
                await DoAsync(tower, @case, act.IsLast);
            }
            else
            {
                await tower.ReportedAsync(act.Case, _chance.Next(3) == 0 ? Urgency.Now : Urgency.Consult);
                PutAhead(act.Case, moment);
            }
        }
    }

    /// <summary>A few moments at which somebody has time for it, and one at which it ends.</summary>
    private void PutAhead(string @case, DateTimeOffset reported)
    {
        for (var act = _chance.Next(8); act > 0; act--)
        {
            _ahead.Enqueue((@case, false), reported.AddMinutes(_chance.Next(5, 20 * 24 * 60)));
        }

        _ahead.Enqueue((@case, true), reported.AddDays(_chance.Next(20, 45)));
    }

    private async Task DoAsync(Watchtower tower, Case @case, bool ends)
    {
        var now = tower.Clock.GetUtcNow();
        var leader = @case.Handler ?? @case.Addressed[^1];
        (CaseWish Wish, Member Who)[] wishes = ends
            ? [(new(CaseVerbs.PickUp), leader), (new(CaseVerbs.Close, "Besproken."), leader)]
            : [Wish(leader, now)];
        foreach (var (wish, who) in wishes)
        {
            if (CaseRules.Decide(@case, wish.Verb, wish.Filled, who, null, now) is Ruling.Accepted { Events: { Count: > 0 } events })
            {
                @case = await tower.HappensAsync(@case, [.. events]);
            }
        }
    }

    private (CaseWish Wish, Member Who) Wish(Member leader, DateTimeOffset now) => _chance.Next(7) switch
    {
        0 or 1 => (new(CaseVerbs.PickUp), leader),
        2 => (new(CaseVerbs.Ask, "In welke klas?"), leader),
        3 => (new(CaseVerbs.Answer, "In 2B."), School.Teacher),
        4 => (new(CaseVerbs.Snooze, Until: now.AddDays(_chance.Next(1, 30))), leader),
        5 => (new(CaseVerbs.HandOver, "Neem jij het over?", To: School.Deputy), leader),
        _ => (new(CaseVerbs.Add, "Het gebeurde weer."), School.Teacher),
    };
}
