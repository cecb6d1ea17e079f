using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Tests.Support;

/// <summary>A real https server that plays who signs the tokens: it publishes its keys, and gives the bot a token to send with.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    /// <summary>What the Bot Framework endorses its keys for, shortened.</summary>
    public static readonly string[] Channels = ["msteams", "webchat", "directline", "emulator"];

    private readonly WebApplication _app;
    private readonly string[]? _endorsements;
    private ImmutableList<SigningKey> _keys = [];
    private int _requests;
    private int _made;

    private Issuer(WebApplication app, string[]? endorsements) => (_app, _endorsements) = (app, endorsements);

    // The SDK keeps the keys of an address as long as the process lives, and a port may come back.
    private string Folder { get; } = Guid.NewGuid().ToString("N");

    public string Url => $"https://localhost:{new Uri(_app.Urls.Single()).Port}";

    public string Metadata => $"{Url}/{Folder}/.well-known/openidconfiguration";

    /// <summary>The key that it signs with now.</summary>
    public SigningKey Key { get; private set; } = null!;

    /// <summary>How often somebody asked for its metadata or its keys, whatever the answer.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public Outage Outage { get; set; }

    /// <param name="endorsements">Of every key that it makes itself; null for an issuer that doesn't endorse, as a tenant.</param>
    public static async Task<Issuer> StartAsync(params string[]? endorsements)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseLoopbackTls();
        var issuer = new Issuer(builder.Build(), endorsements);
        var folder = issuer._app.MapGroup(issuer.Folder);
        folder.MapGet(".well-known/openidconfiguration", context => issuer.PublishAsync(context, issuer.Configuration()));
        folder.MapGet("keys", context => issuer.PublishAsync(context, issuer.KeySet()));
        issuer._app.MapPost("/{tenant}/oauth2/v2.0/token", () => TypedResults.Text(
            """{"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"access_token":"a-token-of-the-bot"}""", "application/json"));
        issuer.Roll();
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>Publishes another key beside those that it has.</summary>
    public SigningKey Add(SigningKey key)
    {
        _keys = _keys.Add(key);
        return key;
    }

    /// <summary>Signs with a new key from now on, which takes the place of all that it had.</summary>
    public void Roll()
    {
        _keys = [];
        Key = Add(new SigningKey($"key-{++_made}-of-{Folder}", _endorsements));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private JsonObject Configuration() => new()
    {
        ["issuer"] = "https://api.botframework.com",
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = $"{Url}/{Folder}/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    };

    private JsonObject KeySet() => new() { ["keys"] = new JsonArray([.. _keys.Select(key => key.Published())]) };

    private async Task PublishAsync(HttpContext context, JsonObject document)
    {
        Interlocked.Increment(ref _requests);
        switch (Outage)
        {
            case Outage.Unavailable:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case Outage.Cut:
                context.Abort();
                break;
            default:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(document.ToJsonString());
                break;
        }
    }
}
