namespace Sevenwolden.Bot.Security;

/// <summary>How a client calls that lives as long as the process: its connections are renewed, so that a new address is noticed.</summary>
internal static class LastingConnections
{
    // A redirect would take a token or a secret along to a host that nobody allowed.
    public static SocketsHttpHandler Handler() =>
        new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false, UseCookies = false };

    public static IHttpClientBuilder WithLastingConnections(this IHttpClientBuilder client) => client
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(() => Handler());
}
