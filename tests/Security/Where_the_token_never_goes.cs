using System.Net;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

/// <summary>A host that somebody wants the bot's token for stands beside the one that it may write to, and hears nothing.</summary>
public sealed class Where_the_token_never_goes : IAsyncLifetime
{
    private Desk _desk = null!;
    private FakeConnector _other = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync(Desk.Password, "--Security:ServiceHosts:1=smba.trafficmanager.net");
        _other = await FakeConnector.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Theory]
    // All of them reach the other host where nobody looks at the address: {other} is its port, {listed} that of the one in the settings.
    [InlineData("http://127.0.0.1:{other}/")]
    [InlineData("http://localhost:{other}/")]
    [InlineData("http://LOCALHOST:{other}/")]
    [InlineData("http://smba.trafficmanager.net@127.0.0.1:{other}/")]
    [InlineData("http://smba.trafficmanager.net:443@127.0.0.1:{other}/")]
    [InlineData("http://127.0.0.1:{listed}@127.0.0.1:{other}/")]
    [InlineData("http://127.0.0.1:{other}/#127.0.0.1:{listed}")]
    [InlineData("http://127.0.0.1:{other}/?@127.0.0.1:{listed}")]
    [InlineData("http://127.0.0.1:{other}\\@127.0.0.1:{listed}/")]
    [InlineData("http:\\\\127.0.0.1:{other}/")]
    [InlineData("http://127.1:{other}/")]
    [InlineData("http://0x7f.1:{other}/")]
    [InlineData("http://0177.0.0.1:{other}/")]
    [InlineData("http://2130706433:{other}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{other}/")]
    [InlineData("http://\uFF11\uFF12\uFF17.0.0.1:{other}/")]
    [InlineData("http://127\u30020.0.1:{other}/")]
    // And the host of the settings, by another name.
    [InlineData("http://localhost:{listed}/")]
    [InlineData("http://127.1:{listed}/")]
    [InlineData("http://2130706433:{listed}/")]
    [InlineData("http://me@127.0.0.1:{listed}/")]
    [InlineData("http://smba.trafficmanager.net/")]
    public async Task Is_any_host_but_those_of_the_settings(string trick)
    {
        Assert.Equal("Bearer token-1", await _desk.ShownAsync());

        var answer = await _desk.SendAsync(trick.Replace("{other}", Port(_other), StringComparison.Ordinal)
            .Replace("{listed}", Port(_desk.Connector), StringComparison.Ordinal) + "v3/conversations/a");

        Assert.Matches("is no host of Security:ServiceHosts$|^no URL$", Assert.IsType<Delivery.Gone>(answer).Why.ToString());
        Assert.Empty(_other.Heard);
        Assert.Single(_desk.Connector.Heard);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Is_where_a_host_sends_it_on_to(int status)
    {
        _desk.Connector.NextRedirects(status, _other.Url + "/v3/conversations/a");

        Assert.Equal(new Delivery.Wait(TimeSpan.Zero, new Trouble.Status((HttpStatusCode)status)), await _desk.SendAsync());

        Assert.Empty(_other.Heard);
    }

    private static string Port(FakeConnector connector) => $"{new Uri(connector.Url).Port}";
}
