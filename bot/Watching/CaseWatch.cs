using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Bot.Watching;

/// <summary>
/// Watches the deadlines, and who left the school: what follows is judged against the case as it is, and written once, however many
/// instances watch.
/// </summary>
internal sealed class CaseWatch(
    CaseStore cases, CaseFile file, WhoIsThere whoIsThere, Leavers leavers, Timetable timetable, IOptions<EscalationOptions> options,
    TimeProvider clock, FaultLog faults, Rounds rounds, Figures figures) : Worker
{
    /// <summary>How often is looked who left: whoever did can do nothing meanwhile.</summary>
    internal static readonly TimeSpan LookForLeavers = TimeSpan.FromSeconds(10);

    /// <summary>So many in one pass, which then takes less than 20 ms; while there are more, the next follows at once.</summary>
    internal const int Batch = 25;

    private long _looked = long.MinValue;
    private bool _reconsidered;

    /// <summary>One pass; answers how many cases were due.</summary>
    public async Task<int> PassAsync(CancellationToken cancellationToken)
    {
        await cases.WakeAsync(DutchDay.Of(clock), cancellationToken);
        var left = await LeftAsync(cancellationToken);
        var due = await cases.DueAsync(Batch, cancellationToken);
        foreach (var row in left.Concat(due).DistinctBy(row => row.Id))
        {
            try
            {
                await HandleAsync(file.Read(row), cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                await SetBackAsync(row.Id, exception);
            }
        }

        await rounds.NoteAsync(Rounds.Deadlines);
        return Math.Max(left.Count, due.Count);
    }

    /// <summary>A case that fails stands in nobody's way; where the database is in trouble, it is no fault of the case.</summary>
    private async Task SetBackAsync(string id, Exception exception)
    {
        faults.Note($"The deadline of case {id} could not be handled; it is tried again", exception);
        if (StoreFault.Why(exception) is null)
        {
            await cases.SetBackAsync(id, CancellationToken.None);
        }
    }

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var full = false;
            try
            {
                await ReconsiderAsync(stoppingToken);
                full = await PassAsync(stoppingToken) == Batch;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                faults.Note("The deadlines could not be looked at; it is tried again", exception);
            }

            if (!full)
            {
                await Task.Delay(options.Value.Poll, clock, stoppingToken);
            }
        }
    }

    /// <summary>Once a start: what is open was given its next moment by the version and the settings of then.</summary>
    private async Task ReconsiderAsync(CancellationToken cancellationToken)
    {
        if (!_reconsidered)
        {
            await cases.ReconsiderAsync(cancellationToken);
            _reconsidered = true;
        }
    }

    /// <summary>Seldom: nearly always nobody left. While a batch was full, the next follows at once.</summary>
    private async Task<IReadOnlyList<CaseRow>> LeftAsync(CancellationToken cancellationToken)
    {
        var looked = Interlocked.Read(ref _looked);
        if (looked != long.MinValue && clock.GetElapsedTime(looked) < LookForLeavers)
        {
            return [];
        }

        var left = await LookedForAsync(cancellationToken);
        Interlocked.Exchange(ref _looked, left.Count == Batch ? long.MinValue : clock.GetTimestamp());
        return left;
    }

    /// <summary>Where the directory can't be asked, the deadlines go on.</summary>
    private async Task<IReadOnlyList<CaseRow>> LookedForAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await leavers.CasesAsync(Batch, cancellationToken);
        }
        catch (Exception exception) when (StoreFault.Why(exception) is null && !cancellationToken.IsCancellationRequested)
        {
            faults.Note("Who left the school could not be looked up; it is tried again", exception);
            return [];
        }
    }

    // If another instance was first, or somebody did something meanwhile, nothing is written: the next pass sees the case as it became.
    private async Task HandleAsync(Case @case, CancellationToken cancellationToken)
    {
        var there = await whoIsThere.ForAsync(@case, cancellationToken);
        var left = new CaseChange(@case, await leavers.OfAsync(@case, there, cancellationToken));
        var now = clock.GetUtcNow();
        if (left.Events.Count == 0 && QuietHours.Until(@case, now, timetable) is { } morning)
        {
            await cases.ApplyAsync(
                new Effects { Case = file.Write(left) with { NextDue = morning.ToUnixTimeMilliseconds() } }, CancellationToken.None);
            return;
        }

        var change = new CaseChange(@case, [.. left.Events, .. Deadlines.Due(left.After, now, timetable, there)]);
        var next = AwayWatch.Next(change.After, now, timetable, there);
        var written = file.Write(change).DueBy(next);
        var effects = new Effects
        {
            Case = written,
            Errands = change.Events.Count > 0 ? Audience.Of(change.After, change.Events) : [],
        };
        if (await cases.ApplyAsync(effects, CancellationToken.None))
        {
            figures.Events(written.Events.Select(each => each.Kind));
        }
    }
}
