using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;

namespace Sevenwolden.Bot.Security;

/// <summary>
/// Who gets in with an activity: a channel that shows who it is, from a tenant that is served, with a service URL to which
/// the bot may write, not too often.
/// </summary>
internal sealed partial class Door(
    BotFrameworkAuthentication callers, Credentials credentials, ServiceHosts hosts, Tenants tenants, Limits limits, ILogger<Door> log)
{
    // What hangs longer than a channel waits is as good as away.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Caller Unchecked = new(new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType), null);

    public async ValueTask<Caller> AskAsync(Activity activity, StringValues authorization, CancellationToken cancellationToken)
    {
        var caller = credentials.AreSet ? await CheckAsync(activity, authorization, cancellationToken) : Unchecked;
        return caller.Refusal is null && Refuse(activity) is { } refusal ? Refused(refusal) : caller;
    }

    private HttpRefusal? Refuse(Activity activity) =>
        credentials.AreSet && !(Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url) && hosts.Allows(url))
            ? HttpRefusal.Forbidden("The service URL is none of the channels that this bot serves (Security:ServiceHosts).")
            : !tenants.Serve(activity) ? HttpRefusal.Forbidden("This tenant is not served (Security:Tenants).")
            : limits.Take(activity);

    private async Task<Caller> CheckAsync(Activity activity, StringValues authorization, CancellationToken cancellationToken)
    {
        if (authorization is not [{ Length: > 0 } header])
        {
            return Refused(HttpRefusal.Unauthorized("There is no bearer token."));
        }

        try
        {
            var known = await callers.AuthenticateRequestAsync(activity, header, cancellationToken).WaitAsync(Patience, cancellationToken);
            return new Caller(known.ClaimsIdentity, null);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or SecurityTokenException or ArgumentException)
        {
            LogUnauthorized(fault.GetType().Name);
            return Refused(HttpRefusal.Unauthorized("The token is not one that this bot accepts."));
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or IOException or TimeoutException)
        {
            LogUnavailable(fault.GetType().Name);
            return Refused(HttpRefusal.Unavailable(
                "The keys by which callers are checked can't be had. Nothing is wrong with the request: bring it again."));
        }
    }

    private static Caller Refused(HttpRefusal refusal) => Unchecked with { Refusal = refusal };

    [LoggerMessage(LogLevel.Warning, "A caller was refused: {Fault}")]
    private partial void LogUnauthorized(string fault);

    [LoggerMessage(LogLevel.Error, "Callers can't be checked: the issuer's metadata can't be had ({Fault})")]
    private partial void LogUnavailable(string fault);
}
