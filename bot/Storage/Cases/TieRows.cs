using System.Data.Common;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Ties;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>What cases are tied to, in SQL that both databases speak.</summary>
internal static class TieRows
{
    /// <summary>
    /// The ties of a case whose both ends this person leads, with the case at the other end; in the order in which they came.
    /// </summary>
    public static Task<IReadOnlyList<(Tie Tie, CaseRow Other)>> OfAsync(
        DbConnection connection, string id, string person, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"""
            SELECT t.one, t.other, t.by_person, t.at, t.loosened_by, t.loosened_at, f.id, f.version, f.state
            FROM case_tie AS t
            JOIN case_file AS f ON f.id = CASE WHEN t.one = {id} THEN t.other ELSE t.one END
            WHERE (t.one = {id} OR t.other = {id})
              AND EXISTS (SELECT 1 FROM case_party AS p WHERE p.case_id = t.one AND p.person = {person} AND p.leads = 1)
              AND EXISTS (SELECT 1 FROM case_party AS p WHERE p.case_id = t.other AND p.person = {person} AND p.leads = 1)
            ORDER BY t.id
            """).ListAsync(
            row => (
                new Tie(row.GetString(0), row.GetString(1), row.GetString(2), Moment(row, 3))
                {
                    Loosened = row.IsDBNull(4) ? null : new Loosening(row.GetString(4), Moment(row, 5)),
                },
                new CaseRow(row.GetString(6), row.GetInt32(7), row.GetFieldValue<byte[]>(8))),
            cancellationToken);

    /// <summary>
    /// No row changes where it was made or undone before, or one of the two was closed meanwhile: then it has to be decided anew.
    /// </summary>
    public static Task<int> WriteAsync(DbConnection connection, Tie tie, CancellationToken cancellationToken) =>
        (tie.Loosened is { } loosened
            ? new Sql(connection).Add($"""
                UPDATE case_tie SET loosened_by = {loosened.By}, loosened_at = {Written(loosened.At)}
                WHERE one = {tie.One} AND other = {tie.Other} AND loosened_at IS NULL
                """)
            : new Sql(connection).Add($"""
                INSERT INTO case_tie (one, other, at, by_person)
                SELECT {tie.One}, {tie.Other}, {Written(tie.At)}, {tie.By}
                WHERE (SELECT count(*) FROM case_file WHERE id IN ({tie.One}, {tie.Other}) AND open = 1) = 2
                ON CONFLICT DO NOTHING
                """)).RunAsync(cancellationToken);

    /// <summary>
    /// Whose cards tell of a case that is tied to theirs, or of a tie: they follow quietly, and are drawn as their readers may see them
    /// then.
    /// </summary>
    /// <param name="connection">To either database, before the case is written.</param>
    /// <param name="id">The case that moved.</param>
    /// <param name="leaders">Who leads it from now on; who did so far is asked here.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public static async Task<IReadOnlyList<Errand>> FollowingAsync(
        DbConnection connection, string id, IReadOnlyList<string> leaders, CancellationToken cancellationToken)
    {
        var cards = await new Sql(connection).Add($"""
            SELECT c.case_id, c.person,
              (SELECT count(*) FROM case_party AS p WHERE p.case_id = {id} AND p.person = c.person AND p.leads = 1)
            FROM case_tie AS t
            JOIN case_card AS c ON c.case_id = CASE WHEN t.one = {id} THEN t.other ELSE t.one END
            JOIN case_party AS q ON q.case_id = c.case_id AND q.person = c.person AND q.leads = 1
            WHERE t.one = {id} OR t.other = {id}
            """).ListAsync(row => (Case: row.GetString(0), Person: row.GetString(1), Led: row.GetInt64(2) > 0), cancellationToken);
        return
        [
            .. cards.Where(card => card.Led || leaders.Contains(card.Person)).Select(card => Follows(card.Case, card.Person)).Distinct(),
        ];
    }

    /// <summary>Whoever leads both has a tie on the cards of both.</summary>
    public static async Task<IReadOnlyList<Errand>> FollowingAsync(DbConnection connection, Tie tie, CancellationToken cancellationToken) =>
        await new Sql(connection).Add($"""
            SELECT c.case_id, c.person FROM case_card AS c
            WHERE c.case_id IN ({tie.One}, {tie.Other}) AND 2 = (
              SELECT count(*) FROM case_party AS p
              WHERE p.person = c.person AND p.case_id IN ({tie.One}, {tie.Other}) AND p.leads = 1)
            ORDER BY c.case_id, c.person
            """).ListAsync(row => Follows(row.GetString(0), row.GetString(1)), cancellationToken);

    /// <summary>
    /// Whoever writes to more than one card locks them in one order, before the lines: of two cases that move at once none waits for the
    /// other for ever.
    /// </summary>
    public static Task<int> LockCardsAsync(
        DbConnection connection, IEnumerable<Errand> following, ShownCard? own, CancellationToken cancellationToken)
    {
        var sql = new Sql(connection);
        var cards = following.Select(Card).Concat(own is null ? [] : [(own.Case, own.Person)]).Distinct();
        foreach (var (@case, person) in cards.OrderBy(card => card.Case, StringComparer.Ordinal)
            .ThenBy(card => card.Person, StringComparer.Ordinal))
        {
            sql.Add($"UPDATE case_card SET version = version WHERE case_id = {@case} AND person = {person}");
        }

        return sql.RunAsync(cancellationToken);
    }

    /// <summary>What these cards show is out of date, though their cases did not move.</summary>
    public static void Outdate(Sql sql, IEnumerable<Errand> following)
    {
        foreach (var (@case, person) in following.Select(Card))
        {
            sql.Add($"UPDATE case_card SET version = 0 WHERE case_id = {@case} AND person = {person}");
        }
    }

    /// <summary>With what was written in a case its ties go.</summary>
    public static Task<int> EraseAsync(DbConnection connection, string id, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"DELETE FROM case_tie WHERE one = {id} OR other = {id}").RunAsync(cancellationToken);

    private static (string Case, string Person) Card(Errand errand) => (errand.Case, ((Addressee.Person)errand.To).Id);

    private static Errand Follows(string @case, string person) => new(@case, new Addressee.Person(person), Occasion.Refresh);

    private static long Written(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private static DateTimeOffset Moment(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
