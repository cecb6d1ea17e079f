using Sevenwolden.Bot.Storage;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Storage;

public sealed class PostgresTurnLaws(PostgresServer server) : TurnLaws
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class PostgresOutboxLaws(PostgresServer server) : OutboxLaws
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class PostgresCaseLaws(PostgresServer server) : CaseLaws
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class PostgresErrandLaws(PostgresServer server) : ErrandLaws
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class PostgresOverviewLaws(PostgresServer server) : OverviewLaws
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class PostgresPersonLaws(PostgresServer server) : PersonLaws
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class PostgresKeyRingLaws(PostgresServer server) : KeyRingLaws
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class PostgresYesterdayLaws(PostgresServer server) : YesterdayLaws
{
    private protected override async Task<StorageOptions> OptionsAsync()
    {
        var options = new StorageOptions { ConnectionString = await server.CreateDatabaseAsync() };
        await LeaveAsync(
            options.ConnectionString, "postgres",
            $"CREATE TABLE schema_version (number int PRIMARY KEY); INSERT INTO schema_version VALUES (1), (2), (3), ({Schema})");
        return options;
    }
}
