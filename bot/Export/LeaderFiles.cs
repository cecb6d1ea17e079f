using System.Runtime.CompilerServices;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Export;

/// <summary>What stands in a leader's file, as lines; read while it is given, for cases can be many.</summary>
internal sealed class LeaderFiles(
    IStore store, CaseStore cases, CaseFile file, IDirectory directory, Rulebook rulebook, Timetable timetable)
{
    /// <summary>Cases or people at a time.</summary>
    public const int Batch = 500;

    public static string NameOf(FileOf what) => what == FileOf.Reports ? "meldingen.csv" : "inwerken.csv";

    /// <param name="what">Which file.</param>
    /// <param name="person">The directory's id of whose it is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IAsyncEnumerable<string[]> LinesAsync(FileOf what, string person, CancellationToken cancellationToken) =>
        what == FileOf.Reports ? CasesAsync(person, cancellationToken) : SigningsAsync(person, cancellationToken);

    private async IAsyncEnumerable<string[]> CasesAsync(string person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return CaseLine.Header;
        for (var (skip, read) = (0, Batch); read == Batch; skip += read)
        {
            var rows = await cases.ListAsync(new CaseQuery(person, AsLeader: true, OpenOnly: false, skip, Batch), cancellationToken);
            read = rows.Count;
            foreach (var row in rows)
            {
                yield return CaseLine.Of(file.Read(row), timetable.Calendar);
            }
        }
    }

    /// <summary>Of those whom the person leads by now, whatever held when the link was made.</summary>
    private async IAsyncEnumerable<string[]> SigningsAsync(string person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var leader = (await directory.CircleAsync(person, person, cancellationToken)).Me;
        var lines = await store.Database.ReadAsync(
            connection => SigningLines.OfAsync(directory, connection, new Course(rulebook), leader, cancellationToken), cancellationToken);
        foreach (var line in lines)
        {
            yield return line;
        }
    }
}
