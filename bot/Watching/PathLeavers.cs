using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Onboarding;

namespace Sevenwolden.Bot.Watching;

/// <summary>
/// Forgets what is kept of the path of who left: how far they were after a while, in which a mistake in the directory can be mended, and
/// later what they signed.
/// </summary>
internal sealed class PathLeavers(IStore store, IDirectory directory, IOptions<OnboardingOptions> options, TimeProvider clock)
{
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var people = await store.Database.ReadAsync(
            connection => LeaverRows.PeopleAsync(connection, cancellationToken), cancellationToken);
        foreach (var person in people)
        {
            var hasLeft = await directory.HasLeftAsync(person, cancellationToken);
            await store.Database.WriteAsync(
                async connection => await LeaverRows.Note(new Sql(connection), person, hasLeft, Now).RunAsync(cancellationToken) >= 0,
                cancellationToken);
        }

        var (progress, signatures) = (Before(options.Value.KeepLeavers), Before(options.Value.KeepSignatures));
        await store.Database.EraseAsync(
            async connection => await LeaverRows.Forget(new Sql(connection), progress, signatures).RunAsync(cancellationToken) >= 0,
            cancellationToken);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long Before(TimeSpan kept) => (clock.GetUtcNow() - kept).ToUnixTimeMilliseconds();
}
