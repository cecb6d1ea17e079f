using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Activities;

/// <summary>Whole turns through the real host, with the replies in the response.</summary>
public sealed class Turns_on_the_wire(SharedBot bot) : IClassFixture<SharedBot>
{
    private const string Photo = "Mag ik een foto van het schoolfeest op mijn Insta zetten?";

    private BotHost Host => bot.Host;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_who_arrives_is_welcomed_once_whichever_event_comes_first(bool installationFirst)
    {
        var conversation = Wire.NewId("arrives");
        JsonObject[] events = [Wire.Installs(conversation), Wire.Arrives(conversation)];

        var both = await Task.WhenAll((installationFirst ? events : [.. events.Reverse()]).Select(Host.AskAsync));

        Assert.Single(both.SelectMany(replies => replies));
        Assert.NotNull(both.SelectMany(replies => replies).Single()!.Entity("topics"));
    }

    [Fact]
    public async Task A_reply_says_what_every_channel_needs_and_never_null()
    {
        var conversation = Wire.NewId("reply");
        var said = Wire.Message(conversation, Photo);

        var body = await Host.TextAsync(said.With("deliveryMode", "expectReplies"));

        var reply = JsonNode.Parse(body)!["activities"]![0]!;
        Assert.DoesNotContain(":null", body, StringComparison.Ordinal);
        Assert.Equal("message", (string?)reply["type"]);
        Assert.Equal((string?)said["id"], (string?)reply["replyToId"]);
        Assert.Equal(conversation, (string?)reply["conversation"]!["id"]);
        Assert.Equal("28:bot", (string?)reply["from"]!["id"]);
        Assert.Equal("29:docent", (string?)reply["recipient"]!["id"]);
        Assert.Equal("expectingInput", (string?)reply["inputHint"]);
        Assert.NotEmpty((string)reply["summary"]!);
        Assert.Null(reply["text"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)reply["attachments"]![0]!["contentType"]);
    }

    [Fact]
    public async Task A_photo_without_consent_is_not_allowed_by_typing_alone()
    {
        var conversation = Wire.NewId("photo");

        var asked = await Host.AskAsync(Wire.Message(conversation, Photo));
        var told = await Host.AskAsync(Wire.Message(conversation, "nee, nog niet"));

        Assert.Equal("consent", asked.Asked());
        var assessment = told[^1]!.Entity("assessment")!;
        Assert.Equal("not_allowed", (string?)assessment["verdict"]);
        Assert.Equal("""["3a.5"]""", assessment["citations"]!.ToJsonString());
        Assert.Equal("employee", (string?)assessment["role"]);
    }

    [Fact]
    public async Task A_button_answers_by_invoke_with_the_card_that_replaces_it_and_by_message_alike()
    {
        var (one, other) = (Wire.NewId("button"), Wire.NewId("button"));
        var yes = (await Host.AskAsync(Wire.Message(one, Photo)))[^1]!.Button("Ja");
        await Host.AskAsync(Wire.Message(other, Photo));

        var invoked = JsonNode.Parse(await Host.TextAsync(Wire.Execute(one, yes).With("deliveryMode", "expectReplies")))!;
        var pressed = await Host.AskAsync(Wire.Press(other, yes));

        Assert.Equal(200, (int)invoked["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)invoked["type"]);
        Assert.Equal("AdaptiveCard", (string?)invoked["value"]!["type"]);
        Assert.Equal(pressed.Asked(), invoked["activities"]!.AsArray().Asked());
        Assert.Equal(pressed.Count, invoked["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_old_button_by_invoke_gets_a_message_and_changes_nothing()
    {
        var conversation = Wire.NewId("old");
        var yes = (await Host.AskAsync(Wire.Message(conversation, Photo)))[^1]!.Button("Ja");
        var after = await Host.AskAsync(Wire.Press(conversation, yes));

        var again = JsonNode.Parse(await Host.TextAsync(Wire.Execute(conversation, yes).With("deliveryMode", "expectReplies")))!;

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)again["type"]);
        Assert.NotEmpty((string)again["value"]!);
        Assert.Equal(after.Asked(), again["activities"]!.AsArray().Asked());
    }

    [Fact]
    public async Task The_same_activity_ten_times_and_ten_at_once_has_one_effect_and_the_same_replies()
    {
        var conversation = Wire.NewId("again");
        var first = await Host.AskAsync(Wire.Message(conversation, "alles langslopen"));
        var one = Wire.Press(conversation, first[^1]!.Button("Liever één vraag tegelijk")).With("deliveryMode", "expectReplies");
        var no = Wire.Message(conversation, "nee").With("deliveryMode", "expectReplies");

        var bodies = new List<string>();
        await Host.TextAsync(one);
        for (var i = 0; i < 10; i++)
        {
            bodies.Add(await Host.TextAsync(no));
        }

        bodies.AddRange(await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Host.TextAsync(no))));
        var next = await Host.AskAsync(Wire.Message(conversation, "waar waren we?"));

        Assert.Single(bodies.Distinct());
        Assert.Equal(JsonNode.Parse(bodies[0])!["activities"]!.AsArray().Asked(), next.Asked());
    }

    [Fact]
    public async Task Twenty_answers_at_once_are_all_taken_one_after_the_other()
    {
        var conversation = Wire.NewId("crowd");
        await Host.AskAsync(Wire.Message(conversation, "alles langslopen"));
        await Host.AskAsync(Wire.Message(conversation, "stap voor stap"));
        var alone = Wire.NewId("alone");
        await Host.AskAsync(Wire.Message(alone, "alles langslopen"));
        await Host.AskAsync(Wire.Message(alone, "stap voor stap"));

        var crowd = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Host.AskAsync(Wire.Message(conversation, "nee"))));
        var told = new List<JsonArray>();
        for (var i = 0; i < 20; i++)
        {
            told.Add(await Host.AskAsync(Wire.Message(alone, "nee")));
        }

        Assert.Equal(told.Select(replies => replies.Asked()).Order(), crowd.Select(replies => replies.Asked()).Order());
        Assert.NotEqual(0, told.Count(IsAssessed));
        Assert.Equal(told.Count(IsAssessed), crowd.Count(IsAssessed));

        static bool IsAssessed(JsonArray replies) => replies[^1]!.Entity("assessment") is not null;
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task In_a_channel_or_a_group_it_answers_only_when_it_is_mentioned(string kind)
    {
        var conversation = "19:klas@thread.tacv2;messageid=" + Wire.NewId("x");

        var unasked = await Host.TextAsync(
            Wire.Message(conversation, "artikel 3a.5").InGroup(kind, mentions: false).With("deliveryMode", "expectReplies"));
        var asked = await Host.AskAsync(Wire.Message(conversation, "<at>Bot</at> artikel 3a.5").InGroup(kind, mentions: true));
        var personal = await Host.AskAsync(Wire.Message(conversation, "<at>Bot</at> " + Photo).InGroup(kind, mentions: true));

        Assert.Empty(unasked);
        Assert.Equal("""["3a.5"]""", asked[0]!.Entity("article")!["articles"]!.ToJsonString());
        Assert.Null(personal[^1]!.Entity("question"));
        Assert.Contains("https://teams.microsoft.com/l/chat/", personal[^1]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_without_cards_gets_text_with_suggestions()
    {
        var conversation = Wire.NewId("text");

        var replies = await Host.AskAsync(Wire.Message(conversation, Photo).With("channelId", "telegram"));

        var reply = replies[^1]!;
        Assert.Null(reply["attachments"]);
        Assert.Contains("uitdrukkelijk toestemming", (string)reply["text"]!, StringComparison.Ordinal);
        Assert.Equal("markdown", (string?)reply["textFormat"]);
        Assert.Equal("""["consent"]""", reply.Entity("question")!["facts"]!.ToJsonString());
        Assert.Contains(
            reply["suggestedActions"]!["actions"]!.AsArray(),
            action => (string?)action!["title"] == "Ja" && (string?)action["type"] == "imBack");
    }

    [Fact]
    public async Task Two_conversations_know_nothing_of_each_other()
    {
        var (one, other) = (Wire.NewId("mine"), Wire.NewId("yours"));

        await Host.AskAsync(Wire.Message(one, Photo));
        var replies = await Host.AskAsync(Wire.Message(other, "ja"));

        Assert.Null(replies.Asked());
        Assert.Null(replies[^1]!.Entity("assessment"));
    }

    [Fact]
    public async Task It_lives_and_is_ready()
    {
        using var live = await Host.Client.GetAsync("/healthz/live", Turns.Token);
        using var ready = await Host.Client.GetAsync("/healthz/ready", Turns.Token);

        Assert.True(live.IsSuccessStatusCode && ready.IsSuccessStatusCode);
    }
}
