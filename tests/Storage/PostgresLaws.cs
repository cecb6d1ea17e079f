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
