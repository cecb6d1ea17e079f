using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Sevenwolden.Bot.Outbox;
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

    [Fact]
    public async Task Comes_for_a_certificate_whose_key_never_leaves()
    {
        using var certificate = BotCertificate.WithRsa(TimeSpan.FromDays(90));
        await using var desk = await Desk.OpenAsync(certificate.Settings);

        Assert.Equal("Bearer token-1", await desk.ShownAsync());

        var asked = Assert.Single(desk.Login.Asked);
        var parts = ((string)asked["client_assertion"]!).Split('.');
        Assert.Equal(desk.App, (string?)JsonNode.Parse(WebEncoders.Base64UrlDecode(parts[1]))!["iss"]);
        Assert.Equal("PS256", (string?)JsonNode.Parse(WebEncoders.Base64UrlDecode(parts[0]))!["alg"]);
        var (said, signature) = (Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), WebEncoders.Base64UrlDecode(parts[2]));
        Assert.True(certificate.Public.PublicKey.GetRSAPublicKey()!
            .VerifyData(said, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
    }

    [Fact]
    public async Task Is_renewed_before_it_runs_out_while_the_old_one_goes_on()
    {
        // Less than the five minutes that MSAL wants left.
        await using var desk = await Desk.OpenAsync(login => login.Life = 299, Desk.Password);
        Assert.Equal("Bearer token-1", await desk.ShownAsync());

        desk.EachLook = TimeSpan.FromSeconds(5);

        await desk.UntilShownAsync("Bearer token-2");
    }

    [Fact]
    public async Task Is_not_asked_for_again_while_it_is_good()
    {
        await using var desk = await Desk.OpenAsync(Desk.Password);

        for (var minute = 0; minute < 10; minute++)
        {
            Assert.Equal("Bearer token-1", await desk.ShownAsync());
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(desk.Login.Asked);
    }

    [Fact]
    public async Task Keeps_nobody_waiting_while_it_is_renewed()
    {
        await using var desk = await Desk.OpenAsync(login => login.Life = 299, Desk.Password);
        Assert.Equal("Bearer token-1", await desk.ShownAsync());
        desk.Login.Hangs();
        desk.EachLook = TimeSpan.FromSeconds(5);

        await desk.UntilAskedAsync(2);
        Assert.Equal("Bearer token-1", await desk.ShownAsync());

        await desk.UntilTroubleAsync("The login host localhost does not answer");
        Assert.Equal("Bearer token-1", await desk.ShownAsync());
    }

    [Fact]
    public async Task Is_replaced_when_a_channel_refuses_it_but_not_time_and_again()
    {
        await using var desk = await Desk.OpenAsync(Desk.Password);
        Assert.Equal("Bearer token-1", await desk.ShownAsync());

        desk.Connector.Next(401);
        Assert.Equal(new Delivery.Wait(TimeSpan.Zero, new Trouble.Status(HttpStatusCode.Unauthorized)), await desk.SendAsync());
        await desk.UntilShownAsync("Bearer token-2");
        Assert.Null(desk.Trouble);

        desk.Connector.Next(401);
        await desk.SendAsync();
        Assert.StartsWith("The channels refuse the bot's tokens", desk.Trouble, StringComparison.Ordinal);
        Assert.Equal(2, desk.Login.Asked.Count);
        await desk.SendAsync();
        Assert.Null(desk.Trouble);

        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        desk.Connector.Next(401);
        await desk.SendAsync();
        await desk.UntilShownAsync("Bearer token-3");
    }

    [Fact]
    public async Task That_was_refused_is_not_shown_again_when_no_other_can_be_had()
    {
        await using var desk = await Desk.OpenAsync(Desk.Password);
        Assert.Equal("Bearer token-1", await desk.ShownAsync());
        desk.Login.Refuses("AADSTS7000222");

        desk.Connector.Next(401);
        await desk.SendAsync();
        await desk.UntilTroubleAsync("The client secret has expired");

        var heard = desk.Connector.Heard.Count;
        Assert.Equal(Delivery.Wait.ForToken, await desk.SendAsync());
        Assert.Equal(heard, desk.Connector.Heard.Count);
    }
}
