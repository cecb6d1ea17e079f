using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Ties;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>The ties of cases, with the cases at their other ends opened.</summary>
internal sealed class TieFile(CaseStore cases, CaseFile file)
{
    // Nobody has more open ones than this.
    private const int MostOpen = 200;

    /// <summary>Of those that this person leads at both ends; nothing for others.</summary>
    public async Task<TiedCases> OfAsync(Case @case, string person, CancellationToken cancellationToken) => !@case.IsLeader(person)
        ? TiedCases.None
        : new TiedCases(
        [
            .. (await cases.TiesAsync(@case.Id, person, cancellationToken)).Select(each => new Tied(file.Read(each.Other), each.Tie)),
        ]).To(@case, person);

    /// <summary>The other open cases of this person, those first that were reported at about the same time as this one.</summary>
    public async Task<IReadOnlyList<Case>> NearAsync(Case @case, string person, CancellationToken cancellationToken)
    {
        var rows = await cases.ListAsync(new CaseQuery(person, AsLeader: true, OpenOnly: true, 0, MostOpen), cancellationToken);
        return
        [
            .. rows.Select(file.Read).Where(other => other.Id != @case.Id && other.IsLeader(person))
                .OrderBy(other => (other.OpenedAt - @case.OpenedAt).Duration()),
        ];
    }
}
