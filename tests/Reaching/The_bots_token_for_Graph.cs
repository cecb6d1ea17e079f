using Sevenwolden.Bot.Reaching;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Reaching;

/// <summary>Microsoft Graph is asked in the bot's own name, with a token that is for nobody else.</summary>
public sealed class The_bots_token_for_Graph
{
    [Fact]
    public async Task Comes_for_the_secret_of_the_bot_and_is_for_Graph_alone()
    {
        await using var tenant = await FakeTenant.StartAsync();
        await using var desk = await OpenAsync(tenant);
        var channels = await desk.ShownAsync();

        Assert.Equal(new Installation.There(IsNew: true), await desk.InstallAsync("anna"));
        Assert.Equal(new Installation.There(IsNew: false), await desk.InstallAsync("anna"));

        var shown = Assert.Single(tenant.Asked.Select(asked => asked.Authorization).Distinct());
        Assert.StartsWith("Bearer token-", shown, StringComparison.Ordinal);
        Assert.NotEqual(channels, shown);
        Assert.Equal(
            [new Uri(tenant.Url).GetLeftPart(UriPartial.Authority) + "/.default", "https://api.botframework.com/.default"],
            desk.Login.Asked.Select(asked => (string?)asked["scope"]).Order());
    }

    [Fact]
    public async Task Where_there_is_none_it_is_no_road_and_nothing_is_shown()
    {
        await using var tenant = await FakeTenant.StartAsync();
        await using var desk = await OpenAsync(tenant);
        // As for a tenant to which the app does not belong.
        desk.Login.Refuses("AADSTS700016");

        Assert.IsType<Installation.Later>(await desk.InstallAsync("anna"));
        Assert.Empty(tenant.Asked);
    }

    private static Task<Desk> OpenAsync(FakeTenant tenant) =>
        Desk.OpenAsync(Desk.Password, $"--Reach:CatalogAppId={FakeTenant.App}", $"--Reach:GraphUrl={tenant.Url}");
}
