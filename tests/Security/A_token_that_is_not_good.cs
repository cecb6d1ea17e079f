using System.Net;
using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

/// <summary>Every way that is known to pass for a channel, on a bot with credentials.</summary>
public sealed class A_token_that_is_not_good(SharedCheckedBot shared) : IClassFixture<SharedCheckedBot>
{
    private CheckedBot Bot => shared.Bot;

    public static TheoryData<string> Forgeries => [.. Forgery.Names];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Is_refused_and_nothing_of_what_it_brings_is_kept(string forgery) =>
        await Bot.RefusesAsync(HttpStatusCode.Unauthorized, Bot.Message(Judgements.Secret), Forgery.Header(forgery, Bot));

    /// <summary>It is read before its signature is checked, so what is in it may be anybody's.</summary>
    [Theory]
    [InlineData("{", "{}")]
    [InlineData("[]", "{}")]
    [InlineData("5", "null")]
    [InlineData("{}", "{}")]
    [InlineData("{HEADER}", "[]")]
    [InlineData("{HEADER}", "\"text\"")]
    [InlineData("{HEADER}", "{\"iss\":[\"{ISSUER}\"],\"exp\":4102444800}")]
    [InlineData("{HEADER}", "{\"iss\":\"{ISSUER}\",\"exp\":\"never\"}")]
    [InlineData("{HEADER}", "{\"iss\":\"{ISSUER}\",\"exp\":1e300}")]
    [InlineData("{HEADER}", "{\"iss\":\"{ISSUER}\",\"exp\":-9223372036854775808}")]
    [InlineData("{HEADER}", "{\"iss\":\"{ISSUER}\",\"exp\":9223372036854775807,\"nbf\":{}}")]
    [InlineData("{HEADER}", "{\"iss\":\"{ISSUER}\",\"exp\":[4102444800]}")]
    [InlineData("{HEADER}", "{\"iss\":\"{ISSUER}\",\"exp\":4102444800,\"aud\":{\"a\":[null]}}")]
    [InlineData("{HEADER}", "{\"iss\":\"{ISSUER}\",\"exp\":4102444800,\"iss\":\"https://example.com\"}")]
    [InlineData("{\"alg\":5,\"kid\":[]}", "{\"iss\":\"{ISSUER}\",\"exp\":4102444800}")]
    [InlineData("{\"alg\":\"RS256\",\"kid\":7}", "{\"iss\":\"{ISSUER}\",\"exp\":4102444800}")]
    [InlineData("{\"alg\":\"RS256\",\"kid\":\"\",\"crit\":[\"x\"]}", "{\"iss\":\"{ISSUER}\",\"exp\":4102444800}")]
    public async Task Is_one_that_has_the_shape_alone(string header, string claims)
    {
        var token = Jwt.Shaped(
            header.Replace("{HEADER}", $$"""{"alg":"RS256","kid":"{{Bot.Channels.Key.Id}}"}""", StringComparison.Ordinal),
            claims.Replace("{ISSUER}", "https://api.botframework.com", StringComparison.Ordinal));

        foreach (var authorization in (string[])["Bearer " + token, $"Bearer {token}.a.b"])
        {
            await Bot.RefusesAsync(HttpStatusCode.Unauthorized, Bot.Message(Judgements.Secret), authorization);
        }
    }

    /// <summary>No endorsement is asked of an activity without a channel, and none of another channel by the SDK.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("slack")]
    [InlineData("MsTeams")]
    [InlineData("AseChannel")]
    public async Task Is_any_on_a_channel_that_its_key_is_not_endorsed_for(string? channel)
    {
        var ofTenant = Jwt.OfTenant(Bot.Login.Key, Bot.App, Bot.Tenant, "1.0").With("serviceurl", Bot.ServiceUrl);

        foreach (var authorization in (string[])[Bot.Authorization, "Bearer " + ofTenant.Signed()])
        {
            var said = Bot.Message(Judgements.Secret).With("channelId", channel);
            await Bot.RefusesAsync(HttpStatusCode.Unauthorized, said, authorization);
        }
    }

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("typing")]
    [InlineData("something/new")]
    public async Task Is_refused_with_whatever_comes(string type)
    {
        var activity = Bot.Press(Judgements.Secret).With("type", type);

        await Bot.RefusesAsync(HttpStatusCode.Unauthorized, activity, authorization: null);
    }

    [Theory]
    [InlineData("typing", HttpStatusCode.Unauthorized)]
    [InlineData("message", HttpStatusCode.BadRequest)]
    public async Task Is_one_for_a_service_URL_where_the_activity_has_none(string type, HttpStatusCode status)
    {
        var activity = Bot.Message(Judgements.Secret).With("type", type).With("serviceUrl", null);

        await Bot.RefusesAsync(status, activity, Bot.Authorization);
    }

    [Fact]
    public async Task Is_the_good_one_said_twice()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(Bot.Message().ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", [Bot.Authorization, "Bearer garbage"]);

        using var response = await Bot.Host.Client.SendAsync(request, Turns.Token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Is_told_no_more_than_that_it_is_refused()
    {
        using var response = await Bot.PostAsync(Bot.Message(), Bot.Authorization[..^9]);
        using var other = await Bot.PostAsync(Bot.Message(), Forgery.Header("for another bot", Bot));

        Assert.Equal(await WithoutTraceAsync(response), await WithoutTraceAsync(other));
    }

    private static async Task<string> WithoutTraceAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(Turns.Token);
        if (body.Length == 0)
        {
            return "";
        }

        var problem = JsonNode.Parse(body)!.AsObject();
        problem.Remove("traceId");
        return problem.ToJsonString();
    }
}
