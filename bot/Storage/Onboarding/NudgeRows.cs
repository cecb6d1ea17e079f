using System.Data.Common;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Onboarding;

namespace Sevenwolden.Bot.Storage.Onboarding;

/// <summary>What came to people by itself, and who asked for no more of it; in SQL that both databases speak.</summary>
internal static class NudgeRows
{
    /// <summary>Stands in the outbox where an errand has its occasion.</summary>
    public const string Occasion = "nudge";

    private const char Between = '/';

    /// <summary>That it is queued and that it was is one transaction. False where it had been before: then nothing is written.</summary>
    public static async Task<bool> QueueAsync(
        DbConnection connection, string person, SaidNudge said, CancellationToken cancellationToken)
    {
        var isFirst = await Add(new Sql(connection), person, said).RunAsync(cancellationToken) > 0;
        if (isFirst)
        {
            var at = said.At.ToUnixTimeMilliseconds();
            await new Sql(connection).Add($"""
                INSERT INTO outbox (conversation, due_at, queued_at, url, payload, case_id, person, occasion)
                VALUES ({$"{Occasion}/{person}"}, {at}, {at}, '', {Array.Empty<byte>()}, {Write(said.Nudge)},
                  {new Addressee.Person(person).Written}, {Occasion})
                """).RunAsync(cancellationToken);
        }

        return isFirst;
    }

    /// <summary>Of everybody, or of one person.</summary>
    public static async Task<ILookup<string, SaidNudge>> SaidAsync(
        DbConnection connection, string? person, CancellationToken cancellationToken) => (await new Sql(connection).Add($"""
            SELECT person, kind, counts_from, at, path_case FROM onboarding_nudge WHERE {person} IS NULL OR person = {person}
            """).ListAsync(Read, cancellationToken)).OfType<(string Person, SaidNudge Said)>()
            .ToLookup(each => each.Person, each => each.Said, StringComparer.OrdinalIgnoreCase);

    /// <summary>Who asked for no more of it, of this one person or of all.</summary>
    public static async Task<IReadOnlySet<string>> QuietAsync(
        DbConnection connection, string? person, CancellationToken cancellationToken) => (await new Sql(connection)
            .Add($"SELECT person FROM onboarding_quiet WHERE {person} IS NULL OR person = {person}")
            .ListAsync(row => row.GetString(0), cancellationToken))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a step of a conversation says of it.</summary>
    public static void Write(Sql sql, PathChange change, long now)
    {
        if (change.Said is { } said)
        {
            Add(sql, change.Person, said);
        }

        if (change.IsQuiet == true)
        {
            sql.Add($"INSERT INTO onboarding_quiet (person, at) VALUES ({change.Person}, {now}) ON CONFLICT DO NOTHING");
        }
        else if (change.IsQuiet == false)
        {
            sql.Add($"DELETE FROM onboarding_quiet WHERE person = {change.Person}");
        }
    }

    public static void Forget(Sql sql, string person) => sql
        .Add($"DELETE FROM onboarding_nudge WHERE person = {person}")
        .Add($"DELETE FROM onboarding_quiet WHERE person = {person}");

    /// <summary>What stands in the outbox; null where a later version wrote it.</summary>
    public static Nudge? Find(string written) =>
        written.Split(Between, 2) is [var kind, var of] && Enum.TryParse<NudgeKind>(kind, out var known) ? new Nudge(known, of) : null;

    private static string Write(Nudge nudge) => $"{nudge.Kind}{Between}{nudge.Of}";

    private static Sql Add(Sql sql, string person, SaidNudge said) => sql.Add($"""
        INSERT INTO onboarding_nudge (person, counts_from, kind, path_case, at)
        VALUES ({person}, {said.Nudge.Of}, {said.Nudge.Kind.ToString()}, {said.Case}, {said.At.ToUnixTimeMilliseconds()})
        ON CONFLICT DO NOTHING
        """);

    private static (string Person, SaidNudge Said)? Read(DbDataReader row) => Enum.TryParse<NudgeKind>(row.GetString(1), out var kind)
        ? (row.GetString(0), new SaidNudge(
            new Nudge(kind, row.GetString(2)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
            row.IsDBNull(4) ? null : row.GetString(4)))
        : null;
}
