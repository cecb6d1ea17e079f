using System.Net;
using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class A_good_token(SharedCheckedBot shared) : IClassFixture<SharedCheckedBot>
{
    private CheckedBot Bot => shared.Bot;

    [Fact]
    public async Task Is_answered_in_the_response() => await Bot.TakesAsync(Bot.Message(), Bot.Authorization);

    [Fact]
    public async Task Is_answered_by_the_connector()
    {
        await using var bot = await CheckedBot.StartAsync();
        var said = bot.Message("artikel 1.1");

        using var response = await bot.PostAsync(said, bot.Authorization);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var arrival = await bot.Connector.ArrivalAsync();

        Assert.Equal((string?)said["conversation"]!["id"], arrival.Chat);
        Assert.NotNull(arrival.Json.Entity("article"));
    }

    /// <summary>Five minutes of difference between two clocks are allowed.</summary>
    [Theory]
    [InlineData(-60, -4)]
    [InlineData(4, 60)]
    public async Task May_be_of_a_clock_that_is_some_minutes_off(int from, int until)
    {
        var token = Bot.Token().Lives(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(until));

        await Bot.TakesAsync(Bot.Message(), "Bearer " + token.Signed());
    }

    [Fact]
    public async Task Names_the_service_URL_in_whatever_case()
    {
        var token = Bot.Token().With("serviceurl", Bot.ServiceUrl.ToUpperInvariant());

        await Bot.TakesAsync(Bot.Message(), "Bearer " + token.Signed());
    }

    [Fact]
    public async Task Does_not_bring_the_bot_to_its_issuer_again()
    {
        await Bot.TakesAsync(Bot.Message(), Bot.Authorization);
        var asked = Bot.Channels.Requests;

        var same = Bot.Authorization;
        foreach (var authorization in (string[])[same, same, Bot.Authorization, Bot.Authorization])
        {
            await Bot.TakesAsync(Bot.Message(), authorization);
        }

        Assert.Equal(asked, Bot.Channels.Requests);
    }

    public static TheoryData<string, HttpStatusCode> Others => new()
    {
        { """{"serviceUrl":"https://smba.trafficmanager.net/"}""", HttpStatusCode.Unauthorized },
        { """{"serviceUrl":null,"type":"typing"}""", HttpStatusCode.Unauthorized },
        { """{"channelId":"slack"}""", HttpStatusCode.Unauthorized },
        { """{"channelId":null}""", HttpStatusCode.Unauthorized },
        { """{"channelId":"AseChannel"}""", HttpStatusCode.Unauthorized },
        { """{"channelData":{"tenant":{"id":"5e0e0000-0000-4000-8000-00000000000f"}}}""", HttpStatusCode.Forbidden },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Is_judged_anew_with_every_activity_though_it_was_good_for_another(string other, HttpStatusCode status)
    {
        var authorization = Bot.Authorization;
        await Bot.TakesAsync(Bot.Message(), authorization);
        var activity = Bot.Message(Judgements.Secret);
        foreach (var (key, value) in JsonNode.Parse(other)!.AsObject())
        {
            activity[key] = value?.DeepClone();
        }

        await Bot.RefusesAsync(status, activity, authorization);

        await Bot.TakesAsync(Bot.Message(), authorization);
    }
}
