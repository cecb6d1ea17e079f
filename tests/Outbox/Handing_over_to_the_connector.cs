using System.Net;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Outbox;

public sealed class Handing_over_to_the_connector : IAsyncLifetime
{
    private Mail _mail = null!;

    public async ValueTask InitializeAsync() => _mail = await Mail.OpenAsync();

    public ValueTask DisposeAsync() => _mail.DisposeAsync();

    [Fact]
    public async Task A_reply_goes_to_its_conversation_with_its_ids_escaped_and_without_nulls()
    {
        var conversation = new ConversationAccount(id: "19:abc@thread.tacv2;messageid=17");
        var reply = new Activity { Type = ActivityTypes.Message, Text = "Dag!", Conversation = conversation, ReplyToId = "f:1/2" };

        var answer = await _mail.Client.SendAsync(HttpMethod.Post, OutgoingActivity.To(_mail.Connector.Url + "/emea/", reply));

        var arrival = await _mail.Connector.ArrivalAsync();
        Assert.Equal(new Delivery.Sent("given"), answer);
        Assert.Equal("/emea/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D17/activities/f%3A1%2F2", arrival.Path);
        Assert.DoesNotContain("null", arrival.Body, StringComparison.Ordinal);
        Assert.Equal("Dag!", (string?)JsonNode.Parse(arrival.Body)!["text"]);
    }

    [Fact]
    public async Task A_message_that_answers_nothing_goes_to_the_conversation_itself()
    {
        var message = new Activity { Type = ActivityTypes.Message, Conversation = new ConversationAccount(id: "a:1") };

        await _mail.Client.SendAsync(HttpMethod.Post, OutgoingActivity.To(_mail.Connector.Url, message));

        Assert.Equal("/v3/conversations/a%3A1/activities", (await _mail.Connector.ArrivalAsync()).Path);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(418)]
    [InlineData(423)]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_waited_for(int status)
    {
        _mail.Connector.Next(status);

        Assert.Equal(new Delivery.Wait(TimeSpan.Zero, new Trouble.Status((HttpStatusCode)status)), await SendAsync());
    }

    [Theory]
    [InlineData("ConversationBlockedByUser", """{"error":{"code":"ConversationBlockedByUser","message":"…"}}""")]
    [InlineData("BotDisabledByAdmin", """{"error":{"code":"BotDisabledByAdmin"}}""")]
    [InlineData("BotNotInConversationRoster", """{"error":{"code":"BotNotInConversationRoster"}}""")]
    [InlineData("MessageWritesBlocked", """{"error":{"code":"Forbidden","message":"{\"subCode\":\"MessageWritesBlocked\"}"}}""")]
    [InlineData("Bot is not installed", """{"error":{"code":"Forbidden","message":"Bot is not installed in user's personal scope"}}""")]
    public async Task Only_what_names_a_refusal_of_the_person_is_one(string name, string body)
    {
        _mail.Connector.Next(403, body: body);

        Assert.Equal(new Delivery.Gone(new Trouble.Refused(name)), await SendAsync());
    }

    [Fact]
    public async Task A_conversation_that_is_gone_for_good_is_given_up()
    {
        _mail.Connector.Next(410);

        Assert.Equal(new Delivery.Gone(new Trouble.Status(HttpStatusCode.Gone)), await SendAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(405)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(422)]
    [InlineData(501)]
    public async Task What_is_not_taken_as_it_is_says_nothing_of_the_person(int status)
    {
        _mail.Connector.Next(status);

        Assert.Equal(new Delivery.Unfit(new Trouble.Status((HttpStatusCode)status)), await SendAsync());
    }

    [Theory]
    [InlineData("2592000")]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task Nobody_is_silenced_for_longer_than_a_quarter_of_an_hour(string retryAfter)
    {
        _mail.Connector.Next(429, retryAfter);

        Assert.Equal(TimeSpan.FromMinutes(15), Assert.IsType<Delivery.Wait>(await SendAsync()).AtLeast);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":17}""")]
    [InlineData("""{"id":"a\u0000b"}""")]
    [InlineData("""{"id":"a\nb"}""")]
    public async Task An_id_that_can_not_be_called_again_is_none(string body)
    {
        _mail.Connector.Next(200, body: body);

        Assert.Equal(new Delivery.Sent(null), await SendAsync());
    }

    [Theory]
    [InlineData(513)]
    [InlineData(70_000)]
    [InlineData(20_000_000)]
    public async Task An_answer_without_measure_says_that_it_was_taken_and_no_more(int length)
    {
        _mail.Connector.Next(200, body: $$"""{"id":"{{new string('a', length)}}"}""");

        Assert.Equal(new Delivery.Sent(null), await SendAsync());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task The_connector_says_how_long_to_wait_in_seconds(int status)
    {
        _mail.Connector.Next(status, retryAfter: "7");

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<Delivery.Wait>(await SendAsync()).AtLeast);
    }

    [Fact]
    public async Task The_connector_says_how_long_to_wait_as_a_moment()
    {
        _mail.Connector.Next(429, _mail.Clock.GetUtcNow().AddSeconds(30).ToString("R", CultureInfo.InvariantCulture));

        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<Delivery.Wait>(await SendAsync()).AtLeast);
    }

    [Fact]
    public async Task A_connector_that_is_not_there_is_waited_for()
    {
        var url = _mail.Connector.Url;
        await _mail.Connector.DisposeAsync();

        Assert.Equal(
            new Delivery.Wait(TimeSpan.Zero, new Trouble.Network(HttpRequestError.ConnectionError)),
            await _mail.Client.SendAsync(HttpMethod.Post, new Outgoing(url, [])));
    }

    [Fact]
    public async Task A_connector_that_does_not_answer_is_left_after_10_seconds()
    {
        _mail.Connector.NextHangs();
        var sending = SendAsync();
        await _mail.Connector.ArrivalAsync();

        _mail.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(new Delivery.Wait(TimeSpan.Zero, Trouble.TimeOut), await sending);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/v3/conversations")]
    [InlineData("file:///etc/passwd")]
    public async Task What_has_no_address_is_given_up(string url)
    {
        Assert.Equal(new Delivery.Gone(Trouble.NoUrl), await _mail.Client.SendAsync(HttpMethod.Post, new Outgoing(url, [])));
    }

    private Task<Delivery> SendAsync() => _mail.Client.SendAsync(HttpMethod.Post, new Outgoing(_mail.Connector.Url, Turns.Bytes("{}")));
}
