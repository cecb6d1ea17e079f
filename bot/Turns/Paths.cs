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
            Starts = await directory.StartsAsync(me.Id, cancellationToken) is not null,
        };
    }

    /// <summary>A moment is kept to the millisecond, so that the receipt says what is kept.</summary>
    public async Task<Signature> SigningAsync(Member me, CancellationToken cancellationToken) => receipts.Stamp(new Signature(
        me.Id, (await directory.FindAsync(me.Id, me.Name, cancellationToken)).Name, rulebook.Pack.Version, _hash,
        DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds())));
}
