using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Dialogs.Onboarding;

namespace Sevenwolden.Bot.Watching;

/// <summary>
/// Looks on school days who is to be reminded of the path, or asked a case: each is queued once, however many instances watch. That it was
/// is in the database, so a restart changes nothing.
/// </summary>
internal sealed class NudgeWatch(
    Nudges nudges, NudgePlan plan, IStore store, TimeProvider clock, FaultLog faults, Rounds rounds) : Worker
{
    // Nobody is in that much of a hurry, but whoever goes round less often seems to hang.
    internal static readonly TimeSpan Every = Rounds.Every;

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var (person, occasion) in plan.IsOpen(now) ? await nudges.AllAsync(cancellationToken) : [])
        {
            // The directory is asked only of whom something is due.
            if (plan.Due(occasion, now) is { } due && await nudges.OfAsync(person, cancellationToken) is not null)
            {
                await QueueAsync(person, due, occasion, cancellationToken);
            }
        }

        await rounds.NoteAsync(Rounds.Nudges);
    }

    /// <summary>A case is chosen where it is queued, so that it is the same however often it has to be sent.</summary>
    private async Task QueueAsync(string person, Nudge due, NudgeOccasion occasion, CancellationToken cancellationToken)
    {
        var @case = due.IsCase ? await nudges.ChooseAsync(occasion, cancellationToken) : null;
        if (!due.IsCase || @case is not null)
        {
            await store.Database.WriteAsync(
                connection => NudgeRows.QueueAsync(
                    connection, person, new SaidNudge(due, clock.GetUtcNow(), @case?.Id), cancellationToken),
                cancellationToken);
        }
    }

    protected override Task WorkAsync(CancellationToken stoppingToken) => RepeatAsync(
        PassAsync, Every, clock, faults, "Who is to be reminded of the onboarding could not be looked up; it is tried again",
        stoppingToken);
}
