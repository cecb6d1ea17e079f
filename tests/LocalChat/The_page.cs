using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Sevenwolden.Tests.LocalChat;

public sealed class The_page : IAsyncLifetime
{
    private LocalChatHost host = null!;

    public async ValueTask InitializeAsync() => host = await LocalChatHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Whoever_the_protocol_gives_a_part_can_be_seated()
    {
        var people = await LocalChatHost.ReadAsync(
            await host.Client.GetAsync(new Uri("/local/page/people", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Equal(
            ["docent", "teamleider", "plaatsvervanger", "schoolleiding"], people.AsArray().Select(person => (string?)person!["key"]));
        Assert.Equal("Docent", (string?)people[0]!["name"]);
    }

    [Fact]
    public async Task A_new_conversation_is_announced_to_the_bot_once_with_everybody_in_it()
    {
        var conversation = await host.OpenAsync();

        await host.OpenAsync(conversation: conversation);

        var update = Assert.Single(host.Heard);
        Assert.Equal("conversationUpdate", (string?)update["type"]);
        Assert.Equal(["bot", "29:docent"], update["membersAdded"]!.AsArray().Select(member => (string?)member!["id"]));
    }

    [Fact]
    public async Task A_conversation_that_the_bot_did_not_hear_of_is_announced_again_when_it_is_opened_again()
    {
        host.Bot = _ => TypedResults.InternalServerError();
        var conversation = await host.OpenAsync();
        host.Bot = _ => TypedResults.Ok();

        await host.OpenAsync(conversation: conversation);

        Assert.Equal(2, host.Heard.Count);
    }

    [Fact]
    public async Task What_a_person_types_reaches_the_bot_as_an_activity_of_Teams_shape()
    {
        var conversation = await host.OpenAsync();

        await host.SayAsync(conversation, "Mag ik een foto plaatsen?", id: "said-7");

        var message = host.Heard.Last();
        Assert.Equal("message", (string?)message["type"]);
        Assert.Equal("said-7", (string?)message["id"]);
        Assert.Equal("Mag ik een foto plaatsen?", (string?)message["text"]);
        Assert.Equal("local", (string?)message["channelId"]);
        Assert.Equal("nl-NL", (string?)message["locale"]);
        Assert.Equal(new Uri(host.Client.BaseAddress!, "local").ToString(), (string?)message["serviceUrl"]);
        Assert.Equal("29:docent", (string?)message["from"]!["id"]);
        Assert.True(Guid.TryParse((string?)message["from"]!["aadObjectId"], out _));
        Assert.Equal("bot", (string?)message["recipient"]!["id"]);
        Assert.Equal(conversation, (string?)message["conversation"]!["id"]);
        Assert.Equal("personal", (string?)message["conversation"]!["conversationType"]);
    }

    [Fact]
    public async Task The_same_message_sent_twice_reaches_the_bot_once()
    {
        var conversation = await host.OpenAsync();
        await host.SayAsync(conversation, "hallo");

        var second = await host.SayAsync(conversation, "hallo");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(host.Heard, activity => (string?)activity["type"] == "message");
    }

    [Fact]
    public async Task A_message_that_did_not_arrive_says_so_and_can_be_sent_again()
    {
        var conversation = await host.OpenAsync();
        host.Bot = _ => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        var first = await host.SayAsync(conversation, "hallo");
        host.Bot = _ => TypedResults.Ok();

        var second = await host.SayAsync(conversation, "hallo");

        Assert.Equal(HttpStatusCode.BadGateway, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(["shown", "failed", "delivered"], (await host.CatchUpAsync(conversation)).Select(heard => heard.Name));
    }

    [Fact]
    public async Task Action_Execute_is_an_invoke_and_the_card_in_its_answer_takes_the_old_ones_place()
    {
        var conversation = await host.OpenAsync();
        var asked = await host.BotSendsAsync(conversation, new { type = "message", attachments = new[] { CardOf("Mag het?") } });
        host.Bot = _ => TypedResults.Json(
            new { statusCode = 200, type = CardType, value = new { type = "AdaptiveCard", speak = "Het mag" } });

        await host.PressAsync(conversation, asked, new { type = "Action.Execute", verb = "answer", data = new { fact = "consent" } });

        var invoke = host.Heard.Last();
        Assert.Equal("adaptiveCard/action", (string?)invoke["name"]);
        Assert.Equal(asked, (string?)invoke["replyToId"]);
        Assert.Equal("en-GB", (string?)invoke["locale"]);
        Assert.Equal(
            """{"action":{"type":"Action.Execute","verb":"answer","data":{"fact":"consent"}},"trigger":"manual"}""",
            invoke["value"]!.ToJsonString());
        var (name, _, renewed) = (await host.CatchUpAsync(conversation))[^1];
        Assert.Equal("replaced", name);
        Assert.Equal(asked, (string?)renewed["id"]);
        Assert.Equal("Het mag", (string?)renewed["attachments"]![0]!["content"]!["speak"]);
    }

    [Theory]
    [InlineData("application/vnd.microsoft.activity.message", "\"Genoteerd\"")]
    [InlineData("application/vnd.microsoft.error", """{"code":"BadRequest","message":"Al beantwoord"}""")]
    public async Task An_answer_that_is_no_card_is_handed_to_the_page_as_it_is(string type, string value)
    {
        var conversation = await host.OpenAsync();
        host.Bot = _ => TypedResults.Json(new { statusCode = 200, type, value = JsonNode.Parse(value) });

        var answer = await LocalChatHost.ReadAsync(
            await host.PressAsync(conversation, "card-1", new { type = "Action.Execute", verb = "answer" }));

        Assert.Equal(type, (string?)answer["type"]);
        Assert.Equal(value, answer["value"]!.ToJsonString());
        Assert.Empty(await host.CatchUpAsync(conversation));
    }

    [Fact]
    public async Task Action_Submit_is_a_message_with_a_value_and_without_a_text()
    {
        var conversation = await host.OpenAsync();

        await host.PressAsync(conversation, "card-1", new { type = "Action.Submit", data = new { facts = "recording,confidential" } });

        var message = host.Heard.Last();
        Assert.Equal("message", (string?)message["type"]);
        Assert.Equal("card-1", (string?)message["replyToId"]);
        Assert.Equal("recording,confidential", (string?)message["value"]!["facts"]);
        Assert.Null(message["text"]);
    }

    [Fact]
    public async Task Markup_in_a_text_stays_text_on_its_way_to_the_bot_and_back()
    {
        const string Markup = "<img src=x onerror=alert(1)> & \"zo\"";
        var conversation = await host.OpenAsync();

        await host.SayAsync(conversation, Markup);

        Assert.Equal(Markup, (string?)host.Heard.Last()["text"]);
        Assert.Equal(Markup, (string?)(await host.CatchUpAsync(conversation))[0].Activity["text"]);
    }

    [Theory]
    [InlineData("messages", """{"id":"a","text":"hallo"}""")]
    [InlineData("actions", """{"id":"a","replyToId":"b","action":{"type":"Action.Execute"}}""")]
    public async Task An_unknown_conversation_is_not_found(string what, string body)
    {
        var response = await host.PostAsync($"/local/page/chats/nobody/{what}", JsonNode.Parse(body)!);

        await AssertProblemAsync(HttpStatusCode.NotFound, response);
    }

    [Fact]
    public async Task Nobody_opens_another_persons_conversation()
    {
        var conversation = await host.OpenAsync("docent");

        var response = await host.PostAsync("/local/page/chats", new { person = "teamleider", conversation });

        await AssertProblemAsync(HttpStatusCode.NotFound, response);
    }

    [Theory]
    [InlineData("", "said-1")]
    [InlineData("   ", "said-1")]
    [InlineData("hallo", "")]
    [InlineData("hallo", "../x")]
    public async Task A_message_without_a_text_or_a_good_id_is_refused(string text, string id)
    {
        var conversation = await host.OpenAsync();

        await AssertProblemAsync(HttpStatusCode.BadRequest, await host.SayAsync(conversation, text, id));
    }

    [Theory]
    [InlineData(8_001, HttpStatusCode.BadRequest)]
    [InlineData(70_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_message_that_is_too_long_is_refused(int length, HttpStatusCode status)
    {
        var conversation = await host.OpenAsync();

        var response = await host.SayAsync(conversation, new string('a', length));

        await AssertProblemAsync(status, response);
        Assert.DoesNotContain(host.Heard, activity => (string?)activity["type"] == "message");
    }

    [Fact]
    public async Task The_page_comes_with_a_policy_that_lets_nothing_in_from_elsewhere()
    {
        var page = await host.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.StartsWith(
            "default-src 'none'; script-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private const string CardType = "application/vnd.microsoft.card.adaptive";

    private static object CardOf(string text) => new { contentType = CardType, content = new { type = "AdaptiveCard", speak = text } };

    private static async Task AssertProblemAsync(HttpStatusCode status, HttpResponseMessage response)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
