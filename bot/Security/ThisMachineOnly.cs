using System.Net;

namespace Sevenwolden.Bot.Security;

/// <summary>
/// While callers are not checked, which is in Development only, the bot serves this machine and nobody else: also no website that a
/// browser of this machine shows. Source: the Fetch standard: what a page may send to another origin without being asked has another
/// content type, and names its origin.
/// </summary>
internal static class ThisMachineOnly
{
    public static void UseThisMachineOnly(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal) || Judge(context) is not { } refusal)
        {
            await next(context);
        }
        else
        {
            await refusal.WriteAsync(context.Response);
        }
    });

    // Whoever brings these stands between the bot and somebody elsewhere.
    private static readonly string[] Forwarded =
    [
        "Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP",
    ];

    private static HttpRefusal? Judge(HttpContext context) => context.Request switch
    {
        _ when context.Connection.RemoteIpAddress is { } caller && !IPAddress.IsLoopback(Plain(caller)) =>
            Forbidden("come from this machine"),
        var request when !IsOwn(request.Scheme, request.Host, context) => Forbidden("be addressed to localhost, with the bot's own port"),
        var request when request.Headers.Origin is { Count: > 0 } origin && !IsOwnOrigin(origin.ToString(), context) =>
            Forbidden("come from a page of the bot itself"),
        var request when request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site.ToString() is not ("same-origin" or "none") =>
            Forbidden("come from a page of the bot itself"),
        var request when Array.Exists(Forwarded, request.Headers.ContainsKey) =>
            Forbidden("come straight from this machine, not through a tunnel or a proxy"),
        var request when HasBody(request) && !request.HasJsonContentType() && !TakesForms(context) => new HttpRefusal(
            StatusCodes.Status415UnsupportedMediaType,
            "The body must be JSON",
            "The content type of the request must be application/json."),
        _ => null,
    };

    private static HttpRefusal Forbidden(string must) =>
        HttpRefusal.Forbidden(
            $"Without MicrosoftAppId the bot can't check who is calling, so a request must {must}. Set MicrosoftAppId to serve others.");

    private static bool HasBody(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsDelete(request.Method);

    private static bool TakesForms(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<TakesForms>() is not null;

    private static bool IsOwnOrigin(string origin, HttpContext context) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsOwn(page.Scheme, HostString.FromUriComponent(page), context);

    // A name that a stranger's DNS points at this machine is not its own.
    private static bool IsOwn(string scheme, HostString host, HttpContext context) =>
        (host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(Plain(address))))
        && (host.Port ?? (scheme == Uri.UriSchemeHttps ? 443 : 80)) == context.Connection.LocalPort;

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
