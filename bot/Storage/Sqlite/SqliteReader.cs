using Microsoft.Data.Sqlite;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>A reading connection with its prepared statements; one thread at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly Statement _load;
    private readonly Statement _anyDue;

    public SqliteReader(string connectionString)
    {
        Connection = SqliteFile.Open(connectionString, SqliteOpenMode.ReadWrite);
        _load = new Statement(Connection, """
            SELECT c.version, c.state, i.response, EXISTS (SELECT 1 FROM case_party WHERE person = ?3 AND leads IN (0, 1) AND open = 1)
            FROM (SELECT ?1 AS id) AS asked
            LEFT JOIN conversation AS c ON c.id = asked.id
            LEFT JOIN inbound AS i ON i.conversation = asked.id AND i.activity_id = ?2
            """);
        _anyDue = new Statement(Connection, SqliteWrites.HeadsDue);
    }

    public SqliteConnection Connection { get; }

    public Loaded Load(string conversation, string? activityId, string person)
    {
        _load.Bind(1, conversation).Bind(2, activityId).Bind(3, person).Step();
        Loaded loaded = !_load.IsNull(2) ? new Loaded.Seen(_load.Blob(2))
            : (_load.IsNull(0) ? new Loaded.Open(null, 0) : new Loaded.Open(_load.Blob(1), _load.Long(0))) with
            {
                HasCases = _load.Long(3) != 0,
            };
        _load.Reset();
        return loaded;
    }

    public bool AnyDue(long now) => _anyDue.Bind(1, now).Bind(2, 1).Any();

    public List<string> Untouched(long since)
    {
        using var untouched = new Statement(Connection, "SELECT id FROM conversation WHERE touched_at < ?1");
        var ids = new List<string>();
        untouched.Bind(1, since);
        while (untouched.Step())
        {
            ids.Add(untouched.Text(0));
        }
        return ids;
    }

    public void Dispose()
    {
        _load.Dispose();
        _anyDue.Dispose();
        Connection.Dispose();
    }
}
