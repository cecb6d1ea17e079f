using System.Data.Common;
using System.Globalization;
using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>What people said of being away, in SQL that both databases speak. A day is written so that it sorts.</summary>
internal static class AbsenceRows
{
    public static Task<IReadOnlyList<SaidAbsence>> FromAsync(
        DbConnection connection, DateOnly today, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"""
            SELECT id, person, from_day, until_day, is_away, at, against FROM absence WHERE until_day >= {Written(today)} ORDER BY at, id
            """).ListAsync(
            row => new SaidAbsence(
                row.GetString(0), row.GetString(1), new(Day(row.GetString(2)), Day(row.GetString(3))), row.GetInt32(4) == 1,
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)))
            {
                Against = row.IsDBNull(6) ? null : row.GetString(6),
            },
            cancellationToken);

    /// <summary>Whose absence has begun while their cases were not looked at since.</summary>
    public static Task<IReadOnlyList<(string Person, string Id)>> BegunAsync(
        DbConnection connection, DateOnly today, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"SELECT person, id FROM absence WHERE woken = 0 AND from_day <= {Written(today)}")
            .ListAsync(row => (row.GetString(0), row.GetString(1)), cancellationToken);

    /// <summary>Their open cases are looked at now.</summary>
    public static Task<int> WakeAsync(
        DbConnection connection, IEnumerable<(string Person, string Id)> begun, long now, CancellationToken cancellationToken)
    {
        var sql = new Sql(connection);
        foreach (var (person, id) in begun)
        {
            sql.Add($"""
                UPDATE case_file SET next_due = {now} WHERE open = 1 AND next_due > {now}
                  AND id IN (SELECT case_id FROM case_party WHERE person = {person} AND leads = 1 AND open = 1)
                """).Add($"UPDATE absence SET woken = 1 WHERE person = {person} AND id = {id}");
        }

        return sql.RunAsync(cancellationToken);
    }

    public static void Write(Sql sql, AbsenceChange change)
    {
        if (change is AbsenceChange.TakesBack back)
        {
            sql.Add($"DELETE FROM absence WHERE person = {back.Person} AND id = {back.Id}");
        }
        else if (change is AbsenceChange.Says { Said: var said })
        {
            sql.Add($"""
                INSERT INTO absence (person, id, from_day, until_day, is_away, against, at, woken)
                VALUES ({said.Person}, {said.Id}, {Written(said.Days.From)}, {Written(said.Days.Until)}, {(said.IsAway ? 1 : 0)},
                  {said.Against}, {said.At.ToUnixTimeMilliseconds()}, {(said.IsAway ? 0 : 1)})
                ON CONFLICT (person, id) DO UPDATE SET
                  from_day = excluded.from_day, until_day = excluded.until_day, is_away = excluded.is_away, against = excluded.against,
                  at = excluded.at, woken = excluded.woken
                """);
        }
    }

    public static void Forget(Sql sql, string person) => sql.Add($"DELETE FROM absence WHERE person = {person}");

    /// <summary>What is over; the day of the Netherlands may have begun before that of the world.</summary>
    public static void ForgetOld(Sql sql, DateTimeOffset now) =>
        sql.Add($"DELETE FROM absence WHERE until_day < {Written(DateOnly.FromDateTime(now.UtcDateTime))}");

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "O", CultureInfo.InvariantCulture);
}
