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
        var isText = missing is "type" or "serviceUrl";
        foreach (var value in (JsonNode?[])[null, isText ? "" : new JsonObject(), isText ? "" : new JsonObject { ["id"] = "" }])
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

    public static TheoryData<string> Invokes =>
    [
        "", "task/fetch", "task/submit", "tab/fetch", "tab/submit", "config/fetch", "config/submit", "fileConsent/invoke",
        "application/search", "actionableMessage/executeAction", "composeExtension/queryLink",
        "composeExtension/anonymousQueryLink", "composeExtension/submitAction", "composeExtension/fetchTask",
        "composeExtension/querySettingUrl", "composeExtension/setting", "composeExtension/selectItem",
        "composeExtension/onCardButtonClicked", "signin/verifyState", "signin/tokenExchange", "iets/anders",
    ];

    [Theory]
    [MemberData(nameof(Invokes))]
    public async Task An_invoke_that_it_does_not_know_is_not_implemented_whatever_it_brings(string name)
    {
        const string Odd = """{"context":5,"parameters":[5],"queryOptions":"x","data":5,"url":[1],"state":[5]}""";
        foreach (var value in (string[])["{}", "null", "5", "[]", Odd])
        {
            using var response = await Host.PostAsync(
                Wire.Activity(Wire.NewId("odd"), "invoke").With("name", name.Length == 0 ? null : name)
                    .With("value", JsonNode.Parse(value)));

            Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("event")]
    [InlineData("command")]
    [InlineData("commandResult")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    public async Task A_type_that_only_the_SDK_knows_is_taken_and_ignored_whatever_it_brings(string type)
    {
        foreach (var odd in (string[])["5", "\"x\"", "[1]", "{\"team\":5}", "{\"tenant\":5}", "{\"eventType\":[1]}", "null"])
        {
            const string Vendor = "application/vnd.microsoft.";
            foreach (var name in (string?[])[null, Vendor + "readReceipt", Vendor + "meetingStart", "tokens/response"])
            {
                var activity = Wire.Activity(Wire.NewId("odd"), type).With("channelData", JsonNode.Parse(odd))
                    .With("value", JsonNode.Parse(odd)).With("name", name);
                using var response = await Host.PostAsync(activity);

                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("id")]
    [InlineData("replyToId")]
    [InlineData("conversation")]
    [InlineData("from")]
    public async Task What_can_be_no_id_is_refused(string where)
    {
        foreach (var bad in (string[])["a\0b", new string('a', 513), new string('é', 257), ".", "..", "\uFFFD"])
        {
            var activity = Wire.Message(Wire.NewId("bad"), "hoi");
            if (where is "conversation" or "from")
            {
                activity[where]!["id"] = bad;
            }
            else
            {
                activity[where] = bad;
            }

            using var response = await Host.PostAsync(activity);

            await AssertProblemAsync(HttpStatusCode.BadRequest, response, where);
        }
    }

    [Fact]
    public async Task Half_a_character_in_a_text_a_name_or_a_value_is_taken()
    {
        var activity = Wire.Press(Wire.NewId("half"), new JsonObject { ["verb"] = "article", ["article"] = "VALUE" }).ToJsonString()
            .Replace("VALUE", "\\ud800", StringComparison.Ordinal).Replace("\"Docent\"", "\"\\ud800\"", StringComparison.Ordinal);

        using var response = await Host.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("ZZ\r\n")]
    [InlineData("5\r\nabcdeXX")]
    [InlineData("FFFFFFFFFFFFFFFFFF\r\n")]
    public async Task A_body_that_breaks_off_is_no_failure_of_the_bot(string chunk)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync("127.0.0.1", Host.Client.BaseAddress!.Port, Turns.Token);
        var request = $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:{Host.Client.BaseAddress.Port}\r\nContent-Type: application/json\r\n"
            + $"Transfer-Encoding: chunked\r\n\r\n{chunk}\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Turns.Token);

        using var reader = new StreamReader(client.GetStream());
        Assert.StartsWith("HTTP/1.1 4", await reader.ReadLineAsync(Turns.Token), StringComparison.Ordinal);
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
    [InlineData(
        "\"text\":\"a\",\"entities\":[5,null,{\"type\":5},{\"type\":\"mention\",\"mentioned\":{\"id\":5}}],"
        + "\"conversation\":{\"id\":\"g1\",\"isGroup\":true}")]
    [InlineData("\"Entities\":[null],\"text\":\"a\",\"conversation\":{\"id\":\"g2\",\"isGroup\":true}")]
    [InlineData("\"Type\":\"conversationUpdate\",\"MembersAdded\":[null]")]
    [InlineData("\"text\":null,\"attachments\":[{\"contentType\":\"image/png\",\"content\":null}]")]
    [InlineData("\"text\":\"hoi\",\"channelId\":null,\"recipient\":null,\"id\":null")]
    [InlineData("\"text\":\"hoi\",\"conversation\":{\"id\":\"a;b:c/d?e#f %00 é\"}")]
    [InlineData("\"text\":\"hoi\",\"locale\":\"xx-YY\",\"deliveryMode\":\"later\"")]
    [InlineData("\"text\":\"hoi\",\"timestamp\":5")]
    [InlineData("\"text\":\"hoi\",\"timestamp\":\"\\ud800\",\"expiration\":\"\\u0000\"")]
    [InlineData(
        "\"text\":\"\\ud83d hoi \\ude00\",\"\\ud800\":\"\\udfff\","
        + "\"entities\":[{\"type\":\"\\ud800\",\"\\ud800\":{\"\\udc00\":1}}]")]
    [InlineData("\"type\":\"conversationUpdate\",\"membersAdded\":[null,{},5,{\"id\":null}],\"membersRemoved\":[null,{}]")]
    [InlineData("\"type\":\"installationUpdate\",\"action\":\"remove\"")]
    [InlineData("\"value\":{\"verb\":\"report.check\",\"case\":\"a\\u0000b\",\"danger\":true,\"what\":[1e999,[]]}")]
    public async Task What_is_odd_but_allowed_never_breaks_the_bot(string odd)
    {
        var activity = Wire.Activity(Wire.NewId("odd"), "message");
        var overwritten = JsonNode.Parse("{" + odd.Replace("\\ud800", "", StringComparison.Ordinal) + "}")!.AsObject()
            .Select(entry => entry.Key);
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
        var (person, self) = (
            Wire.Arrives(Wire.NewId("group")).InGroup("groupChat", mentions: false),
            Wire.Arrives(Wire.NewId("group")).InGroup("groupChat", mentions: false));
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
