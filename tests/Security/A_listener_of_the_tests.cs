using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class A_listener_of_the_tests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task Is_trusted_by_a_client_that_nobody_configured(string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseLoopbackTls();
        await using var app = builder.Build();
        app.MapGet("/", () => "hoi");
        await app.StartAsync(Turns.Token);
        using var client = new HttpClient();

        var said = await client.GetStringAsync(new Uri($"https://{name}:{new Uri(app.Urls.Single()).Port}/"), Turns.Token);

        Assert.Equal("hoi", said);
    }
}
