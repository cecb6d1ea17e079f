using System.Data.Common;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>A case whose step fails is left alone for a while, longer each time, so that it stands in nobody's way.</summary>
internal static class Setback
{
    /// <summary>After so many failures in a row it is none that passes by itself, and somebody has to look.</summary>
    public const int Again = 3;

    /// <summary>The longest pause: a mend is noticed by then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Two seconds at first, and twice as long each time.</summary>
    public static Sql Add(DbConnection connection, string @case, long now) => new Sql(connection).Add($"""
        INSERT INTO case_setback (case_id, failures, since, until) VALUES ({@case}, 1, {now}, {now} + 2000)
        ON CONFLICT (case_id) DO UPDATE SET failures = case_setback.failures + 1,
          until = {now} + CASE WHEN case_setback.failures > 7 THEN {Milliseconds} ELSE 2000 << case_setback.failures END
        """);

    /// <summary>The cases that are left alone now. A pause that no clock of ours can have set is over.</summary>
    public static Task<IReadOnlyList<string>> OfNowAsync(DbConnection connection, long now, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"SELECT case_id FROM case_setback WHERE until > {now} AND until <= {now} + {Milliseconds}")
            .ListAsync(row => row.GetString(0), cancellationToken);

    private static long Milliseconds => (long)Longest.TotalMilliseconds;
}
