using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>Who of a case's people is there now: asked of the directory at each step, whatever it said when the case began.</summary>
internal sealed class WhoIsThere(IDirectory directory, FaultLog faults, SaidAbsences? said = null)
{
    // A directory that can't be asked keeps nothing from its time: then nobody is taken to be away.
    public async ValueTask<Presence> ForAsync(Case @case, CancellationToken cancellationToken)
    {
        try
        {
            return @case.Erased ? Presence.Full : await FindAsync(@case, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            faults.Note("The directory could not be asked who is there; nobody is taken to be away", exception);
            return Presence.Full;
        }
    }

    private async ValueTask<Presence> FindAsync(Case @case, CancellationToken cancellationToken)
    {
        var circle = await directory.CircleAsync(@case.Reporter.Id, @case.Reporter.Name, cancellationToken);
        var today = circle.Now(@case).Chain;
        var standIns = new Dictionary<string, IReadOnlyList<Member>>();
        var gone = new HashSet<string>();
        foreach (var member in @case.Everyone.Concat(today).Where(member => !@case.IsReporter(member.Id)))
        {
            if (await directory.StandInsAsync(member.Id, cancellationToken) is { } line)
            {
                standIns[member.Id] = line;
            }

            // Of an open case they are taken out as soon as they left.
            if (@case.IsClosed && await directory.HasLeftAsync(member.Id, cancellationToken))
            {
                gone.Add(member.Id);
            }
        }

        return new Presence(standIns, today)
        {
            Gone = gone,
            Said = said is null || standIns.Count == 0 ? Presence.Full.Said : await said.AwayTodayAsync(cancellationToken),
        };
    }
}
