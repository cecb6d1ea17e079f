using Microsoft.Extensions.Time.Testing;
using Sevenwolden.Bot.Storage;
using Xunit;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>A test with a store of its own and a clock that stands still.</summary>
public abstract class StoreTest : IAsyncLifetime
{
    private readonly List<IStore> _opened = [];

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    private protected IStore Store { get; private set; } = null!;

    private protected abstract Task<StorageOptions> OptionsAsync();

    private protected StorageOptions Options { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Options = await OptionsAsync();
        Store = await OpenAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await store.DisposeAsync();
        }
        GC.SuppressFinalize(this);
    }

    private protected async Task<IStore> OpenAsync()
    {
        var store = StorageServices.Choose(Options, Clock);
        _opened.Add(store);
        await store.OpenAsync(Token);
        return store;
    }

    private protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        _opened.Remove(Store);
        Store = await OpenAsync();
    }
}
