using Sevenwolden.Bot.Watching;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Auditing;

/// <summary>A case whose step throws is left alone for a while, longer each time, so that it stands in nobody's way.</summary>
public abstract class A_case_that_fails
{
    private const int Failing = 3 * CaseWatch.Batch;

    private protected abstract Task<string> DatabaseAsync();

    [Fact]
    public async Task Never_keeps_the_others_from_their_step_however_many_there_are()
    {
        await using var tower = await OpenAsync();
        await BreakAsync(tower);
        await tower.ReportedAsync("K7M3QX");
        tower.Clock.Advance(TimeSpan.FromDays(1));

        var passes = 0;
        while (passes++ < 10 && (await tower.CaseAsync("K7M3QX")).Rung == 0)
        {
            await tower.Watch.PassAsync(Turns.Token);
        }

        Assert.Equal(1, (await tower.CaseAsync("K7M3QX")).Rung);
        Assert.InRange(passes, 1, 5);
    }

    [Fact]
    public async Task Is_tried_less_and_less_often_but_every_five_minutes_and_goes_on_when_it_is_mended()
    {
        await using var tower = await OpenAsync();
        var sealedWell = await BreakAsync(tower);
        tower.Clock.Advance(TimeSpan.FromDays(1));

        var tries = new List<long>();
        for (var second = 0; second < 3600; second++)
        {
            await tower.Watch.PassAsync(Turns.Token);
            tries.AddRange((await tower.AskAsync<long>(
                $"SELECT until FROM case_setback WHERE case_id = 'K00'")).Except(tries));
            tower.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await tower.ChangeAsync($"UPDATE case_file SET state = {Literal(sealedWell)} WHERE id = 'K00'");
        tower.Clock.Advance(TimeSpan.FromMinutes(5));
        while (await tower.Watch.PassAsync(Turns.Token) > 0)
        {
        }

        Assert.InRange(tries.Count, 12, 22);
        Assert.Equal(1, (await tower.CaseAsync("K00")).Rung);
        Assert.Empty(await tower.AskAsync<string>("SELECT case_id FROM case_setback WHERE case_id = 'K00'"));
    }

    [Fact]
    public async Task Is_not_left_alone_until_a_clock_that_was_put_back_has_caught_up()
    {
        await using var tower = await OpenAsync();
        await BreakAsync(tower);
        tower.Clock.Advance(TimeSpan.FromDays(3));
        await tower.Watch.PassAsync(Turns.Token);

        tower.Clock.Jump(-TimeSpan.FromDays(1));

        Assert.Equal(CaseWatch.Batch, await tower.Watch.PassAsync(Turns.Token));
    }

    [Fact]
    public async Task Is_no_case_whose_database_was_away()
    {
        await using var tower = await OpenAsync();
        await tower.ReportedAsync("K7M3QX");
        tower.Clock.Advance(TimeSpan.FromDays(1));
        tower.Directory.Fault = new Npgsql.NpgsqlException("It is away.");

        await Assert.ThrowsAsync<Npgsql.NpgsqlException>(() => tower.Watch.PassAsync(Turns.Token));
        tower.Directory.Fault = null;

        Assert.Empty(await tower.AskAsync<string>("SELECT case_id FROM case_setback"));
        Assert.Equal(1, await tower.Watch.PassAsync(Turns.Token));
    }

    private protected abstract string Literal(byte[] bytes);

    private async Task<Watchtower> OpenAsync() => await Watchtower.OpenAsync(await DatabaseAsync(), SchoolYear.At("2026-11-02 09:00"));

    /// <summary>Many cases whose state can't be read; answers what one of them was.</summary>
    private async Task<byte[]> BreakAsync(Watchtower tower)
    {
        for (var number = 0; number < Failing; number++)
        {
            await tower.ReportedAsync($"K{number:00}");
        }

        tower.Clock.Advance(TimeSpan.FromSeconds(1));
        var was = await tower.AskAsync<byte[]>("SELECT state FROM case_file WHERE id = 'K00'");
        await tower.ChangeAsync($"UPDATE case_file SET state = {Literal([1])}");
        return was[0];
    }
}
