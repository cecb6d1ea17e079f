using Sevenwolden.Bot.Storage;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Storage;

public sealed class A_file_of_SQLite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_process_on_the_same_file_is_told_so_until_the_first_has_gone()
    {
        await using var first = Store(_folder.Database);
        await using var second = Store(_folder.Database);
        await first.OpenAsync(Turns.Token);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => second.OpenAsync(Turns.Token));
        await first.DisposeAsync();
        await second.OpenAsync(Turns.Token);

        Assert.Contains("another process", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    public async Task A_database_in_memory_is_refused_since_it_would_forget_everything(string connectionString)
    {
        await using var store = Store(connectionString);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.OpenAsync(Turns.Token));
    }

    private static IStore Store(string connectionString) =>
        StorageServices.Choose(new StorageOptions { ConnectionString = connectionString }, TimeProvider.System);
}
