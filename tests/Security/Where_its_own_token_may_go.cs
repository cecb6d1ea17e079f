using System.Net;
using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

/// <summary>The bot answers with a token of its own, so it answers no host that it was not told of, whoever signed for it.</summary>
public sealed class Where_its_own_token_may_go(SharedCheckedBot shared) : IClassFixture<SharedCheckedBot>
{
    private CheckedBot Bot => shared.Bot;

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost:9/")]
    [InlineData("http://{host}@example.com/")]
    [InlineData("https://example.com/#{host}")]
    [InlineData("https://example.com/?{host}")]
    [InlineData("https://127.0.0.1.example.com/")]
    public async Task Is_no_other_host_than_those_in_the_settings(string url)
    {
        var elsewhere = url.Replace("{host}", Bot.ServiceHost, StringComparison.Ordinal);

        await RefusesAsync(Bot, elsewhere);
    }

    [Fact]
    public async Task Is_a_subdomain_where_the_setting_says_so_and_the_very_name_where_not()
    {
        await using var bot = await CheckedBot.StartAsync(
            "--Security:ServiceHosts:1=*.example.com", "--Security:ServiceHosts:2=example.org");

        foreach (var allowed in (string[])["https://a.example.com/", "https://a.b.EXAMPLE.com/x/", "https://example.org/"])
        {
            await TakesAsync(bot, allowed);
        }

        foreach (var other in (string[])["https://aexample.com/", "https://a.example.org/", "https://example.org.example.net/"])
        {
            await RefusesAsync(bot, other);
        }
    }

    [Fact]
    public async Task Is_never_in_the_clear_except_on_this_machine()
    {
        await using var bot = await CheckedBot.StartAsync(
            "--Security:ServiceHosts:1=*.example.com", "--Security:ServiceHosts:2=example.org");

        foreach (var clear in (string[])["http://a.example.com/", "http://example.org/", "http://example.org:443/"])
        {
            await RefusesAsync(bot, clear);
        }
    }

    [Fact]
    public async Task Is_the_public_cloud_where_nothing_is_set()
    {
        await using var bot = await CheckedBot.StartWithAsync(TimeProvider.System, without: "Security:ServiceHosts");

        await TakesAsync(bot, "https://smba.trafficmanager.net/emea/5e0e0000-0000-4000-8000-000000000001/");
        await RefusesAsync(bot, "https://example.com/");
        await RefusesAsync(bot, "https://smba.trafficmanager.net.example.com/");
        await RefusesAsync(bot, "http://smba.trafficmanager.net/emea/");
        await RefusesAsync(bot, "https://evil.trafficmanager.net/");
        await RefusesAsync(bot, bot.ServiceUrl);
    }

    private static Task TakesAsync(CheckedBot bot, string url) => bot.TakesAsync(At(bot, url), Signed(bot, url));

    private static Task RefusesAsync(CheckedBot bot, string url) =>
        bot.RefusesAsync(HttpStatusCode.Forbidden, At(bot, url), Signed(bot, url));

    private static JsonObject At(CheckedBot bot, string url) => bot.Message(Judgements.Secret).With("serviceUrl", url);

    private static string Signed(CheckedBot bot, string url) => "Bearer " + bot.Token().With("serviceurl", url).Signed();
}
