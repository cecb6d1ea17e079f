using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Bot.Watching;

/// <summary>What would keep a report from arriving in time, by the directory and by whom the bot can reach.</summary>
internal sealed class Shortfalls(IDirectory directory, CsvDirectory file, CaseStore cases)
{
    public async Task<Gaps> FindAsync(CancellationToken cancellationToken) => await GapsOf.FindAsync(
        directory, file.Current(), file.Today, await cases.ReachedAsync(cancellationToken), cancellationToken);
}
