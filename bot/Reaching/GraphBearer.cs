using System.Net.Http.Headers;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Reaching;

/// <summary>Shows Microsoft Graph who asks: the bot itself, by what it proves itself with to the channels.</summary>
internal sealed class GraphBearer(Credentials credentials, TokenSource source) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (credentials.AreSet)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellationToken));
        }

        return await base.SendAsync(request, cancellationToken);
    }

    /// <summary>No token is as no connection: another road is taken.</summary>
    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await source.AskAsync(fresh: false, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.UserAuthenticationError, "There is no token for Microsoft Graph.", fault);
        }
    }
}
