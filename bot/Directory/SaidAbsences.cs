using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>
/// What people said themselves of being away, which any instance wrote down a moment ago: it is read each time, from a table of a few rows.
/// </summary>
/// <param name="read">What was said of this day and later ones.</param>
/// <param name="clock">Says which day it is.</param>
/// <param name="faults">Hears that it could not be read.</param>
internal sealed class SaidAbsences(
    Func<DateOnly, CancellationToken, Task<IReadOnlyList<SaidAbsence>>> read, TimeProvider clock, FaultLog faults)
{
    private volatile IReadOnlyList<SaidAbsence> _known = [];

    public SaidAbsences(CaseStore cases, TimeProvider clock, FaultLog faults)
        : this(cases.SaidAbsencesAsync, clock, faults)
    {
    }

    /// <summary>Where it can't be read, what was read before: whoever asks goes on.</summary>
    public async ValueTask<IReadOnlyList<SaidAbsence>> FromTodayAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _known = await read(DutchDay.Of(clock), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            faults.Note("Who said that they are away could not be read; what was read before counts", exception);
            return _known;
        }
    }

    /// <summary>Whoever said that they are away today, and not that they are there after all.</summary>
    public async ValueTask<IReadOnlySet<string>> AwayTodayAsync(CancellationToken cancellationToken) =>
        (await FromTodayAsync(cancellationToken)).GroupBy(said => said.Person)
            .Where(person => new Whereabouts([.. person], null).IsAway(DutchDay.Of(clock))).Select(person => person.Key).ToHashSet();
}
