using System.Text.Json;
using Sevenwolden.Bot.Security;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>Between a case and its rows: what people wrote is sealed on the way in, and opened on the way out.</summary>
internal sealed class CaseFile(CaseStore cases, Vault vault, Timetable timetable)
{
    // Whoever loses a race has lost it to somebody who got further, so this many in a row would be a fault of ours.
    private const int MostTries = 1000;

    public async Task<Case?> FindAsync(string id, CancellationToken cancellationToken) =>
        await cases.FindAsync(id, cancellationToken) is { } row ? Read(row) : null;

    /// <summary>Decides about the case as it is, and writes; where it moved meanwhile, it is decided anew.</summary>
    /// <param name="id">The case.</param>
    /// <param name="decide">What comes of the case as it is; null for nothing.</param>
    /// <returns>Whether anything was written; not where the lease of what is done by it was lost.</returns>
    /// <exception cref="TimeoutException">It went on moving: whoever asked must not take it for done.</exception>
    public async Task<bool> ChangeAsync(string id, Func<Case, ValueTask<Effects?>> decide)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await FindAsync(id, CancellationToken.None) is not { } found || await decide(found) is not { } effects)
            {
                return false;
            }

            if (await cases.ApplyAsync(effects, CancellationToken.None))
            {
                return true;
            }

            if (effects.Done is { } done && !await cases.HoldsAsync(done, CancellationToken.None))
            {
                return false;
            }
        }

        throw new TimeoutException($"Case {id} moved {MostTries} times while something was decided about it.");
    }

    public Case Read(CaseRow row) => JsonSerializer.Deserialize(vault.Open(row.State), CaseJson.Default.Case)!;

    public CaseToWrite Write(CaseChange change)
    {
        var @case = change.After;
        var before = change.Before?.Version ?? 0;
        return new CaseToWrite(
            @case.Id, before, @case.Status.ToString(),
            @case.IsExercise ? CaseToWrite.Exercise : @case.Report.Urgency.ToString(), !@case.IsClosed,
            @case.OpenedAt.ToUnixTimeMilliseconds(), @case.ClosedAt?.ToUnixTimeMilliseconds(),
            Deadlines.Next(@case, timetable)?.ToUnixTimeMilliseconds(),
            @case.Reporter.Id, [.. @case.Leaders.Select(leader => leader.Id)],
            vault.Seal(JsonSerializer.SerializeToUtf8Bytes(@case, CaseJson.Default.Case)),
            [.. change.Events.Select((happened, place) => Write(happened, before + place + 1))],
            change.ErasesWords)
        {
            IsNewsElsewhere = change.Before is { } was && IsNews(was, @case),
            IsErased = @case.Erased,
        };
    }

    private static bool IsNews(Case before, Case after) =>
        (before.Status, before.Handler?.Id, before.Erased) != (after.Status, after.Handler?.Id, after.Erased)
        || !before.Leaders.Select(leader => leader.Id).Order().SequenceEqual(after.Leaders.Select(leader => leader.Id).Order());

    private EventToWrite Write(CaseEvent happened, int number) => new(
        number, happened.Kind, happened.By, happened.At.ToUnixTimeMilliseconds(),
        vault.Seal(JsonSerializer.SerializeToUtf8Bytes(happened, CaseJson.Default.CaseEvent)));
}
