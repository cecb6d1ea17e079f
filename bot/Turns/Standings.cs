using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Turns;

/// <summary>How a leader stands: away or there, who stands in for them, and which of their open cases go on then.</summary>
internal sealed class Standings(CaseStore cases, CaseFile file, IDirectory directory, WhoIsThere whoIsThere)
{
    // So many are named to the person; nobody has more than a hundred open ones.
    private const int Named = 5;
    private const int Most = 100;

    public async Task<Standing> OfAsync(Member me, DateOnly? day, CancellationToken cancellationToken)
    {
        var cover = await directory.CoverAsync(me.Id, day, cancellationToken);
        var rows = await cases.ListAsync(new CaseQuery(me.Id, AsLeader: true, OpenOnly: true, 0, Most), cancellationToken);
        // An exercise goes by in an hour, and nobody stands in for it.
        var theirs = rows.Select(file.Read)
            .Where(@case => !@case.IsExercise && @case.Responsible.Any(member => member.Id == me.Id)).ToList();
        var goes = new List<CaseThatGoes>();
        foreach (var @case in theirs.Take(Named))
        {
            var there = (await whoIsThere.ForAsync(@case, cancellationToken)).Without(me.Id, cover.StandIns);
            // What others have as well stays with them.
            if (AwayWatch.To(@case, me.Id, there) is var to && (to is not null || !@case.Responsible.Any(there.Has)))
            {
                goes.Add(new CaseThatGoes(@case.Id, to));
            }
        }

        return new Standing(cover.Today, cover.Whereabouts, cover.StandIns, goes, Math.Max(0, theirs.Count - Named));
    }

    /// <summary>Null for whoever is there today.</summary>
    public async Task<AwayToday?> TodayAsync(Member me, CancellationToken cancellationToken) =>
        await directory.CoverAsync(me.Id, null, cancellationToken) is var cover && cover.Whereabouts.From(cover.Today) is { } days
            ? new AwayToday(days.Until, cover.StandIn)
            : null;
}
