using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Reaching;

public sealed class A_mail_where_no_chat_leads_with_PostgreSQL(PostgresServer server) : A_mail_where_no_chat_leads
{
    private protected override async Task<string?> DatabaseAsync() => await server.CreateDatabaseAsync();
}

public sealed class A_mail_where_no_chat_leads_with_SQLite : A_mail_where_no_chat_leads
{
    private protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

public sealed class A_mail_by_Graph_with_PostgreSQL(PostgresServer server) : A_mail_by_Graph
{
    private protected override async Task<string?> DatabaseAsync() => await server.CreateDatabaseAsync();
}

public sealed class A_mail_by_Graph_with_SQLite : A_mail_by_Graph
{
    private protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

public sealed class The_app_for_whoever_lacks_it_with_PostgreSQL(PostgresServer server) : The_app_for_whoever_lacks_it
{
    private protected override async Task<string?> DatabaseAsync() => await server.CreateDatabaseAsync();
}

public sealed class The_app_for_whoever_lacks_it_with_SQLite : The_app_for_whoever_lacks_it
{
    private protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

public sealed class The_loud_road_with_PostgreSQL(PostgresServer server) : The_loud_road
{
    private protected override async Task<string?> DatabaseAsync() => await server.CreateDatabaseAsync();
}

public sealed class The_loud_road_with_SQLite : The_loud_road
{
    private protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

public sealed class A_mail_that_a_kill_cuts_off_with_PostgreSQL(PostgresServer server) : A_mail_that_a_kill_cuts_off
{
    private protected override async Task<string?> DatabaseAsync() => await server.CreateDatabaseAsync();
}

public sealed class A_mail_that_a_kill_cuts_off_with_SQLite : A_mail_that_a_kill_cuts_off
{
    private protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}
