namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>The cases, who can be reached how, and which cards follow which case. In the same database as the conversations.</summary>
public interface ICaseStore
{
    Task<CaseRow?> FindAsync(string id, CancellationToken cancellationToken);

    Task<IReadOnlyList<CaseRow>> ListAsync(CaseQuery query, CancellationToken cancellationToken);

    /// <summary>How many cases there are on all pages of a query.</summary>
    Task<int> CountAsync(CaseQuery query, CancellationToken cancellationToken);

    /// <summary>The cases whose next moment has come, the longest waiting first.</summary>
    Task<IReadOnlyList<CaseRow>> DueAsync(int most, CancellationToken cancellationToken);

    /// <summary>False when the case or the card had changed, or the lease was lost: then nothing was written.</summary>
    Task<bool> ApplyAsync(Effects effects, CancellationToken cancellationToken);

    /// <param name="person">The directory's id, or the user principal name (in any case) where the directory is kept by name.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<Reference?> ReferenceAsync(string person, CancellationToken cancellationToken);

    /// <summary>The newest address by which a chat with anybody of the school can be made: it tells the service URL and the bot's own account there. Null when there is none.</summary>
    Task<Reference?> TrustedReferenceAsync(CancellationToken cancellationToken);

    /// <summary>Forgets how a person can be reached: the chat is no more.</summary>
    Task ForgetReferenceAsync(string person, CancellationToken cancellationToken);

    Task<ShownCard?> CardAsync(string @case, string person, CancellationToken cancellationToken);

    /// <summary>What was set aside as undeliverable, the newest first.</summary>
    Task<IReadOnlyList<Failure>> FailuresAsync(int most, CancellationToken cancellationToken);

    Task<IReadOnlyList<AuditNote>> AuditAsync(int most, CancellationToken cancellationToken);

    /// <summary>Takes the person out of all closed cases that they reported, forgets their reference and the state of these conversations;
    /// answers how many rows changed. What is sealed stays as it is: erase it first.</summary>
    Task<int> ForgetPersonAsync(string person, IReadOnlyList<string> conversations, CancellationToken cancellationToken);
}
