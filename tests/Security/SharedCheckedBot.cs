using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

/// <summary>One bot with credentials for tests that leave nothing behind.</summary>
public sealed class SharedCheckedBot : IAsyncLifetime
{
    internal CheckedBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await CheckedBot.StartAsync();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
