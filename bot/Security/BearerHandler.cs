using System.Net;
using System.Net.Http.Headers;

namespace Sevenwolden.Bot.Security;

/// <summary>Shows the bot's token to the hosts that it may write to, and asks no other for anything.</summary>
// The SDK has no such list: whoever can make it answer to an address of theirs gets its token.
internal sealed class BearerHandler(Credentials credentials, ServiceHosts hosts, BotToken token) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri switch
        {
            _ when !credentials.AreSet => base.SendAsync(request, cancellationToken),
            { } url when hosts.Allows(url) => SendWithTokenAsync(request, cancellationToken),
            var url => throw new HostNotAllowedException(url?.IdnHost),
        };

    private async Task<HttpResponseMessage> SendWithTokenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var shown = await token.GetAsync(cancellationToken) ?? throw new NoTokenException();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", shown);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            token.Refuse(shown);
        }
        else if (response.IsSuccessStatusCode)
        {
            token.Accept();
        }

        return response;
    }
}
