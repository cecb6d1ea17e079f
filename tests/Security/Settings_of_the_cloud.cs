using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Sevenwolden.Bot.Security;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class Settings_of_the_cloud
{
    private static readonly Guid App = Guid.NewGuid();
    private static readonly Guid Tenant = Guid.NewGuid();

    private static readonly string[] All =
    [
        "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "ToBotFromChannelTokenIssuer", "OAuthUrl",
        "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl", "CallerId", "ValidateAuthority",
    ];

    [Fact]
    public void Are_those_of_the_public_cloud_where_nothing_is_written()
    {
        var cloud = Complete(Tenant);

        Assert.Equal(
            [
                $"https://login.microsoftonline.com/{Tenant}", "https://api.botframework.com", "https://api.botframework.com",
                "https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration",
                "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration", "urn:botframework:azure", "true",
            ],
            All.Select(setting => cloud.Configuration[setting]));
    }

    [Fact]
    public void Log_a_bot_of_several_tenants_in_at_the_tenant_of_the_Bot_Framework()
    {
        Assert.Equal("https://login.microsoftonline.com/botframework.com", Complete(null).LoginUrl);
    }

    [Fact]
    public void Are_those_of_the_US_government_where_its_channel_service_is_written()
    {
        var cloud = Complete(Tenant, "ChannelService=https://botframework.azure.us");

        Assert.Equal(($"https://login.microsoftonline.us/{Tenant}", "https://api.botframework.us"), (cloud.LoginUrl, cloud.Scope));
        Assert.Contains("smba.infra.gov.teams.microsoft.us", cloud.Cloud.ServiceHosts);
    }

    [Fact]
    public void Can_all_be_those_of_21Vianet_whatever_its_channel_service_is_called()
    {
        // Source: Microsoft Learn, "Configure a bot in Microsoft Azure operated by 21Vianet".
        var cloud = Complete(
            Tenant, "ChannelService=https://botframework.azure.cn", "OAuthUrl=https://token.botframework.azure.cn/",
            $"ToChannelFromBotLoginUrl=https://login.partner.microsoftonline.cn/{Tenant}",
            "ToChannelFromBotOAuthScope=https://api.botframework.azure.cn", "ToBotFromChannelTokenIssuer=https://api.botframework.azure.cn",
            "ToBotFromChannelOpenIdMetadataUrl=https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            "ToBotFromEmulatorOpenIdMetadataUrl=https://login.partner.microsoftonline.cn/common/v2.0/.well-known/openid-configuration");

        Assert.Equal(
            ("https://api.botframework.azure.cn", "https://api.botframework.azure.cn"),
            (cloud.Scope, new ConfigurationBotFrameworkAuthentication(cloud.Configuration).GetOriginatingAudience()));
    }

    public static TheoryData<string> One => [.. All.Except(["ValidateAuthority"]), "ChannelService"];

    [Theory]
    [MemberData(nameof(One))]
    public void Are_completed_where_one_of_them_is_written(string setting)
    {
        var value = setting == "ChannelService" ? "https://botframework.azure.us" : "https://localhost/x";

        var cloud = Complete(Tenant, $"{setting}={value}", "MicrosoftAppTenantId=kept");

        Assert.All(All, each => Assert.NotEmpty(cloud.Configuration[each]!));
        Assert.Equal((value, "kept"), (cloud.Configuration[setting], cloud.Configuration["MicrosoftAppTenantId"]));
        Assert.NotNull(new ConfigurationBotFrameworkAuthentication(cloud.Configuration).GetOriginatingAudience());
    }

    private static CloudSettings Complete(Guid? tenant, params string[] settings)
    {
        var faults = new List<string>();
        var credentials = new Credentials.Password("a-password").For(App, tenant);
        var cloud = CloudSettings.Complete(new ConfigurationBuilder().AddCommandLine(settings).Build(), credentials, faults);
        Assert.Empty(faults);
        return cloud;
    }
}
