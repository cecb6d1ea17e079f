using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Sevenwolden.Tests.Support;

/// <summary>A key of an issuer, with the channels that it may sign for; null endorsements are left out, as those of a tenant are.</summary>
internal sealed class SigningKey(string id, params string[]? endorsements)
{
    public string Id => id;

    public RSA Rsa { get; } = RSA.Create(2048);

    /// <summary>As it stands in the issuer's set of keys.</summary>
    public JsonObject Published()
    {
        var open = Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["x5t"] = id,
            ["n"] = WebEncoders.Base64UrlEncode(open.Modulus!),
            ["e"] = WebEncoders.Base64UrlEncode(open.Exponent!),
        };
        if (endorsements is not null)
        {
            key["endorsements"] = new JsonArray([.. endorsements]);
        }

        return key;
    }
}
