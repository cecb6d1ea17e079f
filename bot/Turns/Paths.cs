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
        var (kept, isWrittenTo) = await store.Database.ReadAsync(
            async connection => (
                await PathRows.OfAsync(connection, me.Id, cancellationToken),
                (await NudgeRows.SaidAsync(connection, me.Id, cancellationToken)).Contains(me.Id)
                    || (await NudgeRows.QuietAsync(connection, me.Id, cancellationToken)).Contains(me.Id)),
            cancellationToken);
        return new PathProgress(me with { Name = (await directory.FindAsync(me.Id, me.Name, cancellationToken)).Name })
        {
            Post = kept.Post,
            Passed = kept.Passed.ToHashSet(),
            Signatures = [.. kept.Signatures.Select(receipts.Stamp)],
            Starts = await directory.StartsAsync(me.Id, cancellationToken),
            IsWrittenTo = isWrittenTo,
        };
    }

    /// <summary>Of those whom this person leads; of everybody, where they are of the management. Receipts are their own only.</summary>
    public async Task<IReadOnlyList<PathProgress>> OfThoseAsync(Member leader, CancellationToken cancellationToken)
    {
        var kept = await store.Database.ReadAsync(connection => PathRows.AllAsync(connection, cancellationToken), cancellationToken);
        return
        [
            .. (await directory.ColleaguesAsync(cancellationToken)).Where(colleague => colleague.IsSeenBy(leader))
                .Select(colleague => PathKept.ProgressOf(colleague.Who, kept.GetValueOrDefault(colleague.Who.Id))),
        ];
    }

    /// <summary>How the articles are understood, by the school as a whole: for the management only.</summary>
    public Task<IReadOnlyList<ArticleFigure>> FiguresAsync(Member leader, CancellationToken cancellationToken) =>
        leader.Rank == Rank.Management
            ? store.Database.ReadAsync(
                connection => ArticleRows.ShownAsync(connection, rulebook.Pack, cancellationToken), cancellationToken)
            : Task.FromResult<IReadOnlyList<ArticleFigure>>([]);

    /// <summary>A moment is kept to the millisecond, so that the receipt says what is kept.</summary>
    public async Task<Signature> SigningAsync(Member me, CancellationToken cancellationToken) => receipts.Stamp(new Signature(
        me.Id, (await directory.FindAsync(me.Id, me.Name, cancellationToken)).Name, rulebook.Pack.Version, _hash,
        DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds())));
}
