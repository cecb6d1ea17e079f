using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Watching;

/// <summary>
/// Finds the open cases of those who left the school, from the cases themselves: what a restart or another instance saw doesn't matter.
/// </summary>
internal sealed class Leavers(CaseStore cases, IDirectory directory, TimeProvider clock)
{
    /// <summary>Cases of which a leader left, so many at most; not those that are left alone because their step failed.</summary>
    public async Task<IReadOnlyList<CaseRow>> CasesAsync(int most, CancellationToken cancellationToken)
    {
        var found = new List<CaseRow>();
        var alone = await cases.SetBackAsync(cancellationToken);
        foreach (var leader in await cases.LeadersAsync(cancellationToken))
        {
            if (found.Count < most && await directory.HasLeftAsync(leader, cancellationToken))
            {
                var theirs = await cases.ListAsync(
                    new CaseQuery(leader, AsLeader: true, OpenOnly: true, 0, most + alone.Count), cancellationToken);
                found.AddRange(theirs.ExceptBy(alone, row => row.Id).Take(most - found.Count));
            }
        }

        return [.. found.DistinctBy(row => row.Id)];
    }

    /// <summary>What follows for this case from who left; nothing for nearly all.</summary>
    public async Task<IReadOnlyList<CaseEvent>> OfAsync(
        Case @case, Presence there, CancellationToken cancellationToken)
    {
        if (@case.IsClosed)
        {
            return [];
        }

        var gone = new HashSet<string>();
        foreach (var member in @case.Everyone)
        {
            if (!@case.IsReporter(member.Id) && await directory.HasLeftAsync(member.Id, cancellationToken))
            {
                gone.Add(member.Id);
            }
        }

        return gone.Count == 0
            ? []
            : Routing.Left(
                @case, gone, await directory.CircleAsync(@case.Reporter.Id, @case.Reporter.Name, cancellationToken),
                clock.GetUtcNow(), there);
    }
}
