using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Bot.Watching;

/// <summary>What decides on people's nudges, from the directory and from what is kept.</summary>
internal sealed class Nudges(IStore store, CaseStore cases, IDirectory directory, Rulebook rulebook)
{
    /// <summary>
    /// Of everybody with whom a chat is known, and who starts or signed. Whoever never opened it can't be written to: theirs waits, and the
    /// welcome of the first contact takes its place.
    /// </summary>
    public async Task<IReadOnlyList<(string Person, NudgeOccasion Occasion)>> AllAsync(CancellationToken cancellationToken)
    {
        var starts = (await directory.StartersAsync(cancellationToken))
            .DistinctBy(starter => starter.Who.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(starter => starter.Who.Id, starter => starter.Starts, StringComparer.OrdinalIgnoreCase);
        var reached = await cases.ReachedAsync(cancellationToken);
        return await store.Database.ReadAsync<IReadOnlyList<(string, NudgeOccasion)>>(
            async connection =>
            {
                var kept = await PathRows.AllAsync(connection, cancellationToken);
                var said = await NudgeRows.SaidAsync(connection, null, cancellationToken);
                var quiet = await NudgeRows.QuietAsync(connection, null, cancellationToken);
                return
                [
                    .. starts.Keys.Union(kept.Keys, StringComparer.OrdinalIgnoreCase).Where(reached.Contains)
                        .Select(person => (person, Of(person, kept.GetValueOrDefault(person), said, quiet, Start(person)))),
                ];
            },
            cancellationToken);

        DateOnly? Start(string person) => starts.TryGetValue(person, out var day) ? day : null;
    }

    /// <summary>Null for whoever is not of the school any more, or is not known there.</summary>
    public async Task<NudgeOccasion?> OfAsync(string person, CancellationToken cancellationToken)
    {
        if (!await directory.KnowsAsync(person, cancellationToken) || await directory.HasLeftAsync(person, cancellationToken))
        {
            return null;
        }

        var starts = await directory.StartsAsync(person, cancellationToken);
        return await store.Database.ReadAsync(
            async connection => Of(
                person, await PathRows.OfAsync(connection, person, cancellationToken),
                await NudgeRows.SaidAsync(connection, person, cancellationToken),
                await NudgeRows.QuietAsync(connection, person, cancellationToken), starts),
            cancellationToken);
    }

    /// <summary>Where the school goes wrong most; null where there is no case for them, or they do not say what they do.</summary>
    public async Task<LaterCase?> ChooseAsync(NudgeOccasion occasion, CancellationToken cancellationToken) =>
        occasion.Post is not { } post ? null : LaterCases.Choose(
            rulebook, post, occasion.Said.Select(said => said.Case).OfType<string>(),
            await store.Database.ReadAsync(
                connection => ArticleRows.ShownAsync(connection, rulebook.Pack, cancellationToken), cancellationToken));

    private static NudgeOccasion Of(
        string person, PathKept? kept, ILookup<string, SaidNudge> said, IReadOnlySet<string> quiet, DateOnly? starts) => new()
        {
            Starts = starts,
            Post = kept?.Post,
            Newest = kept?.Signatures is [var newest, ..] ? newest : null,
            IsQuiet = quiet.Contains(person),
            Said = [.. said[person]],
        };
}
