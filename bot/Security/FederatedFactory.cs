using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Sevenwolden.Bot.Security;

/// <summary>The SDK's federated credentials, that ask the cloud of the settings; its own factory always asks the public one.</summary>
internal sealed class FederatedFactory(Credentials.Federated app, HttpClient login)
    : FederatedServiceClientCredentialsFactory(app.AppId, app.ClientId)
{
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(new At(loginEndpoint, app, audience, login));

    private sealed class At(string loginUrl, Credentials.Federated app, string scope, HttpClient login)
        : FederatedAppCredentials(app.AppId, app.ClientId, app.Tenant, scope, login)
    {
        public override string OAuthEndpoint => loginUrl;
    }
}
