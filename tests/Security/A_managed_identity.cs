using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

/// <summary>The identity of an App Service, which MSAL finds by two variables of the environment.</summary>
public sealed class A_managed_identity : IAsyncLifetime
{
    private const string Address = "IDENTITY_ENDPOINT";
    private const string Header = "IDENTITY_HEADER";

    private FakeLogin _machine = null!;

    public async ValueTask InitializeAsync()
    {
        _machine = await FakeLogin.StartAsync();
        Environment.SetEnvironmentVariable(Address, $"{_machine.Url}/identity");
        Environment.SetEnvironmentVariable(Header, "of-the-machine");
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(Address, null);
        Environment.SetEnvironmentVariable(Header, null);
        await _machine.DisposeAsync();
    }

    [Fact]
    public async Task Can_be_the_bot()
    {
        await using var desk = await Desk.OpenAsync("--MicrosoftAppType=UserAssignedMSI");

        Assert.Equal("Bearer identity-of-the-machine", await desk.ShownAsync());

        var asked = Assert.Single(_machine.Identity);
        Assert.Equal((desk.App, "https://api.botframework.com"), ((string?)asked["client_id"], (string?)asked["resource"]));
        Assert.Empty(desk.Login.Asked);
    }

    [Fact]
    public async Task Can_vouch_for_the_bot()
    {
        var identity = Guid.NewGuid().ToString();
        // The SDK has federated credentials ask well-known login hosts alone.
        await using var desk = await Desk.OpenAsync($"--Security:FederatedClientId={identity}", "--ToChannelFromBotLoginUrl=");

        Assert.Equal("Bearer token-1", await desk.ShownAsync());

        var (vouched, asked) = (Assert.Single(_machine.Identity), Assert.Single(desk.Login.Asked));
        Assert.Equal((identity, "api://AzureADTokenExchange"), ((string?)vouched["client_id"], (string?)vouched["resource"]));
        Assert.Equal((desk.App, "identity-of-the-machine"), ((string?)asked["client_id"], (string?)asked["client_assertion"]));
    }
}
