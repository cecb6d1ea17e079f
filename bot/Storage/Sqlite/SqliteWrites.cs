using Microsoft.Data.Sqlite;
using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>What is written, as prepared statements; it all runs on the writing thread, within its transaction.</summary>
internal sealed class SqliteWrites(SqliteConnection connection) : IDisposable
{
    // Leaps from conversation to conversation along the index, so a long line costs no more than a short one.
    internal const string HeadsDue = """
        WITH RECURSIVE line (conversation) AS (
          SELECT min(conversation) FROM outbox WHERE dead = 0
          UNION ALL
          SELECT (SELECT min(o.conversation) FROM outbox AS o WHERE o.dead = 0 AND o.conversation > line.conversation)
          FROM line WHERE line.conversation IS NOT NULL
        )
        SELECT o.id, o.conversation, o.url, o.payload, o.attempts, o.case_id, o.person, o.occasion FROM line CROSS JOIN outbox AS o
        WHERE o.id = (SELECT min(p.id) FROM outbox AS p WHERE p.conversation = line.conversation AND p.dead = 0)
          AND o.due_at <= ?1 AND o.lease_until <= ?1
        ORDER BY o.due_at, o.id LIMIT ?2
        """;

    private readonly Statement _handled = new(connection,
        "INSERT INTO inbound (conversation, activity_id, response, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
    private readonly Statement _notHandled = new(connection,
        "DELETE FROM inbound WHERE conversation = ?1 AND activity_id = ?2");
    private readonly Statement _response = new(connection,
        "SELECT response FROM inbound WHERE conversation = ?1 AND activity_id = ?2");
    private readonly Statement _begin = new(connection,
        "INSERT INTO conversation (id, version, state, touched_at) VALUES (?1, ?2 + 1, ?3, ?4) ON CONFLICT DO NOTHING");
    private readonly Statement _move = new(connection,
        "UPDATE conversation SET version = ?2 + 1, state = ?3, touched_at = ?4 WHERE id = ?1 AND version = ?2");
    private readonly Statement _queue = new(connection,
        "INSERT INTO outbox (conversation, url, payload, due_at, queued_at, lease_until) VALUES (?1, ?2, ?3, ?4, ?4, ?5) RETURNING id");
    private readonly Statement _head = new(connection,
        """
        SELECT id, conversation, url, payload, attempts, case_id, person, occasion, due_at, lease_until FROM outbox
        WHERE conversation = ?1 AND dead = 0 ORDER BY id LIMIT 1
        """);
    private readonly Statement _headId = new(connection,
        "SELECT id FROM outbox WHERE conversation = ?1 AND dead = 0 ORDER BY id LIMIT 1");
    private readonly Statement _heads = new(connection, HeadsDue);
    private readonly Statement _lease = new(connection,
        "UPDATE outbox SET lease_until = ?2 WHERE id = ?1");
    private readonly Statement _delivered = new(connection,
        "DELETE FROM outbox WHERE id = ?1 AND lease_until = ?2");
    private readonly Statement _postpone = new(connection,
        "UPDATE outbox SET due_at = ?3, error = ?4, attempts = attempts + ?5, lease_until = 0 WHERE id = ?1 AND lease_until = ?2");
    private readonly Statement _bury = new(connection,
        "UPDATE outbox SET dead = 1, error = ?3, attempts = attempts + 1, lease_until = 0 WHERE id = ?1 AND lease_until = ?2");

    public Commit Commit(TurnToCommit turn, long now, long until)
    {
        if (turn.ActivityId is { } id && _handled.Bind(1, turn.Conversation).Bind(2, id).Bind(3, turn.Response).Bind(4, now).Run() == 0)
        {
            return new Commit.Seen(Response(turn.Conversation, id));
        }
        var move = turn.Version == 0 ? _begin : _move;
        if (move.Bind(1, turn.Conversation).Bind(2, turn.Version).Bind(3, turn.State).Bind(4, now).Run() == 0)
        {
            // Cheaper than a savepoint for each turn of the group: stale turns are rare.
            _notHandled.Bind(1, turn.Conversation).Bind(2, turn.ActivityId).Run();
            return Storage.Commit.Stale.Instance;
        }
        return new Commit.Done(Queue(turn, now, until));
    }

    public Leased? Delivered(Leased reply, long now, long until) =>
        _delivered.Bind(1, reply.Id).Bind(2, reply.Until).Run() == 0 ? null : LeaseHead(reply.Conversation, now, until);

    public bool Postpone(Leased reply, long due, string reason, int failures) =>
        _postpone.Bind(1, reply.Id).Bind(2, reply.Until).Bind(3, due).Bind(4, reason).Bind(5, failures).Run() > 0;

    public Leased? Bury(Leased reply, string reason, long now, long until) =>
        _bury.Bind(1, reply.Id).Bind(2, reply.Until).Bind(3, reason).Run() == 0 ? null : LeaseHead(reply.Conversation, now, until);

    public IReadOnlyList<Leased> LeaseHeads(IEnumerable<string> lines, long now, long until) =>
        [.. lines.Select(line => LeaseHead(line, now, until)).OfType<Leased>()];

    public IReadOnlyList<Leased> Lease(int most, long now, long until)
    {
        var heads = new List<Leased>();
        _heads.Bind(1, now).Bind(2, most);
        while (_heads.Step())
        {
            heads.Add(Read(_heads, until));
        }
        foreach (var head in heads)
        {
            _lease.Bind(1, head.Id).Bind(2, until).Run();
        }
        return heads;
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)
            [_handled, _notHandled, _response, _begin, _move, _queue, _head, _headId, _heads, _lease, _delivered, _postpone, _bury])
        {
            statement.Dispose();
        }
    }

    private byte[] Response(string conversation, string activityId)
    {
        _response.Bind(1, conversation).Bind(2, activityId).Step();
        var response = _response.Blob(0);
        _response.Reset();
        return response;
    }

    private Leased? Queue(TurnToCommit turn, long now, long until)
    {
        Leased? first = null;
        var free = turn.Replies.Count > 0 && !_headId.Bind(1, turn.Conversation).Any();
        foreach (var reply in turn.Replies)
        {
            _queue.Bind(1, turn.Conversation).Bind(2, reply.Url).Bind(3, reply.Body).Bind(4, now).Bind(5, free ? until : 0).Step();
            first ??= free ? new Leased.Said(_queue.Long(0), turn.Conversation, reply, 0, until) : null;
            free = false;
            _queue.Reset();
        }
        return first;
    }

    private Leased? LeaseHead(string conversation, long now, long until)
    {
        if (!_head.Bind(1, conversation).Step())
        {
            return null;
        }
        var head = _head.Long(8) > now || _head.Long(9) > now ? null : Read(_head, until);
        _head.Reset();
        if (head is not null)
        {
            _lease.Bind(1, head.Id).Bind(2, until).Run();
        }
        return head;
    }

    private static Leased Read(Statement row, long until) => row.IsNull(5)
        ? new Leased.Said(row.Long(0), row.Text(1), new Outgoing(row.Text(2), row.Blob(3)), (int)row.Long(4), until)
        : Errands.Read(row.Long(0), row.Text(1), row.Text(2), row.Text(5), row.Text(6), row.Text(7), (int)row.Long(4), until);
}
