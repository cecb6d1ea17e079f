using System.Net;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class A_bot_whose_secret_expired
{
    private static readonly Uri Ready = new("/healthz/ready", UriKind.Relative);

    [Fact]
    public async Task Takes_messages_and_says_what_is_wrong_and_answers_them_all_once_it_has_a_new_one()
    {
        await using var login = await FakeLogin.StartAsync();
        login.Refuses("AADSTS7000222");
        var clock = new MovedClock(TimeProvider.System.GetUtcNow());
        await using var bot = await CheckedBot.StartWithAsync(
            clock, settings: [$"--ToChannelFromBotLoginUrl={login.Url}/tenant", "--Delivery:Attempts=1"]);

        var (first, second) = (bot.Message("hoi"), bot.Message("hallo"));
        await TakesAsync(bot, first);
        await TakesAsync(bot, second);
        Assert.Equal(
            (HttpStatusCode.OK, "Degraded\ntoken: The client secret has expired: make a new one in the app registration "
                + "and write its value in MicrosoftAppPassword. (AADSTS7000222)"),
            await ReadyAsync(bot, "Degraded"));
        Assert.Empty(bot.Connector.Heard);
        Assert.Single(bot.Host.Log.Lines, line => line.Contains("The client secret has expired", StringComparison.Ordinal));

        login.Mood = null;
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadyAsync(bot, "Healthy"));
        // What waits for a token looks for one every ten seconds.
        clock.Move(TimeSpan.FromSeconds(10));
        Arrival[] arrived = [await bot.Connector.ArrivalAsync(), await bot.Connector.ArrivalAsync()];
        Assert.All(arrived, arrival => Assert.Equal("Bearer token-1", arrival.Authorization));
        Assert.Equal(
            new[] { first, second }.Select(message => (string?)message["conversation"]!["id"]).Order(),
            arrived.Select(arrival => arrival.Chat).Order());
    }

    private static async Task TakesAsync(CheckedBot bot, System.Text.Json.Nodes.JsonObject message)
    {
        using var response = await bot.PostAsync(message, bot.Authorization);
        Assert.True(response.IsSuccessStatusCode);
    }

    private static async Task<(HttpStatusCode, string)> ReadyAsync(CheckedBot bot, string until)
    {
        (HttpStatusCode Status, string Text) last = default;
        await SchoolOnline.UntilAsync(async () =>
        {
            using var response = await bot.Host.Client.GetAsync(Ready, Turns.Token);
            last = (response.StatusCode, await response.Content.ReadAsStringAsync(Turns.Token));
            return last.Text.StartsWith(until, StringComparison.Ordinal);
        });
        return last;
    }
}
