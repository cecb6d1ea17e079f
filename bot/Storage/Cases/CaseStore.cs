namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>The cases in the database of the conversations, whichever that is.</summary>
internal sealed class CaseStore(IDatabase database, TimeProvider clock) : ICaseStore
{
    public Task<CaseRow?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.FindAsync(connection, id, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<CaseRow>> ListAsync(CaseQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.ListAsync(connection, query, cancellationToken), cancellationToken);

    public Task<int> CountAsync(CaseQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.CountAsync(connection, query, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<CaseRow>> DueAsync(int most, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.DueAsync(connection, Now, most, cancellationToken), cancellationToken);

    public Task<bool> ApplyAsync(Effects effects, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => CaseWriting.ApplyAsync(connection, effects, Now, cancellationToken), cancellationToken);

    public Task<Reference?> ReferenceAsync(string person, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.ReferenceAsync(connection, person, cancellationToken), cancellationToken);

    public Task<Reference?> TrustedReferenceAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.TrustedReferenceAsync(connection, cancellationToken), cancellationToken);

    public Task ForgetReferenceAsync(string person, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection => await CaseForgetting.ReferenceAsync(connection, person, cancellationToken) > 0, cancellationToken);

    public Task<ShownCard?> CardAsync(string @case, string person, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.CardAsync(connection, @case, person, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Failure>> FailuresAsync(int most, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.FailuresAsync(connection, most, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<AuditNote>> AuditAsync(int most, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseReading.AuditAsync(connection, most, cancellationToken), cancellationToken);

    public async Task<int> ForgetPersonAsync(string person, IReadOnlyList<string> conversations, CancellationToken cancellationToken)
    {
        var changed = 0;
        await database.WriteAsync(
            async connection =>
            {
                changed = await CaseForgetting.PersonAsync(connection, person, conversations, cancellationToken);
                return true;
            },
            cancellationToken);
        return changed;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
