using System.Data.Common;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Benchmarks.Cases;

/// <summary>Fills a database by the row rather than by the turn, on a connection of its own.</summary>
internal sealed class Filling(string database) : IAsyncDisposable
{
    public const int OpenCases = 10_000;
    public const int ClosedCases = 100_000;
    public const int Audited = 100_000;
    public const int Version = 4;

    private readonly DbConnection _connection = Connections.Open(database);

    /// <summary>As long as a sealed case or a conversation, and as hard to compress as the former.</summary>
    public static byte[] State { get; } = Bytes(1500);

    private static byte[] Payload { get; } = Bytes(200);

    /// <summary>Scattered, as the ids of cases are.</summary>
    public static string Id(long number) => $"case{number * 982_451_653 % 2_147_483_647}";

    public static string Conversation(long number) => $"msteams/a:{number * 982_451_653 % 2_147_483_647}";

    public static Effects Change(int number, int version) => Change(Id(number), version);

    public static Effects Change(string id, int version) => new()
    {
        Case = new CaseToWrite(
            id, version, "PickedUp", "Consult", Open: true, OpenedAt: 1, ClosedAt: null, NextDue: long.MaxValue, "reporter1",
            ["leader1", "leader2", "management"],
            State, [new(version + 1, "picked_up", "leader1", 1, Payload), new(version + 2, "asked", "leader1", 1, Payload)],
            EraseTexts: false),
        Errands =
        [
            new(id, new Addressee.Person("reporter1"), Occasion.Of(CaseEvent.Asked.Name)),
            new(id, new Addressee.Person("leader2"), Occasion.Refresh),
            new(id, new Addressee.Person("management"), Occasion.Refresh),
        ],
        Card = new ShownCard(id, "leader1", "https://smba.example/v3/conversations/a/activities", "1", version + 2),
        Audit = new AuditNote(1, "leader1", "read", id),
    };

    /// <summary>2000 reporters, 40 leaders with a deputy each, and one person who sees all cases.</summary>
    public async Task AddCasesAsync(int open, int closed)
    {
        var all = open + closed;
        const string Numbers = "WITH RECURSIVE n (i) AS (SELECT CAST(0 AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ";
        const string Key = "'case' || (i * 982451653 % 2147483647)";
        await RunAsync($"""
            {Numbers}{all})
            INSERT INTO case_file (id, version, status, urgency, open, opened_at, closed_at, next_due, reporter, state)
            SELECT {Key}, {Version}, 'Open', 'Consult', CASE WHEN i < {open} THEN 1 ELSE 0 END, i * 60000,
              CASE WHEN i < {open} THEN NULL ELSE i * 60000 END,
              CASE WHEN i < {open} THEN {long.MaxValue} - i END, 'reporter' || (i % 2000), @state
            FROM n
            """, ("@state", State));
        foreach (var (person, leads) in ((string, int)[])
            [("'reporter' || (i % 2000)", 0), ("'leader' || (i % 40)", 1), ("'leader' || ((i + 1) % 40)", 1), ("'management'", 1)])
        {
            await RunAsync($"""
                {Numbers}{all})
                INSERT INTO case_party (case_id, person, leads, open, opened_at)
                SELECT {Key}, {person}, {leads}, CASE WHEN i < {open} THEN 1 ELSE 0 END, i * 60000 FROM n
                """);
        }
        for (var number = 1; number <= Version; number++)
        {
            await RunAsync($"""
                {Numbers}{all})
                INSERT INTO case_event (case_id, number, kind, by_person, at, payload)
                SELECT {Key}, {number}, 'added', 'reporter' || (i % 2000), i, @payload FROM n
                """, ("@payload", Payload));
        }
        await RunAsync("VACUUM");
        await RunAsync("ANALYZE");
    }

    /// <summary>Conversations, and of each a turn with its response.</summary>
    public async Task AddConversationsAsync(int count)
    {
        var numbers = $"WITH RECURSIVE n (i) AS (SELECT CAST(0 AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})";
        const string Id = "'msteams/a:' || (i * 982451653 % 2147483647)";
        await RunAsync($"""
            {numbers}
            INSERT INTO conversation (id, version, touched_at, state) SELECT {Id}, 1, 0, @state FROM n
            """, ("@state", State));
        await RunAsync($"""
            {numbers}
            INSERT INTO inbound (conversation, activity_id, at, response) SELECT {Id}, 'before', 0, @response FROM n
            """, ("@response", Payload));
        await RunAsync("ANALYZE");
    }

    public Task MakeDueAsync(int count) =>
        RunAsync($"UPDATE case_file SET next_due = 1 WHERE id IN (SELECT id FROM case_file WHERE open = 1 LIMIT {count})");

    /// <summary>Every open case comes up tomorrow, and the workers just went round; answers when that is.</summary>
    public async Task<DateTimeOffset> SetAheadAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await RunAsync($"UPDATE case_file SET next_due = {now.AddDays(1).ToUnixTimeMilliseconds()} WHERE open = 1");
        foreach (var worker in Rounds.All)
        {
            await RunAsync($"INSERT INTO worker_round (name, at) VALUES ('{worker}', {now.ToUnixTimeMilliseconds()})");
        }

        await RunAsync("VACUUM");
        await RunAsync("ANALYZE");
        return now;
    }

    public Task EmptyOutboxAsync() => RunAsync("DELETE FROM outbox");

    public Task SelectOneAsync() => RunAsync("SELECT 1");

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task RunAsync(string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 300;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await command.ExecuteScalarAsync();
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
