using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Activities;

public sealed class Bad_input(SharedBot bot) : IClassFixture<SharedBot>
{
    private BotHost Host => bot.Host;

    [Theory]
    [InlineData("")]
    [InlineData("hallo")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\",\"conversation\":\"c\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"gisteren\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    public async Task What_is_no_activity_in_JSON_is_refused_and_the_fault_named(string body)
    {
        using var response = await Host.PostAsync(body);

        await AssertProblemAsync(HttpStatusCode.BadRequest, response, "");
    }

    [Theory]
    [InlineData("type")]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("serviceUrl")]
    public async Task An_activity_without_what_a_reply_needs_is_refused_and_it_is_named(string missing)
    {
        foreach (var value in (JsonNode?[])[null, missing is "type" or "serviceUrl" ? "" : new JsonObject(), missing is "type" or "serviceUrl" ? "" : new JsonObject { ["id"] = "" }])
        {
            using var response = await Host.PostAsync(Wire.Message(Wire.NewId("bad"), "hoi").With(missing, value));

            await AssertProblemAsync(HttpStatusCode.BadRequest, response, missing);
        }
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("/relative")]
    [InlineData("javascript:alert(1)")]
    [InlineData("niets")]
    public async Task A_service_URL_that_no_reply_can_go_to_is_refused(string url)
    {
        using var response = await Host.PostAsync(Wire.Message(Wire.NewId("bad"), "hoi", url));

        await AssertProblemAsync(HttpStatusCode.BadRequest, response, "serviceUrl");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_than_256_KB_is_refused(bool chunked)
    {
        var body = Wire.Message(Wire.NewId("bad"), new string('a', 256 * 1024)).ToJsonString();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await Host.Client.SendAsync(request, Turns.Token);

        await AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, response, "256 KB");
    }

    [Fact]
    public async Task Just_below_256_KB_is_taken()
    {
        var replies = await Host.AskAsync(Wire.Message(Wire.NewId("big"), new string('a', 250 * 1024)));

        Assert.NotEmpty(replies);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("event")]
    [InlineData("something/new")]
    public async Task A_type_that_it_does_not_know_is_taken_and_ignored(string type)
    {
        using var response = await Host.PostAsync(Wire.Activity(Wire.NewId("odd"), type).With("serviceUrl", null));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(Turns.Token));
    }

    [Fact]
    public async Task An_invoke_that_it_does_not_know_is_not_implemented()
    {
        using var response = await Host.PostAsync(Wire.Activity(Wire.NewId("odd"), "invoke").With("name", "task/fetch").With("value", new JsonObject()));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("{\"action\":5}")]
    [InlineData("{\"action\":{}}")]
    [InlineData("{\"action\":{\"data\":[]}}")]
    public async Task A_cards_invoke_without_data_is_refused(string value)
    {
        var activity = Wire.Activity(Wire.NewId("odd"), "invoke").With("name", "adaptiveCard/action").With("value", "VALUE").ToJsonString();

        using var response = await Host.PostAsync(activity.Replace("\"VALUE\"", value, StringComparison.Ordinal));

        await AssertProblemAsync(HttpStatusCode.BadRequest, response, "");
    }

    /// <summary>Whatever else the schema leaves open: no answer of the bot may be a failure of the bot.</summary>
    [Theory]
    [InlineData("\"value\":{\"verb\":5}")]
    [InlineData("\"value\":{\"verb\":\"\\ud800\"}")]
    [InlineData("\"value\":{\"verb\":\"answer\",\"talk\":null,\"fact\":{}}")]
    [InlineData("\"value\":[1,2]")]
    [InlineData("\"text\":\"\\u0000\"")]
    [InlineData("\"text\":\"a\",\"entities\":[5,null,{\"type\":5},{\"type\":\"mention\",\"mentioned\":{\"id\":5}}],\"conversation\":{\"id\":\"g1\",\"isGroup\":true}")]
    [InlineData("\"text\":null,\"attachments\":[{\"contentType\":\"image/png\",\"content\":null}]")]
    [InlineData("\"text\":\"hoi\",\"channelId\":null,\"recipient\":null,\"id\":null")]
    [InlineData("\"text\":\"hoi\",\"conversation\":{\"id\":\"a;b:c/d?e#f %00 é\"}")]
    [InlineData("\"text\":\"hoi\",\"locale\":\"xx-YY\",\"deliveryMode\":\"later\"")]
    public async Task What_is_odd_but_allowed_never_breaks_the_bot(string odd)
    {
        var activity = Wire.Activity(Wire.NewId("odd"), "message");
        var overwritten = JsonNode.Parse("{" + odd.Replace("\\ud800", "", StringComparison.Ordinal) + "}")!.AsObject().Select(entry => entry.Key);
        foreach (var key in overwritten)
        {
            activity.Remove(key);
        }

        using var response = await Host.PostAsync(activity.ToJsonString()[..^1] + "," + odd + "}");

        Assert.True((int)response.StatusCode < 500, $"{odd} gives {response.StatusCode}");
    }

    [Fact]
    public async Task A_member_who_joins_a_group_is_not_welcomed_but_the_bot_itself_is()
    {
        var (person, self) = (Wire.Arrives(Wire.NewId("group")).InGroup("groupChat", mentions: false), Wire.Arrives(Wire.NewId("group")).InGroup("groupChat", mentions: false));
        person["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:nieuw" });

        var ignored = await Host.TextAsync(person.With("deliveryMode", "expectReplies"));
        var replies = await Host.AskAsync(self);

        Assert.Empty(ignored);
        Assert.Single(replies);
    }

    private static async Task AssertProblemAsync(HttpStatusCode expected, HttpResponseMessage response, string named)
    {
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Turns.Token))!;
        Assert.Equal((int)expected, (int)problem["status"]!);
        Assert.NotEmpty((string)problem["detail"]!);
        Assert.Contains(named, (string)problem["detail"]!, StringComparison.Ordinal);
    }
}
