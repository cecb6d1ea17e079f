namespace Sevenwolden.Bot.Storage.Postgres;

/// <summary>One statement for each thing the store does: one round trip, and a transaction by itself.</summary>
internal static class PostgresSql
{
    public const string Load = """
        SELECT c.version, c.state, i.response, EXISTS (SELECT 1 FROM case_party WHERE person = $3 AND leads IN (0, 1) AND open = 1)
        FROM (SELECT $1::text AS id) AS asked
        LEFT JOIN conversation AS c ON c.id = asked.id
        LEFT JOIN inbound AS i ON i.conversation = asked.id AND i.activity_id = $2
        """;

    public const string Response = "SELECT response FROM inbound WHERE conversation = $1 AND activity_id = $2";

    // Everything else reads from "moved", so nothing is written when the version check fails, and the ids of the replies
    // are given out behind the conversation's row lock. A turn that passes the check sees the replies of the turns before it.
    public const string CommitFirst = $"""
        WITH moved AS (
          INSERT INTO conversation (id, version, state, touched_at) VALUES ($1, $2 + 1, $3, $4) ON CONFLICT DO NOTHING RETURNING id
        ), {CommitRest}
        """;

    public const string CommitNext = $"""
        WITH moved AS (
          UPDATE conversation SET version = $2 + 1, state = $3, touched_at = $4 WHERE id = $1 AND version = $2 RETURNING id
        ), {CommitRest}
        """;

    // Leaps from conversation to conversation along the index, so a long line costs no more than a short one.
    public const string Lease = """
        WITH RECURSIVE line (conversation) AS (
          SELECT min(conversation) FROM outbox WHERE NOT dead
          UNION ALL
          SELECT (SELECT min(o.conversation) FROM outbox AS o WHERE NOT o.dead AND o.conversation > line.conversation)
          FROM line WHERE line.conversation IS NOT NULL
        ), head AS MATERIALIZED (
          SELECT o.id FROM line JOIN outbox AS o
            ON o.id = (SELECT min(p.id) FROM outbox AS p WHERE p.conversation = line.conversation AND NOT p.dead)
          WHERE NOT o.dead AND o.due_at <= $1 AND o.lease_until <= $1
          ORDER BY o.due_at, o.id LIMIT $3 FOR UPDATE OF o SKIP LOCKED
        )
        UPDATE outbox AS o SET lease_until = $2 FROM head WHERE o.id = head.id
        RETURNING o.id, o.conversation, o.url, o.payload, o.attempts, o.lease_until, o.case_id, o.person, o.occasion
        """;

    public const string Delivered = "DELETE FROM outbox WHERE id = $1 AND lease_until = $2";

    public const string Bury = """
        UPDATE outbox SET dead = true, error = $3, attempts = attempts + 1, lease_until = 0 WHERE id = $1 AND lease_until = $2
        """;

    // A statement of its own, behind the commit of the one that makes room or queues: a turn that commits while a reply is being
    // marked is not seen by the marking, nor the marking by the turn. Of two that look behind their commits, the later sees both:
    // what was never put off is due, though it was queued behind the moment that the asker read.
    public const string LeaseHead = """
        UPDATE outbox SET lease_until = $2
        WHERE (due_at <= $1 OR due_at = queued_at) AND lease_until <= $1 AND id > $4
          AND id = (SELECT min(id) FROM outbox WHERE conversation = $3 AND NOT dead)
        RETURNING id, conversation, url, payload, attempts, lease_until, case_id, person, occasion
        """;

    // The same for many lines. Whoever holds a row of these is about to lease it, or looks again when it has marked it.
    public const string LeaseHeads = """
        WITH head AS MATERIALIZED (
          SELECT o.id FROM unnest($3) AS line (conversation) JOIN outbox AS o
            ON o.id = (SELECT min(p.id) FROM outbox AS p WHERE p.conversation = line.conversation AND NOT p.dead)
          WHERE o.due_at <= $1 AND o.lease_until <= $1
          FOR UPDATE OF o SKIP LOCKED
        )
        UPDATE outbox AS o SET lease_until = $2 FROM head WHERE o.id = head.id
        RETURNING o.id, o.conversation, o.url, o.payload, o.attempts, o.lease_until, o.case_id, o.person, o.occasion
        """;

    public const string Postpone = """
        UPDATE outbox SET due_at = $3, error = $4, attempts = attempts + $5, lease_until = 0 WHERE id = $1 AND lease_until = $2
        """;

    public const string Forget = """
        WITH gone AS (
          DELETE FROM conversation AS c WHERE c.touched_at < $1
            AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.conversation = c.id AND NOT o.dead)
          RETURNING c.id
        ), handled AS (
          DELETE FROM inbound WHERE at < $2 OR conversation IN (SELECT id FROM gone)
        ), dead AS (
          DELETE FROM outbox WHERE dead AND (due_at < $1 OR conversation IN (SELECT id FROM gone))
        )
        SELECT count(*)::int FROM gone
        """;

    private const string CommitRest = """
        handled AS (
          INSERT INTO inbound (conversation, activity_id, response, at) SELECT id, $5, $6, $4 FROM moved WHERE $5 IS NOT NULL
        ), line AS (
          SELECT m.id, EXISTS (SELECT 1 FROM outbox AS o WHERE o.conversation = m.id AND NOT o.dead) AS busy FROM moved AS m
        ), queued AS (
          INSERT INTO outbox (conversation, due_at, queued_at, lease_until, url, payload)
          SELECT line.id, $4, $4, CASE WHEN reply.place = 1 AND NOT line.busy THEN $7 ELSE 0 END, reply.url, reply.payload
          FROM line, unnest($8, $9) WITH ORDINALITY AS reply (url, payload, place)
          ORDER BY reply.place
          RETURNING id, lease_until
        )
        SELECT (SELECT count(*) FROM moved), (SELECT id FROM queued WHERE lease_until > 0)
        """;
}
