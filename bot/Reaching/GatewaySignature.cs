using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Watching;

namespace Sevenwolden.Bot.Reaching;

/// <summary>
/// Signs what goes to the gateway, so that it takes it from nobody else: HMAC-SHA256 with the secret over the moment (unix seconds), a dot
/// and the body. By the moment it can refuse what somebody sends again.
/// </summary>
internal sealed class GatewaySignature(IOptions<EscalationOptions> options, TimeProvider clock) : DelegatingHandler
{
    public const string Moment = "X-Sevenwolden-Timestamp";
    public const string Name = "X-Sevenwolden-Signature";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var moment = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        request.Headers.Add(Moment, moment);
        request.Headers.Add(Name, Of(options.Value.Gateway.Secret ?? "", moment, body));
        return await base.SendAsync(request, cancellationToken);
    }

    /// <summary>"sha256=" and 64 small hexadecimal digits.</summary>
    public static string Of(string secret, string moment, byte[] body) => "sha256=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(moment + "."), .. body]));
}
