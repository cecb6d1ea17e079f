using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Bot.Watching;

/// <summary>
/// Watches the deadlines: what is due is judged against the case as it is, and written once, however many instances watch.
/// </summary>
internal sealed class CaseWatch(
    CaseStore cases, CaseFile file, Timetable timetable, IOptions<EscalationOptions> options, TimeProvider clock, FaultLog faults)
    : BackgroundService
{
    /// <summary>So many in one pass, which then takes less than 20 ms; while there are more, the next follows at once.</summary>
    internal const int Batch = 25;

    /// <summary>One pass; answers how many cases were due.</summary>
    public async Task<int> PassAsync(CancellationToken cancellationToken)
    {
        var due = await cases.DueAsync(Batch, cancellationToken);
        foreach (var row in due)
        {
            try
            {
                await HandleAsync(file.Read(row));
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                faults.Note($"The deadline of case {row.Id} could not be handled; it is tried again", exception);
            }
        }

        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var full = false;
            try
            {
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

    // If another instance was first, or somebody did something meanwhile, nothing is written: the next pass sees the case as it became.
    private async Task HandleAsync(Case @case)
    {
        var events = Deadlines.Due(@case, clock.GetUtcNow(), timetable);
        var change = new CaseChange(@case, events);
        await cases.ApplyAsync(
            new Effects { Case = file.Write(change), Errands = events.Count > 0 ? Audience.Of(change.After, events) : [] },
            CancellationToken.None);
    }
}
