using Sevenwolden.Bot.Storage;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Storage;

public sealed class Turns_in_PostgreSQL(PostgresServer server) : Turns_in_a_store
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class Replies_in_PostgreSQL(PostgresServer server) : Replies_in_a_store
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class Cases_in_PostgreSQL(PostgresServer server) : Cases_in_a_store
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class Ties_in_PostgreSQL(PostgresServer server) : Ties_in_a_store
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class Paths_in_PostgreSQL(PostgresServer server) : Paths_in_a_store
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class Errands_in_PostgreSQL(PostgresServer server) : Errands_in_a_store
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class The_wall_in_PostgreSQL(PostgresServer server) : The_wall_in_a_store
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class Overviews_in_PostgreSQL(PostgresServer server) : Overviews_in_a_store
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class People_in_PostgreSQL(PostgresServer server) : People_in_a_store
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class Keys_in_PostgreSQL(PostgresServer server) : Keys_in_a_store
{
    private protected override async Task<StorageOptions> OptionsAsync() => new() { ConnectionString = await server.CreateDatabaseAsync() };
}

public sealed class What_yesterdays_PostgreSQL_holds(PostgresServer server) : What_yesterdays_store_holds
{
    private protected override async Task<StorageOptions> OptionsAsync()
    {
        var options = new StorageOptions { ConnectionString = await server.CreateDatabaseAsync() };
        await LeaveAsync(options.ConnectionString);
        return options;
    }
}

public sealed class A_backup_of_PostgreSQL(PostgresServer server) : A_backup_on_another_machine
{
    private protected override Task<string> DatabaseAsync() => server.CreateDatabaseAsync();

    /// <summary>What <c>pg_dump</c> and <c>pg_restore</c> do, which not every machine of ours has.</summary>
    private protected override async Task<string> CopyAsync(string database)
    {
        var copy = await DatabaseAsync();
        await OldSchema.BuildAsync(copy);
        await Rows.CopyAsync(database, copy);
        return copy;
    }
}
