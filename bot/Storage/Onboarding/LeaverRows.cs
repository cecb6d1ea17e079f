using System.Data.Common;

namespace Sevenwolden.Bot.Storage.Onboarding;

/// <summary>Since when the directory no longer names somebody on the path, in SQL that both databases speak.</summary>
internal static class LeaverRows
{
    /// <summary>Everybody of whom anything is kept.</summary>
    public static Task<IReadOnlyList<string>> PeopleAsync(DbConnection connection, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"""
            SELECT person FROM onboarding UNION SELECT person FROM onboarding_step UNION SELECT person FROM onboarding_signature
            UNION SELECT person FROM onboarding_nudge UNION SELECT person FROM onboarding_quiet UNION SELECT person FROM onboarding_left
            """).ListAsync(row => row.GetString(0), cancellationToken);

    /// <summary>From the first time that they were found to have left; whoever is back has not left.</summary>
    public static Sql Note(Sql sql, string person, bool hasLeft, long now) => hasLeft
        ? sql.Add($"INSERT INTO onboarding_left (person, at) VALUES ({person}, {now}) ON CONFLICT DO NOTHING")
        : sql.Add($"DELETE FROM onboarding_left WHERE person = {person}");

    /// <summary>How far they were, of who left before the one moment; what they signed, of who left before the other.</summary>
    public static Sql Forget(Sql sql, long progress, long signatures) => sql
        .Add($"DELETE FROM onboarding_step WHERE person IN (SELECT person FROM onboarding_left WHERE at < {progress})")
        .Add($"DELETE FROM onboarding WHERE person IN (SELECT person FROM onboarding_left WHERE at < {progress})")
        .Add($"DELETE FROM onboarding_nudge WHERE person IN (SELECT person FROM onboarding_left WHERE at < {progress})")
        .Add($"DELETE FROM onboarding_quiet WHERE person IN (SELECT person FROM onboarding_left WHERE at < {progress})")
        .Add($"DELETE FROM onboarding_signature WHERE person IN (SELECT person FROM onboarding_left WHERE at < {signatures})")
        .Add($"""
            DELETE FROM onboarding_left WHERE at < {progress}
              AND NOT EXISTS (SELECT 1 FROM onboarding_signature AS s WHERE s.person = onboarding_left.person)
            """);
}
