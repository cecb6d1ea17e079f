using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Reaching;
using Sevenwolden.Bot.Security;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Reaching;

/// <summary>A setting that can't work stops the start, in a sentence that names it and the mend.</summary>
public sealed class The_settings_of_the_roads
{
    private const string From = "--Reach:Mail:From=a@school.example";
    private const string Host = "--Reach:Mail:Host=127.0.0.1";

    private const string Long = "--Escalation:Gateway:Secret=a-secret-of-the-school";

    [Theory]
    [InlineData("Reach:GraphUrl is no https address", "--Reach:GraphUrl=http://graph.example/v1.0")]
    [InlineData("Reach:Mail:From is missing", Host)]
    [InlineData("Reach:Mail:From is missing", "--Reach:Mail:ByGraph=true")]
    [InlineData("Reach:Mail:From: 'somebody' is no mail address", "--Reach:Mail:From=somebody", Host)]
    [InlineData("'jan bos@x.nl' is no mail address; write one, as", "--Reach:Mail:From=jan bos@x.nl", Host)]
    [InlineData("Reach:Mail:From: 'jan@x.nl, piet@x.nl' is no mail address", "--Reach:Mail:From=jan@x.nl, piet@x.nl", Host)]
    [InlineData("Reach:Mail:Host is missing", From)]
    [InlineData("Reach:Mail:Host and Reach:Mail:ByGraph are set at once", From, Host, "--Reach:Mail:ByGraph=true")]
    [InlineData("Reach:Mail:User and Reach:Mail:Password belong together", From, Host, "--Reach:Mail:User=a")]
    [InlineData("would send in the clear", From, "--Reach:Mail:Host=mail.example", "--Reach:Mail:Security=None")]
    [InlineData("MailOptions.Port", From, Host, "--Reach:Mail:Port=0")]
    [InlineData("Escalation:Gateway:Url must be an address that begins with https://", "--Escalation:Gateway:Url=http://sms.example", Long)]
    [InlineData("Escalation:Gateway:Secret has fewer than 16 characters", "--Escalation:Gateway:Url=https://sms.example")]
    [InlineData("Escalation:Gateway:Url is missing", Long)]
    [InlineData("Gateway.After", "--Escalation:Gateway:Url=https://sms.example", Long, "--Escalation:Gateway:After=00:07:00")]
    public async Task That_can_not_work_stop_the_start(string expected, params string[] settings)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => BotHost.StartAsync(null, settings));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bot_of_no_tenant_has_no_Graph_to_ask()
    {
        var credentials = new Credentials.Password("a").For(Guid.NewGuid(), null);

        Assert.Contains(
            "Reach:CatalogAppId",
            new GraphTenant(credentials).Validate(null, new ReachOptions { CatalogAppId = Guid.NewGuid() }).FailureMessage,
            StringComparison.Ordinal);
        Assert.Contains(
            "Reach:Mail:ByGraph",
            new MailOptionsValidator(credentials)
                .Validate(null, new MailOptions { From = "a@school.example", ByGraph = true }).FailureMessage,
            StringComparison.Ordinal);
    }
}
