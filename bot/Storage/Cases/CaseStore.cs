using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>
/// The cases, who can be reached how, and which cards follow which case: in the database of the conversations, whichever that is.
/// </summary>
internal sealed class CaseStore(IDatabase database, TimeProvider clock)
{
    public Task<CaseRow?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.FindAsync(connection, id, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<CaseRow>> ListAsync(CaseQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.ListAsync(connection, query, cancellationToken), cancellationToken);

    /// <summary>What a case is tied to, where this person leads both ends.</summary>
    public Task<IReadOnlyList<(Tie Tie, CaseRow Other)>> TiesAsync(string id, string person, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => TieRows.OfAsync(connection, id, person, cancellationToken), cancellationToken);

    /// <summary>How many cases there are on all pages of a query.</summary>
    public Task<int> CountAsync(CaseQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.CountAsync(connection, query, cancellationToken), cancellationToken);

    /// <summary>Whoever may handle an open case, each once.</summary>
    public Task<IReadOnlyList<string>> LeadersAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.LeadersAsync(connection, cancellationToken), cancellationToken);

    /// <summary>The step of this case failed: it is left alone for a while.</summary>
    public Task SetBackAsync(string id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection => await Setback.Add(connection, id, Now).RunAsync(cancellationToken) > 0, cancellationToken);

    /// <summary>The cases that are left alone now, because their step failed.</summary>
    public Task<IReadOnlyList<string>> SetBackAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => Setback.OfNowAsync(connection, Now, cancellationToken), cancellationToken);

    /// <summary>The cases whose next moment has come, the longest waiting first, but for those that are left alone.</summary>
    public Task<IReadOnlyList<CaseRow>> DueAsync(int most, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.DueAsync(connection, Now, most, cancellationToken), cancellationToken);

    /// <summary>
    /// All cases to which something can still happen are looked at anew: a version before this one, or other settings, may have named a
    /// moment that is too late.
    /// </summary>
    public Task ReconsiderAsync(CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await CaseWriting.ReconsiderAsync(connection, Now, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>False when the case or the card had changed, or the lease was lost: then nothing was written.</summary>
    public Task<bool> ApplyAsync(Effects effects, CancellationToken cancellationToken) =>
        effects.Case is { EraseTexts: true }
            ? database.EraseAsync(connection => CaseWriting.ApplyAsync(connection, effects, Now, cancellationToken), cancellationToken)
            : database.WriteAsync(connection => CaseWriting.ApplyAsync(connection, effects, Now, cancellationToken), cancellationToken);

    /// <summary>Whether this lease is still ours: nobody else took it, and it was not marked as done.</summary>
    public async Task<bool> HoldsAsync(Leased leased, CancellationToken cancellationToken) =>
        await database.ReadAsync(connection => CaseReading.HoldsAsync(connection, leased, cancellationToken), cancellationToken);

    /// <summary>All that waits in the line of this one, which is leased, and it itself; in order.</summary>
    public Task<IReadOnlyList<Together>> TogetherAsync(Leased.Showing head, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => Together.ListAsync(connection, head, cancellationToken), cancellationToken);

    /// <param name="person">The directory's id, or the user principal name (in any case) where the directory is kept by name.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<Reference?> ReferenceAsync(string person, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.ReferenceAsync(connection, person, cancellationToken), cancellationToken);

    /// <summary>
    /// The newest address by which a chat with anybody of the school can be made: it tells the service URL and the bot's own account there.
    /// Null when there is none.
    /// </summary>
    public Task<Reference?> TrustedReferenceAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.TrustedReferenceAsync(connection, cancellationToken), cancellationToken);

    /// <summary>With whom a chat is known, by each id that they have, in any case.</summary>
    public Task<IReadOnlySet<string>> ReachedAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.ReachedAsync(connection, cancellationToken), cancellationToken);

    /// <summary>Somebody of the management is told once a term what is not ready; false where that was queued before.</summary>
    public Task<bool> BriefAsync(string term, string person, CancellationToken cancellationToken) => database.WriteAsync(
        connection => Briefing.QueueAsync(connection, term, person, Now, cancellationToken), cancellationToken);

    public Task<ShownCard?> CardAsync(string @case, string person, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.CardAsync(connection, @case, person, cancellationToken), cancellationToken);

    /// <summary>
    /// Somebody has read their chat: their open cases are looked at. Nothing is written where that is not news, or they lead none.
    /// </summary>
    public async Task NoteAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        if (await database.ReadAsync(connection => ReceiptRows.IsNewsAsync(connection, receipt, cancellationToken), cancellationToken))
        {
            await database.WriteAsync(
                connection => ReceiptRows.NoteAsync(connection, receipt, Now, cancellationToken), cancellationToken);
        }
    }

    /// <summary>The cards of open cases that this person leads, each beside each chat of theirs that they have read in.</summary>
    public Task<IReadOnlyList<ReadCard>> ReadCardsAsync(string person, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ReceiptRows.ListAsync(connection, person, cancellationToken), cancellationToken);

    /// <summary>
    /// Whether nothing was ever said to them: the chat was made by us, they never wrote in it, and no case was shown there before.
    /// </summary>
    public async Task<bool> IsStrangerAsync(Reference reference, CancellationToken cancellationToken) =>
        reference is { IsTrusted: false } && reference.Account == reference.Person
        && !await database.ReadAsync(
            connection => CaseReading.HasCardAsync(connection, reference.Person, cancellationToken), cancellationToken);

    /// <summary>What was set aside as undeliverable, and what waits too long; the newest first.</summary>
    public Task<IReadOnlyList<Failure>> FailuresAsync(int most, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => CaseReading.FailuresAsync(connection, Now - (long)Failure.Late.TotalMilliseconds, most, cancellationToken),
            cancellationToken);

    /// <summary>What people said of being away on this day and later.</summary>
    public Task<IReadOnlyList<SaidAbsence>> SaidAbsencesAsync(DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => AbsenceRows.FromAsync(connection, today, cancellationToken), cancellationToken);

    /// <summary>The open cases of whoever is away since a moment ago are looked at at once.</summary>
    public async Task WakeAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var begun = await database.ReadAsync(connection => AbsenceRows.BegunAsync(connection, today, cancellationToken), cancellationToken);
        if (begun.Count > 0)
        {
            await database.WriteAsync(
                async connection => await AbsenceRows.WakeAsync(connection, begun, Now, cancellationToken) > 0, cancellationToken);
        }
    }

    /// <summary>Whether a link that works once was used.</summary>
    public Task<bool> IsUsedAsync(string link, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.IsUsedAsync(connection, link, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<AuditNote>> AuditAsync(int most, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.AuditAsync(connection, most, cancellationToken), cancellationToken);

    /// <summary>Takes the person out of all closed cases that they reported and out of the audit, forgets their reference and the state of
    /// these conversations; answers how many rows changed. What is sealed stays as it is: erase it first.</summary>
    public async Task<int> ForgetPersonAsync(string person, IReadOnlyList<string> conversations, CancellationToken cancellationToken)
    {
        var changed = 0;
        await database.EraseAsync(
            async connection =>
            {
                changed = await CaseForgetting.PersonAsync(connection, person, conversations, clock.GetUtcNow(), cancellationToken);
                return true;
            },
            cancellationToken);
        return changed;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
