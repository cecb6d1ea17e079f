using Microsoft.Extensions.Configuration;
using Sevenwolden.Bot.Security;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class Hosts_in_the_settings
{
    private static readonly string[] Listed =
    [
        "smba.trafficmanager.net", "*.botframework.com", "xn--bcher-kva.example", "ports.example:8443", "127.0.0.1:3978", "localhost",
        "[::1]:3979", "192.0.2.7", "*.deep.example:444",
    ];

    [Theory]
    [InlineData("https://smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/emea/5e0e0000-0000-4000-8000-000000000001/v3/conversations/a:1")]
    [InlineData("HTTPS://SMBA.TrafficManager.NET/emea/")]
    [InlineData("https://smba.trafficmanager.net:443/emea/")]
    [InlineData("https://smba.trafficmanager.net?a=@evil.example")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://europe.directline.botframework.com/")]
    [InlineData("https://xn--bcher-kva.example/")]
    [InlineData("https://ports.example:8443/")]
    [InlineData("http://127.0.0.1:3978/")]
    [InlineData("https://127.0.0.1:3978/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]:3979/")]
    [InlineData("https://192.0.2.7/")]
    [InlineData("https://a.deep.example:444/")]
    public void Are_written_to(string url) => Assert.True(Allows(url));

    [Theory]
    // Another host that begins, ends or is spelled like one.
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evil-smba.trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://sub.smba.trafficmanager.net/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://webchat.botframework.com.evil.example/")]
    [InlineData("https://evil.example/smba.trafficmanager.net")]
    [InlineData("https://evil.example/?https://smba.trafficmanager.net/")]
    [InlineData("https://evil.example#smba.trafficmanager.net")]
    // User info.
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.trafficmanager.net:443@evil.example/")]
    [InlineData("https://evil.example@smba.trafficmanager.net/")]
    [InlineData("https://@smba.trafficmanager.net/")]
    [InlineData("https://:@smba.trafficmanager.net/")]
    [InlineData("https://evil.example%40smba.trafficmanager.net/")]
    // What one reader takes for a host, and another for a path.
    [InlineData("https://smba.trafficmanager.net\\@evil.example/")]
    [InlineData("https://smba.trafficmanager.net\\.evil.example/")]
    [InlineData("https://evil.example\\.smba.trafficmanager.net/")]
    [InlineData("https:\\\\smba.trafficmanager.net/")]
    [InlineData("https:/smba.trafficmanager.net/")]
    [InlineData("https:smba.trafficmanager.net/")]
    [InlineData("https:///smba.trafficmanager.net/")]
    [InlineData(" https://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net\t/")]
    [InlineData("https://smba.trafficmanager.net%2Fevil/")]
    [InlineData("https://smba%2Etrafficmanager.net/")]
    // Letters that look or count as others: Cyrillic, full width, soft hyphen, long s, Kelvin.
    [InlineData("https://smb\u0430.trafficmanager.net/")]
    [InlineData("https://xn--smb-8cd.trafficmanager.net/")]
    [InlineData("https://smba\u3002trafficmanager\uFF0Enet/")]
    [InlineData("https://\uFF53mba.trafficmanager.net/")]
    [InlineData("https://smba\u00AD.trafficmanager.net/")]
    [InlineData("https://\u017Fmba.trafficmanager.net/")]
    [InlineData("https://webchat.botframewor\u212A.com/")]
    [InlineData("https://b\u00FCcher.example/")]
    // Another name of the DNS.
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://webchat.botframework.com./")]
    [InlineData("https://.botframework.com/")]
    // Ports.
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net:80/")]
    [InlineData("https://smba.trafficmanager.net:/")]
    [InlineData("https://smba.trafficmanager.net:0443/")]
    [InlineData("https://ports.example/")]
    [InlineData("https://ports.example:443/")]
    [InlineData("https://a.deep.example/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.0.0.1:3979/")]
    [InlineData("http://localhost:3978/")]
    // In the clear, or by no HTTP at all.
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("http://smba.trafficmanager.net:443/")]
    [InlineData("http://192.0.2.7/")]
    [InlineData("http://webchat.botframework.com/")]
    [InlineData("ftp://127.0.0.1:3978/")]
    [InlineData("ws://localhost/")]
    [InlineData("file://localhost/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/emea/v3")]
    [InlineData("//smba.trafficmanager.net/emea")]
    [InlineData("")]
    // Addresses, in every spelling.
    [InlineData("http://127.1:3978/")]
    [InlineData("http://0x7f.1:3978/")]
    [InlineData("http://0x7f000001:3978/")]
    [InlineData("http://0177.0.0.1:3978/")]
    [InlineData("http://2130706433:3978/")]
    [InlineData("http://127.000.000.001:3978/")]
    [InlineData("http://127.0.0.2:3978/")]
    [InlineData("https://192.0.2.07/")]
    [InlineData("https://3221225991/")]
    [InlineData("https://192.0.2.8/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[0:0:0:0:0:0:0:1]:3979/")]
    [InlineData("http://[::1%25lo]:3979/")]
    [InlineData("http://[::ffff:127.0.0.1]:3978/")]
    [InlineData("https://[::ffff:192.0.2.7]/")]
    [InlineData("http://[::2]:3979/")]
    [InlineData("http://0.0.0.0:3978/")]
    public void Are_the_only_ones(string url) => Assert.False(Allows(url));

    [Fact]
    public void Are_those_of_the_public_cloud_where_nothing_is_written()
    {
        var hosts = Read().ServiceHosts;

        Assert.True(hosts.Allows(new Uri("https://smba.trafficmanager.net/emea/")));
        Assert.True(hosts.Allows(new Uri("https://slack.botframework.com/")));
        Assert.False(hosts.Allows(new Uri("https://smba.infra.gov.teams.microsoft.us/")));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/", "is an address; write its host alone")]
    [InlineData("smba.trafficmanager.net/emea", "is more than a host")]
    [InlineData("smba.trafficmanager.net?", "is no host")]
    [InlineData("someone@example.com", "is no host")]
    [InlineData("smba.trafficmanager.net.", "ends in a dot")]
    [InlineData("*.trafficmanager.net", "are hosts that everybody can make")]
    [InlineData("*", "is no host")]
    [InlineData("*.", "is no host")]
    [InlineData("*.com", "is no host")]
    [InlineData("*.0.0.1", "is no host")]
    [InlineData("a.*.example.com", "is no host")]
    [InlineData("b\u00FCcher.example", "is no host")]
    [InlineData("127.1", "is no host")]
    [InlineData("0x7f.0.0.1:80", "is no host")]
    [InlineData("::1", "is no host")]
    [InlineData("example.com:port", "is no host")]
    [InlineData("example.com:99999", "is no host")]
    public void Are_named_where_they_cannot_be(string entry, string fault)
    {
        var faults = new List<string>();

        SecurityOptions.Read(Settings(("Security:ServiceHosts:0", entry)), Cloud.Public, faults);

        Assert.StartsWith($"Security:ServiceHosts: '{entry}' {fault}", Assert.Single(faults), StringComparison.Ordinal);
        Assert.EndsWith(".", faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Can_be_one_value_between_commas_and_capitals_do_not_matter()
    {
        var hosts = Read(("Security:ServiceHosts", "Example.COM, other.example:8443"), ("Security:ServiceHosts:0", " ")).ServiceHosts;

        Assert.True(hosts.Allows(new Uri("https://example.com/")));
        Assert.True(hosts.Allows(new Uri("https://other.example:8443/")));
        Assert.False(hosts.Allows(new Uri("https://smba.trafficmanager.net/")));
    }

    [Fact]
    public void Stand_beside_the_tenants_which_are_the_apps_own_where_nothing_is_written()
    {
        const string Own = "5E0E0000-0000-4000-8000-000000000002";

        Assert.Equal([Own.ToLowerInvariant()], Read(("MicrosoftAppTenantId", Own)).Tenants);
        Assert.Equal(
            ["5e0e0000-0000-4000-8000-000000000003"],
            Read(("MicrosoftAppTenantId", Own), ("Security:Tenants:0", "5e0e0000-0000-4000-8000-000000000003")).Tenants);
        Assert.Empty(Read().Tenants);
    }

    [Fact]
    public void And_a_tenant_is_named_that_is_none()
    {
        var faults = new List<string>();

        SecurityOptions.Read(Settings(("Security:Tenants:0", "school.nl")), Cloud.Public, faults);

        Assert.StartsWith("Security:Tenants: 'school.nl' is no id of a tenant", Assert.Single(faults), StringComparison.Ordinal);
    }

    // What is no address at all goes nowhere either.
    private static bool Allows(string text) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var url)
        && Read([.. Listed.Select((host, place) => ($"Security:ServiceHosts:{place}", host))]).ServiceHosts.Allows(url);

    private static SecurityOptions Read(params (string, string)[] settings)
    {
        var faults = new List<string>();
        var options = SecurityOptions.Read(Settings(settings), Cloud.Public, faults);
        Assert.Empty(faults);
        return options;
    }

    private static IConfigurationRoot Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))).Build();
}
