using Microsoft.Data.Sqlite;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Storage;

public sealed class Turns_in_SQLite : Turns_in_a_store
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StorageOptions> OptionsAsync() =>
        Task.FromResult(new StorageOptions { ConnectionString = _folder.Database });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class Ties_in_SQLite : Ties_in_a_store
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StorageOptions> OptionsAsync() =>
        Task.FromResult(new StorageOptions { ConnectionString = _folder.Database });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class Paths_in_SQLite : Paths_in_a_store
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StorageOptions> OptionsAsync() =>
        Task.FromResult(new StorageOptions { ConnectionString = _folder.Database });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class The_wall_in_SQLite : The_wall_in_a_store
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StorageOptions> OptionsAsync() =>
        Task.FromResult(new StorageOptions { ConnectionString = _folder.Database });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class Replies_in_SQLite : Replies_in_a_store
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StorageOptions> OptionsAsync() =>
        Task.FromResult(new StorageOptions { ConnectionString = _folder.Database });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task After_a_restart_no_reply_waits_for_the_lease_of_the_process_that_died()
    {
        await Store.SayAsync("a", "1", "one");

        await ReopenAsync();

        Assert.Equal("one", Assert.Single(await LeaseAsync()).Text());
    }
}

public sealed class Cases_in_SQLite : Cases_in_a_store
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StorageOptions> OptionsAsync() =>
        Task.FromResult(new StorageOptions { ConnectionString = _folder.Database });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class Errands_in_SQLite : Errands_in_a_store
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StorageOptions> OptionsAsync() =>
        Task.FromResult(new StorageOptions { ConnectionString = _folder.Database });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class Overviews_in_SQLite : Overviews_in_a_store
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StorageOptions> OptionsAsync() =>
        Task.FromResult(new StorageOptions { ConnectionString = _folder.Database });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class People_in_SQLite : People_in_a_store
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StorageOptions> OptionsAsync() =>
        Task.FromResult(new StorageOptions { ConnectionString = _folder.Database });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class Keys_in_SQLite : Keys_in_a_store
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<StorageOptions> OptionsAsync() =>
        Task.FromResult(new StorageOptions { ConnectionString = _folder.Database });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class What_yesterdays_SQLite_holds : What_yesterdays_store_holds
{
    private readonly TemporaryFolder _folder = new();

    private protected override async Task<StorageOptions> OptionsAsync()
    {
        await LeaveAsync(_folder.Database);
        return new StorageOptions { ConnectionString = _folder.Database };
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class A_backup_of_SQLite : A_backup_on_another_machine, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _databases;

    private protected override Task<string> DatabaseAsync() =>
        Task.FromResult($"Data Source={Path.Combine(_folder.Path, $"{++_databases}.db")}");

    /// <summary>As <c>sqlite3 .backup</c> makes it.</summary>
    private protected override async Task<string> CopyAsync(string database)
    {
        var copy = await DatabaseAsync();
        using var source = new SqliteConnection($"{database};Pooling=False");
        using var target = new SqliteConnection($"{copy};Pooling=False");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        return copy;
    }

    public void Dispose() => _folder.Dispose();
}
