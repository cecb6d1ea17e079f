using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class The_bots_own_token
{
    [Fact]
    public async Task Comes_for_a_secret_and_goes_with_every_message()
    {
        await using var desk = await Desk.OpenAsync(Desk.Password);

        Assert.Equal(["Bearer token-1", "Bearer token-1"], [await desk.ShownAsync(), await desk.ShownAsync()]);

        var asked = Assert.Single(desk.Login.Asked);
        Assert.Equal(
            (desk.App, "a-password", "https://api.botframework.com/.default", "client_credentials"),
            ((string?)asked["client_id"], (string?)asked["client_secret"], (string?)asked["scope"], (string?)asked["grant_type"]));
    }
}
