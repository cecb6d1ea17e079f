using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Activities;

/// <summary>Somebody searches the protocol while they write a message to others.</summary>
public sealed class Searching_the_protocol(SharedBot bot) : IClassFixture<SharedBot>
{
    [Theory]
    [InlineData("3a.5", "3a, punt 5")]
    [InlineData("foto", "3a, punt 5")]
    [InlineData("artikel over foto's", "3a, punt 5")]
    [InlineData("privé account", "3a, punt 6")]
    [InlineData("4.1", "4, punt 1")]
    public async Task Finds_an_article_by_its_number_and_by_what_it_is_about(string words, string called)
    {
        var found = await SearchAsync(words);

        Assert.Contains(found, hit => Title(hit).Contains(called, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_all_of_them_before_anything_is_typed_some_at_a_time()
    {
        var all = await AskAsync(Query("true", "initialRun"));
        var page = await AskAsync(Query("", skip: 18, count: 5));

        Assert.Equal(Shipped.Pack.Articles.Count, Hits(all).Count);
        Assert.Equal(Hits(all).Skip(18).Select(Title), Hits(page).Select(Title));
        Assert.Equal(("result", "list"), (Said(all, "type"), Said(all, "attachmentLayout")));
    }

    /// <summary>It lands in a message to others, who have no conversation with the bot.</summary>
    [Fact]
    public async Task Gives_a_card_with_the_article_to_the_letter_and_no_button()
    {
        var found = (await SearchAsync("3a.5"))[0];

        var card = found["content"]!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)found["contentType"]);
        Assert.Equal(("AdaptiveCard", "1.5"), ((string?)card["type"], (string?)card["version"]));
        Assert.Null(card["actions"]);
        Assert.DoesNotContain("Action.", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Talk.Objects(card), element => (string?)element["text"] == Shipped.Pack.Article("3a.5")!.Text);
        Assert.Equal("application/vnd.microsoft.card.thumbnail", (string?)found["preview"]!["contentType"]);
    }

    [Fact]
    public async Task Says_so_where_it_finds_nothing()
    {
        var answer = await AskAsync(Query("qqqzzz"));

        Assert.Equal(
            ("message", "Daar vond ik geen artikel over. Misschien zegt het protocol er niets over."),
            (Said(answer, "type"), Said(answer, "text")));
    }

    [Fact]
    public async Task Answers_in_English_who_searches_in_English()
    {
        var found = await SearchAsync("what does it say about photos of pupils?");

        Assert.All(found, hit => Assert.DoesNotContain(", punt ", Title(hit), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Puts_help_first_where_somebody_may_be_in_danger()
    {
        var found = await SearchAsync("een leerling wil een einde aan zijn leven maken");

        var first = found[0];
        Assert.Contains("113", first["preview"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("113", first["content"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Action.", first["content"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_a_look_that_keeps_nothing_and_logs_no_word()
    {
        const string Word = "Zonnebloempit";
        var conversation = Wire.NewId("search");

        await AskAsync(Query($"{Word} foto", conversation: conversation));

        var storage = bot.Host.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        Assert.Empty(await storage.AskAsync<string>($"SELECT id FROM conversation WHERE id LIKE '%{conversation}%'"));
        Assert.DoesNotContain(bot.Host.Log.Lines, line => line.Contains(Word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"words\"")]
    [InlineData("{\"parameters\":{\"name\":\"words\"}}")]
    [InlineData("{\"parameters\":[5,null,{\"value\":{\"a\":[]}}],\"queryOptions\":7}")]
    [InlineData("{\"parameters\":[{\"value\":true}],\"queryOptions\":{\"skip\":-5,\"count\":1e99}}")]
    public async Task Takes_what_it_can_not_read_for_nothing_typed(string value)
    {
        var answer = await AskAsync(Invoke(JsonNode.Parse(value)));

        Assert.NotEmpty(Hits(answer));
    }

    private static JsonObject Query(
        string words, string name = "words", int? skip = null, int? count = null, string? conversation = null) => Invoke(
        new JsonObject
        {
            ["commandId"] = "search",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = name, ["value"] = words }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip ?? 0, ["count"] = count ?? 25 },
        },
        conversation);

    // From a chat of others, where the bot is not even installed.
    private static JsonObject Invoke(JsonNode? value, string? conversation = null) =>
        Wire.Activity(conversation ?? Wire.NewId("search"), "invoke").InGroup("groupChat", mentions: false)
            .With("name", "composeExtension/query").With("value", value);

    private async Task<IReadOnlyList<JsonNode>> SearchAsync(string words) => Hits(await AskAsync(Query(words)));

    private async Task<JsonNode> AskAsync(JsonObject invoke) => JsonNode.Parse(await bot.Host.TextAsync(invoke))!["composeExtension"]!;

    private static List<JsonNode> Hits(JsonNode answer) => [.. answer["attachments"]!.AsArray().OfType<JsonNode>()];

    private static string Title(JsonNode hit) => (string)hit["preview"]!["content"]!["title"]!;

    private static string? Said(JsonNode answer, string what) => (string?)answer[what];
}
