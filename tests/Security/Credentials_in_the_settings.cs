using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Sevenwolden.Bot.Security;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class Credentials_in_the_settings
{
    private const string App = "MicrosoftAppId=5E0E0000-0000-4000-8000-000000000001";
    private const string Tenant = "MicrosoftAppTenantId=5e0e0000-0000-4000-8000-000000000002";
    private const string Password = "MicrosoftAppPassword=a-password";
    private const string Federated = "Security:FederatedClientId=5e0e0000-0000-4000-8000-000000000003";
    private const string Single = "MicrosoftAppType=SingleTenant";
    private const string Multi = "MicrosoftAppType=MultiTenant";
    private const string Managed = "MicrosoftAppType=UserAssignedMSI";

    public static TheoryData<string, string[]> Missing => new()
    {
        { "MicrosoftAppId: it is missing", [] },
        { "MicrosoftAppId: it is missing", ["MicrosoftAppId=  ", Single, Tenant, Password] },
        { "MicrosoftAppId: 'bot' is no id", ["MicrosoftAppId=bot", Single, Tenant, Password] },
        { "MicrosoftAppId: '00000000", ["MicrosoftAppId=00000000-0000-0000-0000-000000000000", Single, Tenant, Password] },
        { "MicrosoftAppType: 'SingelTenant' is no type of bot", ["MicrosoftAppType=SingelTenant", App, Tenant, Password] },
        { "MicrosoftAppTenantId: it is missing", [Single, App, Password] },
        { "MicrosoftAppTenantId: 'school.nl' is no id", [Single, App, Password, "MicrosoftAppTenantId=school.nl"] },
        { "MicrosoftAppTenantId: it is missing", [Managed, App] },
        { "MicrosoftAppPassword: it is missing", [Single, App, Tenant] },
        { "MicrosoftAppPassword: it is missing", [App, Tenant] },
        { "MicrosoftAppPassword: it is missing", [Multi, App] },
        { "MicrosoftAppPassword: a UserAssignedMSI bot", [Managed, App, Tenant, Password] },
        { "Security:FederatedClientId: a UserAssignedMSI bot", [Managed, App, Tenant, Federated] },
        { "MicrosoftAppPassword and Security:FederatedClientId are set at once", [Single, App, Tenant, Password, Federated] },
        { "MicrosoftAppPassword and Security:Certificate are set at once", [Single, App, Tenant, Password, "Security:Certificate=x.pfx"] },
        { "Security:FederatedClientId: 'me' is no id", [Single, App, Tenant, "Security:FederatedClientId=me"] },
        { "Security:Certificate: there is no file none.pfx", [Single, App, Tenant, "Security:Certificate=none.pfx"] },
        { "ChannelService: 'https://botframework.azure.cn' is no cloud", [App, Password, "ChannelService=https://botframework.azure.cn"] },
        { "ValidateAuthority: 'maybe' is neither", [App, Password, "ValidateAuthority=maybe"] },
        { "ToChannelFromBotLoginUrl: 'http://l.example/t' is no https", [App, Password, "ToChannelFromBotLoginUrl=http://l.example/t"] },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Are_missed_in_one_sentence(string sentence, string[] settings)
    {
        var said = Assert.Throws<InvalidOperationException>(() => Add(Environments.Production, settings)).Message;

        Assert.StartsWith(sentence, said, StringComparison.Ordinal);
        Assert.EndsWith(".", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
        Assert.DoesNotContain("a-password", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Have_a_sentence_for_each_fault()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Add(Environments.Production, Single, App, "Security:Tenants:0=x"));

        Assert.Equal(
            ["MicrosoftAppTenantId", "MicrosoftAppPassword", "Security:Tenants"], fault.Message.Split(Environment.NewLine).Select(Setting));
    }

    [Fact]
    public async Task Are_not_needed_in_Development()
    {
        var services = Add(Environments.Development, Password);

        Assert.IsType<Credentials.None>(services.GetRequiredService<Credentials>());
        Assert.True(await services.GetRequiredService<ServiceClientCredentialsFactory>().IsAuthenticationDisabledAsync(Turns.Token));
    }

    [Fact]
    public void Are_checked_in_Development_too_where_there_is_an_id()
    {
        Assert.Throws<InvalidOperationException>(() => Add(Environments.Development, Single, App, Tenant));
    }

    public static TheoryData<Type, string[]> Good => new()
    {
        { typeof(PasswordServiceClientCredentialFactory), [Single, App, Tenant, Password] },
        { typeof(PasswordServiceClientCredentialFactory), ["MicrosoftAppType=singletenant", App, Tenant, Password] },
        { typeof(PasswordServiceClientCredentialFactory), [App, Password] },
        { typeof(FederatedFactory), [Single, App, Tenant, Federated] },
        { typeof(ManagedIdentityServiceClientCredentialsFactory), [Managed, App, Tenant] },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public async Task Become_those_of_the_SDK(Type factory, string[] settings)
    {
        var services = Add(Environments.Production, settings);

        var made = services.GetRequiredService<ServiceClientCredentialsFactory>();
        Assert.IsType(factory, made);
        Assert.False(await made.IsAuthenticationDisabledAsync(Turns.Token));
        // In lower case, as it stands in a token.
        Assert.True(await made.IsValidAppIdAsync("5e0e0000-0000-4000-8000-000000000001", Turns.Token));
        Assert.DoesNotContain("password", services.GetRequiredService<Credentials>().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Can_be_a_certificate_with_an_RSA_key()
    {
        using var certificate = BotCertificate.WithRsa(TimeSpan.FromDays(90));

        var services = Add(Environments.Production, [Single, App, Tenant, .. certificate.Settings]);

        Assert.IsType<CertificateServiceClientCredentialsFactory>(services.GetRequiredService<ServiceClientCredentialsFactory>());
    }

    [Fact]
    public void Can_be_no_certificate_with_another_key_or_a_wrong_password()
    {
        using var curve = BotCertificate.WithCurve();
        using var rsa = BotCertificate.WithRsa(TimeSpan.FromDays(90));

        Assert.StartsWith("Security:Certificate: the key of", Fault(curve.Settings), StringComparison.Ordinal);
        Assert.StartsWith("The certificate of Security:Certificate (", Fault([rsa.Settings[0]]), StringComparison.Ordinal);

        static string Fault(string[] settings) =>
            Assert.Throws<InvalidOperationException>(() => Add(Environments.Production, [Single, App, Tenant, .. settings])).Message;
    }

    private static string Setting(string sentence) => sentence[..sentence.IndexOf(": ", StringComparison.Ordinal)];

    private static ServiceProvider Add(string environment, params string[] settings) => new ServiceCollection()
        .AddSecurity(
            new ConfigurationBuilder().AddCommandLine(settings).Build(), new HostingEnvironment { EnvironmentName = environment }, out _)
        .BuildServiceProvider();
}
