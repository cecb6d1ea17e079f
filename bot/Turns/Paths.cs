using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Bot.Turns;

/// <summary>How far somebody is on the path, and what they would sign.</summary>
internal sealed class Paths(IStore store, IDirectory directory, Receipts receipts, Rulebook rulebook, TimeProvider clock)
{
    private readonly string _hash = ContentHash.Of(rulebook.Pack);

    public async Task<PathProgress> OfAsync(Member me, CancellationToken cancellationToken)
    {
        var kept = await store.Database.ReadAsync(
            connection => PathRows.OfAsync(connection, me.Id, cancellationToken), cancellationToken);
        return new PathProgress(me with { Name = (await directory.FindAsync(me.Id, me.Name, cancellationToken)).Name })
        {
            Post = kept.Post,
            Passed = kept.Passed.ToHashSet(),
            Signatures = [.. kept.Signatures.Select(receipts.Stamp)],
            Starts = await directory.StartsAsync(me.Id, cancellationToken),
        };
    }

    /// <summary>Of those whom this person leads; of everybody, where they are of the management. Receipts are their own only.</summary>
    public async Task<IReadOnlyList<PathProgress>> OfThoseAsync(Member leader, CancellationToken cancellationToken)
    {
        var kept = await store.Database.ReadAsync(connection => PathRows.AllAsync(connection, cancellationToken), cancellationToken);
        var all = new List<PathProgress>();
        foreach (var person in await directory.PeopleAsync(cancellationToken))
        {
            if (leader.Rank == Rank.Management || await IsLedByAsync(person, leader, cancellationToken))
            {
                var so = kept.GetValueOrDefault(person.Id);
                all.Add(new PathProgress(person)
                {
                    Post = so?.Post,
                    Passed = (so?.Passed ?? []).ToHashSet(),
                    Signatures = so?.Signatures ?? [],
                });
            }
        }

        return all;
    }

    private async ValueTask<bool> IsLedByAsync(Member person, Member leader, CancellationToken cancellationToken)
    {
        var circle = await directory.CircleAsync(person.Id, person.Name, cancellationToken);
        return circle is { Because: not FirstBecause.NoLeaderKnown, Chain.Count: > 0 }
            && (circle.Absent ?? circle.Leader).Id == leader.Id && person.Id != leader.Id;
    }

    /// <summary>A moment is kept to the millisecond, so that the receipt says what is kept.</summary>
    public async Task<Signature> SigningAsync(Member me, CancellationToken cancellationToken) => receipts.Stamp(new Signature(
        me.Id, (await directory.FindAsync(me.Id, me.Name, cancellationToken)).Name, rulebook.Pack.Version, _hash,
        DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds())));
}
