using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Activities;

/// <summary>One bot and one connector for tests that each have a conversation of their own.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    internal BotHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await BotHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
