using System.Data.Common;
using Npgsql;
using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>Writes effects within a transaction, in SQL that both databases speak.</summary>
internal static class CaseWriting
{
    /// <summary>The lines in which errands are left, in the order in which they are locked.</summary>
    public static IEnumerable<string> Lines(Effects effects) =>
        effects.Errands.Select(Errands.Line).Concat(effects.Retired.Select(Errands.Line)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>
    /// False when the lease was lost, the case or the card had changed, or a link was used before: then the transaction has to be undone.
    /// </summary>
    public static async Task<bool> ApplyAsync(DbConnection connection, Effects effects, long now, CancellationToken cancellationToken)
    {
        if ((effects.Done is { } done && await TakeOut(connection, done).RunAsync(cancellationToken) == 0)
            || (effects.Case is { } @case && await Move(connection, @case).RunAsync(cancellationToken) == 0)
            || (effects.Tie is { } tie && await TieRows.WriteAsync(connection, tie, cancellationToken) == 0)
            || (effects.Path is { } path && !await PathRows.WriteAsync(connection, path, now, cancellationToken)))
        {
            return false;
        }
        var following = await FollowingAsync(connection, effects, cancellationToken);
        if (effects.Case is { IsErased: true } erased)
        {
            await TieRows.EraseAsync(connection, erased.Id, cancellationToken);
        }
        if (following.Count > 0)
        {
            await TieRows.LockCardsAsync(connection, following, effects.Card, cancellationToken);
        }
        if (effects.CardBefore is { } before && await Hold(connection, before).RunAsync(cancellationToken) == 0)
        {
            return false;
        }
        if (effects.Link is { } link && await Use(connection, link).RunAsync(cancellationToken) == 0)
        {
            return false;
        }
        await Rest(new Sql(connection), effects, following, now, linesAreShared: connection is NpgsqlConnection)
            .RunAsync(cancellationToken);
        return true;
    }

    /// <summary>The cards of other cases that tell of what changed; of most changes none does, and nothing is asked.</summary>
    private static async Task<IReadOnlyList<Errand>> FollowingAsync(
        DbConnection connection, Effects effects, CancellationToken cancellationToken) => effects switch
        {
            { Tie: { } tie } => await TieRows.FollowingAsync(connection, tie, cancellationToken),
            { Case: { IsNewsElsewhere: true } @case } =>
                await TieRows.FollowingAsync(connection, @case.Id, @case.Leaders, cancellationToken),
            _ => [],
        };

    /// <summary>Nothing moves by it: each is written again with the moment that is its own now. The open ones go first.</summary>
    public static Task<int> ReconsiderAsync(DbConnection connection, long now, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"UPDATE case_file SET next_due = {now} + 1 - open WHERE next_due > {now} + 1 - open")
            .RunAsync(cancellationToken);

    private static Sql TakeOut(DbConnection connection, Leased done) =>
        new Sql(connection).Add($"DELETE FROM outbox WHERE id = {done.Id} AND lease_until = {done.Until}");

    private static Sql Hold(DbConnection connection, ShownCard before) => new Sql(connection).Add($"""
        UPDATE case_card SET version = version
        WHERE case_id = {before.Case} AND person = {before.Person} AND activity_id = {before.ActivityId} AND version = {before.Version}
        """);

    private static Sql Use(DbConnection connection, UsedLink link) => new Sql(connection).Add(
        $"INSERT INTO used_link (id, until) VALUES ({link.Id}, {link.Until}) ON CONFLICT DO NOTHING");

    private static Sql Move(DbConnection connection, CaseToWrite @case) => @case.Version == 0
        ? new Sql(connection).Add($"""
            INSERT INTO case_file (id, version, status, urgency, open, opened_at, closed_at, next_due, reporter, state)
            VALUES ({@case.Id}, {@case.NewVersion}, {@case.Status}, {@case.Urgency}, {Number(@case.Open)}, {@case.OpenedAt},
              {@case.ClosedAt}, {@case.NextDue}, {@case.Reporter}, {@case.State})
            ON CONFLICT DO NOTHING
            """)
        : new Sql(connection).Add($"""
            UPDATE case_file SET version = {@case.NewVersion}, status = {@case.Status}, urgency = {@case.Urgency},
              open = {Number(@case.Open)}, closed_at = {@case.ClosedAt}, next_due = {@case.NextDue}, state = {@case.State}
            WHERE id = {@case.Id} AND version = {@case.Version}
            """);

    // One round trip for all that can't be refused any more.
    private static Sql Rest(Sql sql, Effects effects, IReadOnlyList<Errand> following, long now, bool linesAreShared)
    {
        if (effects.Case is { } @case)
        {
            AddEvents(sql, @case);
            AddParties(sql, @case);
            sql.Add($"DELETE FROM case_setback WHERE case_id = {@case.Id}");
        }
        if (effects.Done is { } done)
        {
            sql.Add($"DELETE FROM errand_owed WHERE id = {done.Id}");
        }
        foreach (var waiting in effects.DoneTogether)
        {
            Together.AddTakeOut(sql, waiting);
        }
        if (linesAreShared)
        {
            LockLines(sql, Lines(effects with { Errands = [.. effects.Errands, .. following] }));
        }
        foreach (var errand in effects.Errands.Concat(following))
        {
            AddErrand(sql, errand, now);
        }
        foreach (var old in effects.Retired)
        {
            sql.Add($"""
                INSERT INTO outbox (conversation, due_at, queued_at, url, payload, case_id, person, occasion)
                VALUES ({Errands.Line(old)}, {now + Errands.Settled}, {now}, {old.Url}, {Array.Empty<byte>()},
                  {old.Case}, {new Addressee.Person(old.Person).Written}, 'retired')
                """);
        }
        if (effects.Card is { } card)
        {
            sql.Add($"""
                INSERT INTO case_card (case_id, person, activities, activity_id, version, posted)
                VALUES ({card.Case}, {card.Person}, {card.Activities}, {card.ActivityId}, {card.Version}, {card.Posted})
                ON CONFLICT (case_id, person) DO UPDATE SET
                  posted = CASE WHEN case_card.activity_id = excluded.activity_id THEN case_card.posted ELSE excluded.posted END,
                  activities = excluded.activities, activity_id = excluded.activity_id, version = excluded.version
                """);
            if (effects.CardIsNew)
            {
                ReceiptRows.AddLook(sql, card, now);
            }
        }
        TieRows.Outdate(sql, following);
        if (effects.Reference is { } reference)
        {
            AddReference(sql, reference, now);
        }
        if (effects.Link is not null)
        {
            sql.Add($"DELETE FROM used_link WHERE until < {now}");
        }
        if (effects.Absence is { } absence)
        {
            AbsenceRows.Write(sql, absence);
        }
        if (effects.Misread is { } misread)
        {
            sql.Add($"INSERT INTO kept (text, topic, at) VALUES ({misread.Text}, {misread.Topic}, {now}) ON CONFLICT DO NOTHING");
        }
        return effects.Audit is { } note
            ? sql.Add($"INSERT INTO audit (at, person, action, case_id) VALUES ({note.At}, {note.Person}, {note.Action}, {note.Case})")
            : sql;
    }

    // One that still waits for the same case and person becomes the newer one, in its place: five hundred reminders don't queue up behind
    // the first news of the same cases, which is drawn when it is shown. What is under way stays; that somebody arrived is no news.
    private static void AddErrand(Sql sql, Errand errand, long now)
    {
        var (line, to, due) = (Errands.Line(errand), errand.To.Written, now + Errands.Settling(errand));
        // Where the card of the case itself is on its way, nothing of it has to come together with others.
        var other = errand.IsGathered ? to : line;
        if (errand is { IsGathered: false, To: Addressee.Person(var person) } && errand.Occasion != Occasion.Refresh)
        {
            Withdraw(sql, errand.Case, to, Errands.Together(person), now);
        }

        sql.Add($"""
            UPDATE outbox SET occasion = COALESCE({(errand.Occasion == Occasion.Arrived ? null : errand.Occasion.Name)}, occasion),
              due_at = CASE WHEN due_at < {due} THEN {due} ELSE due_at END
            WHERE case_id = {errand.Case} AND person = {to} AND conversation IN ({line}, {other}) AND NOT dead AND lease_until <= {now}
            """)
            .Add($"""
            INSERT INTO outbox (conversation, due_at, queued_at, url, payload, case_id, person, occasion)
            SELECT {line}, {due}, {now}, '', {Array.Empty<byte>()}, {errand.Case}, {to}, {errand.Occasion.Name}
            WHERE NOT EXISTS (
              SELECT 1 FROM outbox
              WHERE case_id = {errand.Case} AND person = {to} AND conversation IN ({line}, {other}) AND NOT dead AND lease_until <= {now})
            """)
            .Add($"""
            INSERT INTO errand_owed (id, case_id, at) SELECT id, case_id, {now} FROM outbox
            WHERE case_id = {errand.Case} AND person = {to} AND conversation IN ({line}, {other}) AND NOT dead AND lease_until <= {now}
            ON CONFLICT DO NOTHING
            """);
    }

    // What waits there to come together with others is overtaken by the case's own card.
    private static void Withdraw(Sql sql, string @case, string to, string line, long now) => sql
        .Add($"""
            DELETE FROM errand_owed WHERE id IN (SELECT id FROM outbox
              WHERE case_id = {@case} AND person = {to} AND conversation = {line} AND NOT dead AND lease_until <= {now})
            """)
        .Add($"""
            DELETE FROM outbox
            WHERE case_id = {@case} AND person = {to} AND conversation = {line} AND NOT dead AND lease_until <= {now}
            """);

    private static void AddEvents(Sql sql, CaseToWrite @case)
    {
        foreach (var happened in @case.Events)
        {
            sql.Add($"""
                INSERT INTO case_event (case_id, number, kind, by_person, at, payload)
                VALUES ({@case.Id}, {happened.Number}, {happened.Kind}, {happened.By}, {happened.At}, {happened.Payload})
                """);
        }
        if (@case.EraseTexts)
        {
            sql.Add($"UPDATE case_event SET payload = NULL WHERE case_id = {@case.Id} AND payload IS NOT NULL");
        }
    }

    private static void AddParties(Sql sql, CaseToWrite @case)
    {
        // Whoever it was taken from doesn't see it any more.
        sql.Add($"DELETE FROM case_party WHERE case_id = {@case.Id}");
        var parties = @case.Leaders.Select(leader => (Leads: 1, Person: leader)).Prepend((Leads: 0, Person: @case.Reporter))
            .DistinctBy(party => party.Person);
        foreach (var (leads, person) in parties)
        {
            sql.Add($"""
                INSERT INTO case_party (case_id, person, leads, open, opened_at)
                VALUES ({@case.Id}, {person}, {leads}, {Number(@case.Open)}, {@case.OpenedAt})
                """);
        }
    }

    // An errand gets its place in the line when the one before it is committed: else a later one could be leased first.
    // In order, and behind the row of the case, so that no two wait for each other.
    private static void LockLines(Sql sql, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            sql.Add($"SELECT pg_advisory_xact_lock(hashtextextended({line}, 0))");
        }
    }

    private static void AddReference(Sql sql, Reference reference, long now) => sql.Add($"""
        INSERT INTO reference (person, upn, channel, service_url, conversation, account, bot, tenant, language, trusted, at)
        VALUES ({reference.Person}, {reference.Upn}, {reference.ChannelId}, {reference.ServiceUrl}, {reference.Conversation},
          {reference.Account}, {reference.Bot}, {reference.Tenant}, {reference.Language}, {Number(reference.IsTrusted)}, {now})
        ON CONFLICT (person) DO UPDATE SET
          upn = excluded.upn, channel = excluded.channel, service_url = excluded.service_url, conversation = excluded.conversation,
          account = excluded.account, bot = excluded.bot, tenant = excluded.tenant, language = excluded.language,
          trusted = excluded.trusted, at = excluded.at
        """);

    private static int Number(bool yes) => yes ? 1 : 0;
}
