using Sevenwolden.Bot.Outbox;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class Without_a_token
{
    [Fact]
    public async Task Nothing_is_sent_or_counted_and_all_goes_on_once_there_is_one()
    {
        await using var desk = await Desk.OpenAsync(login => login.Refuses("AADSTS7000222"), Desk.Password);

        Assert.Equal(Delivery.Wait.ForToken, await desk.SendAsync());
        Assert.True(Delivery.Wait.ForToken.IsOurOwn);
        Assert.Empty(desk.Connector.Heard);

        desk.Login.Mood = null;
        desk.EachLook = TimeSpan.FromSeconds(1);
        await desk.UntilTroubleAsync(null);
        Assert.Equal("Bearer token-1", await desk.ShownAsync());
    }

    [Fact]
    public async Task One_line_says_that_it_begins_and_one_that_it_ends_and_neither_holds_a_secret()
    {
        await using var desk = await Desk.OpenAsync(login => login.Refuses("AADSTS7000215"), Desk.Password);
        desk.EachLook = TimeSpan.FromSeconds(5);
        await desk.UntilAskedAsync(8);

        desk.Login.Mood = null;
        await desk.UntilTroubleAsync(null);
        await desk.UntilLoggedAsync(2);

        Assert.Equal(
            [
                "Error The token that the bot answers with: The client secret is not right: write its value in MicrosoftAppPassword, "
                    + "not its id. (AADSTS7000215)",
                "Information The token that the bot answers with is in order again",
            ],
            desk.Log.Select(line => line.Trim()));
    }

    [Theory]
    [InlineData("AADSTS7000222", "The client secret has expired: make a new one")]
    [InlineData("AADSTS7000215", "The client secret is not right: write its value")]
    [InlineData("AADSTS700016", "The tenant does not know the app: check MicrosoftAppId")]
    [InlineData("AADSTS90002", "There is no such tenant: check MicrosoftAppTenantId")]
    [InlineData("AADSTS7000112", "The app is switched off")]
    [InlineData("AADSTS700027", "The certificate is not accepted")]
    [InlineData("AADSTS700213", "The app does not trust the managed identity")]
    [InlineData("AADSTS1234567", "The login host refuses the credentials: https://login.microsoftonline.com/error?code=1234567 says why.")]
    public async Task The_health_says_in_words_why_the_tenant_gives_none(string code, string words)
    {
        await using var desk = await Desk.OpenAsync(login => login.Refuses(code), Desk.Password);

        await desk.UntilTroubleAsync(words);

        Assert.EndsWith($"({code})", desk.Trouble, StringComparison.Ordinal);
        Assert.DoesNotContain("Trace ID", desk.Trouble, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "", "The login host localhost answers HTTP 503")]
    [InlineData(500, "<p>Oh</p>", "The login host localhost answers HTTP 500")]
    [InlineData(200, "<p>Sign in to the network</p>", "The login host localhost gave no token (")]
    [InlineData(400, "{}", "The login host localhost gave no token (")]
    [InlineData(302, "", "The login host localhost gave no token (")]
    public async Task The_health_says_what_the_login_host_answers(int status, string body, string words)
    {
        await using var desk = await Desk.OpenAsync(login => login.Fails(status, body), Desk.Password);

        await desk.UntilTroubleAsync(words);

        Assert.Equal(Delivery.Wait.ForToken, await desk.SendAsync());
    }

    [Fact]
    public async Task The_health_says_that_the_login_host_is_not_there()
    {
        await using var desk = await Desk.OpenAsync(
            Desk.Password, $"--ToChannelFromBotLoginUrl=https://127.0.0.1:{FreePort.Find()}/tenant");

        await desk.UntilTroubleAsync("The login host 127.0.0.1 can't be reached (ConnectionError)");
    }

    [Fact]
    public async Task The_first_messages_wait_for_the_first_token_as_long_as_an_attempt_may_take()
    {
        await using var desk = await Desk.OpenAsync(login => login.Hangs(), Desk.Password);
        var sending = desk.SendAsync();
        await desk.UntilAskedAsync(1);

        desk.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(new Delivery.Wait(TimeSpan.Zero, Trouble.TimeOut), await sending);
        Assert.Empty(desk.Connector.Heard);
    }

    [Fact]
    public async Task A_certificate_that_runs_out_is_said_a_month_ahead()
    {
        using var certificate = BotCertificate.WithRsa(TimeSpan.FromDays(31));
        await using var desk = await Desk.OpenAsync(certificate.Settings);
        Assert.Equal("Bearer token-1", await desk.ShownAsync());
        Assert.Null(desk.Trouble);

        desk.Clock.Advance(TimeSpan.FromDays(2));

        desk.EachLook = TimeSpan.FromSeconds(1);
        await desk.UntilTroubleAsync($"The certificate of Security:Certificate expires on {certificate.Public.NotAfter:yyyy-MM-dd}.");
        Assert.NotNull(await desk.ShownAsync());
        desk.Clock.Advance(TimeSpan.FromDays(30));
        await desk.UntilTroubleAsync("The certificate of Security:Certificate expired on");
    }
}
