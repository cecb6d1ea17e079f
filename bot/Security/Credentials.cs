using System.Security.Cryptography.X509Certificates;

namespace Sevenwolden.Bot.Security;

/// <summary>How the bot proves who it is; <see cref="None"/> only in Development.</summary>
internal abstract record Credentials
{
    private Credentials() { }

    /// <summary>As Entra ID spells it in a token; empty without credentials.</summary>
    public string AppId { get; private init; } = "";

    /// <summary>The tenant that its tokens come from; null is the Bot Framework's own, where bots of several tenants are known.</summary>
    public string? Tenant { get; private init; }

    public bool AreSet => this is not None;

    /// <summary>Never what they hold: a record would print its secret.</summary>
    public sealed override string ToString() => GetType().Name;

    public sealed record None : Credentials;

    public sealed record Password(string Secret) : Credentials;

    public sealed record Certificate(X509Certificate2 Pfx) : Credentials;

    /// <summary>A managed identity vouches for the app, which has no secret of its own.</summary>
    public sealed record Federated(string ClientId) : Credentials;

    /// <summary>The app is a managed identity itself.</summary>
    public sealed record Managed : Credentials;

    public Credentials For(Guid app, Guid? tenant) => this with { AppId = app.ToString(), Tenant = tenant?.ToString() };
}
