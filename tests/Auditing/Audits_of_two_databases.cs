using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Auditing;

public sealed class What_the_auditor_names_in_PostgreSQL(PostgresServer server) : What_the_auditor_names
{
    private protected override Task<string> DatabaseAsync() => server.CreateDatabaseAsync();

    private protected override string Literal(byte[] bytes) => $"'\\x{Convert.ToHexString(bytes)}'::bytea";
}

public sealed class What_the_auditor_names_in_SQLite : What_the_auditor_names
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<string> DatabaseAsync() => Task.FromResult(_folder.Database);

    private protected override string Literal(byte[] bytes) => $"x'{Convert.ToHexString(bytes)}'";

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class A_year_of_ordinary_cases_in_PostgreSQL(PostgresServer server) : A_year_of_ordinary_cases
{
    private protected override Task<string> DatabaseAsync() => server.CreateDatabaseAsync();
}

public sealed class A_year_of_ordinary_cases_in_SQLite : A_year_of_ordinary_cases, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<string> DatabaseAsync() => Task.FromResult(_folder.Database);

    public void Dispose() => _folder.Dispose();
}

public sealed class A_case_that_fails_in_PostgreSQL(PostgresServer server) : A_case_that_fails
{
    private protected override Task<string> DatabaseAsync() => server.CreateDatabaseAsync();

    private protected override string Literal(byte[] bytes) => $"'\\x{Convert.ToHexString(bytes)}'::bytea";
}

public sealed class A_case_that_fails_in_SQLite : A_case_that_fails, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<string> DatabaseAsync() => Task.FromResult(_folder.Database);

    private protected override string Literal(byte[] bytes) => $"x'{Convert.ToHexString(bytes)}'";

    public void Dispose() => _folder.Dispose();
}
