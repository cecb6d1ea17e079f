using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Telemetry;

namespace Sevenwolden.Bot.Adapter;

/// <summary>Answers an invoke in time, for somebody waits for it; where its turn failed or is late, that is said to them.</summary>
internal sealed class InTime(FaultLog faults, TimeProvider clock)
{
    /// <param name="activity">The invoke.</param>
    /// <param name="turn">Takes the turn, which is told when it is given up.</param>
    /// <param name="cancellationToken">Whoever asked hung up.</param>
    public async Task<TurnAnswer> AnswerAsync(
        Activity activity, Func<CancellationToken, Task<TurnAnswer>> turn, CancellationToken cancellationToken)
    {
        var locale = activity.Locale;
        using var late = new CancellationTokenSource(FailedInvoke.GivesUp, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        var taken = turn(either.Token);
        try
        {
            return await taken.WaitAsync(FailedInvoke.Latest, clock, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            faults.Note("An invoke could not be answered", fault);
            return FailedInvoke.Answer(activity, locale);
        }
        finally
        {
            if (!taken.IsCompleted)
            {
                _ = HearOutAsync(taken);
            }
        }
    }

    /// <summary>Nobody waits for it any more; what becomes of it is known to whoever reads the log all the same.</summary>
    private async Task HearOutAsync(Task<TurnAnswer> late)
    {
        try
        {
            await late;
        }
        catch (OperationCanceledException)
        {
            // As it was asked to: nothing was committed.
        }
        catch (Exception fault)
        {
            faults.Note("A turn failed after its invoke was answered without it", fault);
        }
    }
}
