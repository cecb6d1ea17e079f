using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Adapter;

public sealed class Reading_an_activity
{
    /// <summary>As Teams, Slack, Web Chat and the Playground send them, with all that they hang on them.</summary>
    public static TheoryData<string> Real =>
    [
        """
        {"text":"Mag dit?","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>Mag dit?</p>"}],
        "type":"message","timestamp":"2026-11-28T08:49:51.1234567Z",
        "localTimestamp":"2026-11-28T09:49:51.1234567+01:00","id":"1732783791123",
        "channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/",
        "from":{"id":"29:1abc","name":"Anna","aadObjectId":"5e0e0000-0000-4000-8000-000000000001"},
        "conversation":{"conversationType":"personal","tenantId":"t","id":"a:1xyz"},"recipient":{"id":"28:bot","name":"Bot"},
        "entities":[{"locale":"nl-NL","country":"NL","platform":"iOS","timezone":"Europe/Amsterdam","type":"clientInfo"}],
        "channelData":{"tenant":{"id":"t"},"source":{"name":"text"}},"locale":"nl-NL","localTimezone":"Europe/Amsterdam"}
        """,
        """
        {"name":"adaptiveCard/action","type":"invoke","timestamp":"2026-11-28T08:49:51Z","id":"f:1",
        "channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/",
        "from":{"id":"29:1abc"},"conversation":{"conversationType":"channel","id":"19:x@thread.tacv2;messageid=1","isGroup":true},
        "recipient":{"id":"28:bot"},
        "value":{"action":{"type":"Action.Execute","title":"Ja","verb":"answer",
        "data":{"verb":"answer","n":3,"f":1.5,"list":[1,null,true]}},"trigger":"manual"},
        "channelData":{"source":{"name":"message"},"legacy":{"replyToId":"1:0"}},"replyToId":"1732"}
        """,
        """
        {"type":"messageReaction","id":"1","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/",
        "from":{"id":"29:1"},"conversation":{"id":"a:1"},
        "reactionsAdded":[{"type":"like"}],"relatesTo":{"activityId":"2","bot":{"id":"28:bot"},"conversation":{"id":"a:1"}},
        "importance":"high","expiration":"2026-12-01T00:00:00Z"}
        """,
        """
        {"type":"conversationUpdate","id":"2","channelId":"webchat","serviceUrl":"https://webchat.botframework.com/",
        "from":{"id":"dl_1","role":"user","tenantId":"own"},
        "conversation":{"id":"abc|livechat","aadObjectId":"x","role":"y","more":{"deep":[{}]}},
        "membersAdded":[{"id":"dl_1","name":"Anna","email":"a@b.example"}],
        "membersRemoved":[],"topicName":"t","historyDisclosed":false,"somethingNew":{"a":[1,"2",{"b":null}]}}
        """,
        """
        {"type":"message","id":"3","channelId":"slack","serviceUrl":"https://slack.botframework.com/",
        "from":{"id":"U1:T1","name":"anna"},"conversation":{"id":"B1:T1:D1","isGroup":false},
        "text":"hoi","channelData":{"SlackMessage":{"token":"x","event":{"ts":"1732783791.000200"}}},
        "listenFor":["a","b"],"textHighlights":[{"text":"a","occurrence":1}],
        "semanticAction":{"id":"s","entities":{}},
        "suggestedActions":{"to":["x"],"actions":[{"type":"imBack","title":"a","value":"b"}]},"label":"l","valueType":"v","code":"c",
        "speak":"hoi","inputHint":"acceptingInput","summary":"s",
        "attachmentLayout":"list","deliveryMode":"normal","action":"add","value":"los"}
        """,
    ];

    [Theory]
    [MemberData(nameof(Real))]
    public void Gives_what_the_SDKs_own_reader_gives(string body)
    {
        Assert.NotNull(RoundTrip.Theirs(body));
        Assert.True(JToken.DeepEquals(RoundTrip.Theirs(body), RoundTrip.Ours(body)), $"{RoundTrip.Theirs(body)}\n{RoundTrip.Ours(body)}");
    }

    [Theory]
    [InlineData("\"timestamp\":5")]
    [InlineData("\"timestamp\":\"gisteren\"")]
    [InlineData("\"membersAdded\":[null,5,{\"id\":\"x\"}]")]
    [InlineData("\"attachments\":\"geen\"")]
    [InlineData("\"entities\":{\"a\":[[]]}")]
    [InlineData("\"recipient\":[]")]
    [InlineData("\"reactionsAdded\":5,\"listenFor\":{\"a\":1},\"expiration\":\"nooit\"")]
    [InlineData("\"localTimezone\":{\"id\":\"x\"},\"conversation\":{\"id\":\"c\",\"isGroup\":\"ja\"}")]
    [InlineData("\"channelData\":null,\"value\":null,\"text\":null,\"from\":null")]
    public void Steps_over_what_has_another_type_than_the_schema_says(string odd)
    {
        var activity = Read($$"""{"type":"message",{{odd}},"name":"na"}""");

        Assert.Equal(("message", "na"), (activity.Type, activity.Name));
    }

    [Theory]
    [InlineData("\\ud800", "\uFFFD")]
    [InlineData("a\\udc00b", "a\uFFFDb")]
    [InlineData("\\ud83d\\ude00", "\U0001F600")]
    [InlineData("\\ud800\\n\\\"x\\\"", "\uFFFD\n\"x\"")]
    public void Mends_half_a_character_wherever_it_stands(string escaped, string text)
    {
        var activity = Read($$"""
            {"type":"message","text":"{{escaped}}","name":"{{escaped}}",
            "value":{"{{escaped}}":"{{escaped}}"},"entities":[{"{{escaped}}":["{{escaped}}"]}]}
            """);

        Assert.Equal((text, text), (activity.Text, activity.Name));
        Assert.Equal(text, (string?)((JObject)activity.Value)[text]);
        Assert.Equal(text, (string?)activity.Entities[0].Properties[text]![0]);
    }

    [Fact]
    public void Takes_the_last_of_a_key_that_comes_twice()
    {
        var activity = Read("""{"type":"typing","type":"message","from":{"id":"a"},"from":{"id":"b"},"value":{"a":1,"a":2}}""");

        Assert.Equal(("message", "b", 2), (activity.Type, activity.From.Id, (int)((JObject)activity.Value)["a"]!));
    }

    [Fact]
    public void Knows_a_field_by_its_own_letters_only()
    {
        var activity = Read("""{"type":"message","Text":"hoi","Entities":[null],"From":{"id":"x"},"reactionsAdded":[1,1]}""");

        Assert.Equal((null, null, null), (activity.Text, activity.Entities, activity.From));
        Assert.Equal("hoi", (string?)activity.Properties["Text"]);
    }

    [Fact]
    public void Refuses_what_is_deeper_than_any_channel_sends()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));

        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Read($$"""{"type":"message","value":{{deep}}}"""));
    }

    private static Activity Read(string json) => ActivityReader.Read(Encoding.UTF8.GetBytes(json))!;
}
