using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

/// <summary>In Development nobody signs, so nobody may call but this machine, and no page of another site through its browser.</summary>
public sealed class Without_credentials : IAsyncLifetime
{
    private const string Opening = """{"person":"docent"}""";

    private BotHost _host = null!;

    public static TheoryData<string> Doors => ["/api/messages", "/local/page/chats", "/local/v3/conversations"];

    public async ValueTask InitializeAsync() => _host = await BotHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_page_of_another_site_gets_in_by_no_door(string door)
    {
        foreach (var name in (string[])["example.com", "example.com:3978", "localhost.example.com", "127.0.0.1.example.com"])
        {
            await AssertAsync(HttpStatusCode.Forbidden, door, host: name);
        }

        foreach (var origin in (string[])["https://example.com", "http://localhost.example.com", "http://localhost:9", "null", "file://"])
        {
            await AssertAsync(HttpStatusCode.Forbidden, door, origin: origin);
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-Host", "example.com")]
    [InlineData("Forwarded", "for=203.0.113.9;host=example.com")]
    [InlineData("Via", "1.1 tunnel")]
    public async Task Neither_does_a_picture_of_another_site_nor_whoever_comes_through_a_tunnel(string header, string value)
    {
        foreach (var path in (string[])["/", "/local/page/people", "/local/page/chats/docent-0/events"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(header, value);

            using var response = await _host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Turns.Token);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    /// <summary>What a browser sends across sites without asking first.</summary>
    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_form_of_another_site_gets_in_by_no_door(string door)
    {
        string?[] simple = [null, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"];
        foreach (var type in simple)
        {
            await AssertAsync(HttpStatusCode.UnsupportedMediaType, door, type: type);
        }
    }

    [Theory]
    [InlineData("/local/page/people")]
    [InlineData("/local/page/chats/{chat}/events")]
    public async Task Another_site_that_calls_itself_this_machine_reads_nothing(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "example.com";

        using var response = await _host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Turns.Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("LOCALHOST")]
    public async Task This_machine_gets_in_by_whatever_name(string name)
    {
        var port = _host.Client.BaseAddress!.Port;

        foreach (var origin in (string?[])[null, $"http://{name}:{port}"])
        {
            await AssertAsync(HttpStatusCode.OK, "/api/messages", host: $"{name}:{port}", origin: origin);
            await AssertAsync(HttpStatusCode.OK, "/local/page/chats", host: $"{name}:{port}", origin: origin);
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    public async Task JSON_gets_in(string type) => await AssertAsync(HttpStatusCode.OK, "/api/messages", type: type);

    /// <summary>Whatever the Host says: any program can write that.</summary>
    [Fact]
    public async Task Another_machine_does_not_get_in_where_the_bot_listens_to_it()
    {
        var address = NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses.Select(unicast => unicast.Address))
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        Assert.SkipWhen(address is null, "This machine has no other address to call itself by.");
        await using var open = await BotHost.StartAsync(null, "--urls=http://0.0.0.0:0");
        using var request = Request("/api/messages", "application/json");
        request.RequestUri = new Uri($"http://{address}:{open.Client.BaseAddress!.Port}/api/messages");
        request.Headers.Host = "localhost";

        using var response = await open.Client.SendAsync(request, Turns.Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private async Task AssertAsync(
        HttpStatusCode expected, string door, string? host = null, string? origin = null, string? type = "application/json")
    {
        using var request = Request(door, type);
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await _host.Client.SendAsync(request, Turns.Token);

        Assert.True(expected == response.StatusCode, $"{response.StatusCode} by {door} for {host} {origin} {type}");
    }

    private static HttpRequestMessage Request(string door, string? type)
    {
        var body = door == "/api/messages" ? Wire.Message(Wire.NewId("local"), "hoi").ToJsonString() : Opening;
        var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (type is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return request;
    }
}
