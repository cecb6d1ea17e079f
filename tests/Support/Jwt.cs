using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Sevenwolden.Tests.Support;

/// <summary>A token before it is signed: whatever it says can be changed, and with null taken away.</summary>
internal sealed class Jwt
{
    private readonly JsonObject _header;
    private readonly JsonObject _claims;
    private SigningKey _key;

    private Jwt(SigningKey key, JsonObject claims)
    {
        (_key, _claims) = (key, claims);
        _header = new JsonObject { ["alg"] = "RS256", ["kid"] = key.Id, ["x5t"] = key.Id, ["typ"] = "JWT" };
        Lives(TimeSpan.FromMinutes(-1), TimeSpan.FromHours(1));
    }

    /// <summary>A good one of the Bot Framework's.</summary>
    public static Jwt OfChannel(SigningKey key, string app, string serviceUrl) => new(key, new JsonObject
    {
        ["serviceurl"] = serviceUrl,
        ["iss"] = "https://api.botframework.com",
        ["aud"] = app,
    });

    /// <summary>What an app of a tenant gets: the bot itself, as the Emulator sends it, or another bot, to call a skill.</summary>
    /// <param name="version">1.0 or 2.0: other issuer, other name of the caller.</param>
    public static Jwt OfTenant(SigningKey key, string app, string tenant, string version, string? caller = null) => new(key, new()
    {
        ["iss"] = version == "1.0" ? $"https://sts.windows.net/{tenant}/" : $"https://login.microsoftonline.com/{tenant}/v2.0",
        ["aud"] = app,
        ["tid"] = tenant,
        ["ver"] = version,
        [version == "1.0" ? "appid" : "azp"] = caller ?? app,
    });

    public Jwt With(string claim, JsonNode? value) => Set(_claims, claim, value);

    public Jwt Headed(string name, JsonNode? value) => Set(_header, name, value);

    public Jwt Lives(TimeSpan from, TimeSpan until)
    {
        var now = TimeProvider.System.GetUtcNow();
        return With("nbf", (now + from).ToUnixTimeSeconds()).With("exp", (now + until).ToUnixTimeSeconds());
    }

    /// <summary>Signed by this key, though it names the other.</summary>
    public Jwt SignedBy(SigningKey other)
    {
        _key = other;
        return this;
    }

    public string Signed()
    {
        var said = $"{Encoded(_header)}.{Encoded(_claims)}";
        return $"{said}.{WebEncoders.Base64UrlEncode(Signature(Encoding.ASCII.GetBytes(said)))}";
    }

    /// <summary>Whatever this is, in the shape of a token.</summary>
    public static string Shaped(string header, string claims) =>
        $"{Encoded(header)}.{Encoded(claims)}.{WebEncoders.Base64UrlEncode(new byte[256])}";

    /// <summary>The same token with another claim under the old signature.</summary>
    public static string Tampered(string signed, string claim, JsonNode? value)
    {
        var parts = signed.Split('.');
        var claims = JsonNode.Parse(WebEncoders.Base64UrlDecode(parts[1]))!.AsObject();
        claims[claim] = value;
        return $"{parts[0]}.{Encoded(claims)}.{parts[2]}";
    }

    private byte[] Signature(byte[] said) => (string?)_header["alg"] switch
    {
        "RS384" => _key.Rsa.SignData(said, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => _key.Rsa.SignData(said, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => _key.Rsa.SignData(said, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        // Whoever takes the algorithm from the token takes what everybody knows for a secret.
        "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_key.Rsa.ExportSubjectPublicKeyInfoPem()), said),
        "none" => [],
        _ => _key.Rsa.SignData(said, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    private Jwt Set(JsonObject part, string name, JsonNode? value)
    {
        if (value is null)
        {
            part.Remove(name);
        }
        else
        {
            part[name] = value;
        }

        return this;
    }

    private static string Encoded(JsonObject part) => Encoded(part.ToJsonString());

    private static string Encoded(string part) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(part));
}
