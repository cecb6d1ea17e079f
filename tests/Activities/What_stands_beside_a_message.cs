using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Activities;

/// <summary>What Teams shows beside a message: how confidential it is, the sources of a text, and thumbs below a verdict.</summary>
public sealed class What_stands_beside_a_message
{
    private const string Word = "Zonnebloempit";

    [Fact]
    public async Task A_card_of_a_case_is_called_confidential_to_leader_and_reporter_and_nothing_else_is()
    {
        await using var school = await OpenAsync();
        var question = await school.SayAsync(Teacher, "Mag ik een foto van mijn klas op Instagram zetten?");

        var id = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.SettledAsync();
        var listed = await school.SayAsync(Leader, "open meldingen");

        JsonNode[] cards =
        [
            listed[^1]!,
            .. school.Shown(Leader).Concat(school.Shown(Teacher)).Select(shown => shown.Json)
                .Where(card => (string?)card.Entity("case")?["case"] == id),
        ];
        Assert.True(cards.Length > 2);
        Assert.All(cards, card =>
        {
            var label = Beside(card)!["usageInfo"]!;
            Assert.Equal(
                ("CreativeWork", InDutch.Say(Key.Confidential), InDutch.Say(Key.ConfidentialText)),
                ((string?)label["@type"], (string?)label["name"], (string?)label["description"]));
        });
        Assert.All(question, reply => Assert.Null(Beside(reply!)));
    }

    [Fact]
    public async Task A_channel_without_such_marks_gets_none_of_them()
    {
        await using var school = await OpenAsync();
        school.Channels[Teacher] = "webchat";

        var article = await school.SayAsync(Teacher, "artikel 3a.5");
        await school.SayAsync(Teacher, "Mag ik een foto van mijn klas op Instagram zetten?");
        var verdict = await school.SayAsync(Teacher, "nee");

        Assert.All(article.Concat(verdict), reply => Assert.Null(Beside(reply!)));
        Assert.NotNull(article[^1]!["attachments"]);
        Assert.All(verdict, reply => Assert.Null(reply!["channelData"]));
    }

    [Fact]
    public async Task An_article_that_is_looked_up_is_a_text_that_names_its_source()
    {
        await using var school = await OpenAsync();

        var said = (await school.SayAsync(Teacher, "artikel 3a.5"))[^1]!;

        var source = Assert.Single(Beside(said)!["citation"]!.AsArray())!;
        Assert.Contains(Shipped.Pack.Article("3a.5")!.Text + " [1]", (string)said["text"]!, StringComparison.Ordinal);
        Assert.Null(said["attachments"]);
        Assert.Equal(("Claim", 1), ((string?)source["@type"], (int)source["position"]!));
        Assert.Equal("DigitalDocument", (string?)source["appearance"]!["@type"]);
        Assert.StartsWith("Protocol 3a, punt 5", (string)source["appearance"]!["name"]!, StringComparison.Ordinal);
        Assert.Equal(InDutch.Say(Key.AllArticles), (string?)said["suggestedActions"]!["actions"]![0]!["title"]);
    }

    [Fact]
    public async Task In_English_its_Dutch_is_told_in_our_words_as_well_behind_what_is_quoted()
    {
        await using var school = await OpenAsync();
        await school.SayAsync(Teacher, "English");

        var said = (string)(await school.SayAsync(Teacher, "article 3a.5"))[^1]!["text"]!;

        var article = Shipped.Pack.Article("3a.5")!;
        Assert.EndsWith($"{article.Text} [1]\n\nIn our words: {article.Retold[Language.English]}", said, StringComparison.Ordinal);
    }

    /// <summary>Source: Teams, citations: a name has 80 characters at most, an abstract 160.</summary>
    [Fact]
    public void Every_article_fits_where_sources_are_shown() => Assert.All(
        from article in Shipped.Pack.Articles
        from language in Shipped.Pack.Languages
        let drawn = Deck.Draw(new Reply.Quote([article]), Shipped.Pack, language)
        select Assert.Single(drawn.Cited!.Sources).Appearance,
        shown =>
        {
            Assert.InRange(shown.Name.Length, 1, 80);
            Assert.InRange(shown.Abstract.Length, 1, 160);
        });

    [Fact]
    public async Task A_verdict_takes_a_thumb_and_a_question_does_not()
    {
        await using var school = await OpenAsync();

        var question = await school.SayAsync(Teacher, "Mag ik een foto van mijn klas op Instagram zetten?");
        var verdict = await school.SayAsync(Teacher, "nee");

        Assert.All(question, reply => Assert.Null(reply!["channelData"]));
        Assert.Equal("custom", (string?)verdict[^1]!["channelData"]!["feedbackLoop"]!["type"]);
    }

    [Theory]
    [InlineData("like", "Wat was er goed aan?", "Clear")]
    [InlineData("dislike", "Wat kan er beter?", "SaysOtherwise")]
    public async Task A_thumb_asks_why_with_nothing_to_write(string reaction, string asks, string choice)
    {
        await using var school = await OpenAsync();

        var form = JsonNode.Parse(await school.Hosts[0].TextAsync(Invoke(school, "message/fetchTask", new JsonObject
        {
            ["data"] = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = reaction } },
        })))!["task"]!["value"]!;

        var card = form["card"]!["content"]!;
        Assert.Equal("Wat vind je van dit antwoord?", (string?)form["title"]);
        Assert.Contains(Talk.Objects(card), item => (string?)item["label"] == asks);
        Assert.Contains(Talk.Objects(card), item => (string?)item["value"] == choice);
        Assert.DoesNotContain(Talk.Objects(card), item => (string?)item["type"] == "Input.Text");
    }

    [Fact]
    public async Task A_thumb_is_counted_by_article_and_nothing_of_it_is_kept()
    {
        using var listening = new Listening();
        await using var school = await OpenAsync();
        var verdict = (await TellAsync(school))[^1]!.Entity("assessment")!;
        var kept = await KeptAsync(school);
        var submit = Submit(school, "dislike", """{"why":"SaysOtherwise"}""");

        var answer = await school.Hosts[0].TextAsync(submit);
        // It comes again.
        await school.Hosts[0].TextAsync(submit.DeepClone().AsObject());

        Assert.Equal("{}", answer);
        Assert.Equal(
            verdict["citations"]!.AsArray().Select(article => (string?)article),
            Thumbs(listening, "down").Select(thumb => thumb["article"]));
        Assert.All(Thumbs(listening, "down"), thumb => Assert.Equal("says_otherwise", thumb["why"]));
        Assert.Equal(kept, await KeptAsync(school));
    }

    [Theory]
    [InlineData($$"""{"feedbackText":"{{Word}} klopt niet"}""")]
    [InlineData($"{Word}: geen JSON")]
    [InlineData("")]
    public async Task What_a_client_lets_people_write_is_not_taken(string feedback)
    {
        using var listening = new Listening();
        await using var school = await OpenAsync();
        await TellAsync(school);

        await school.Hosts[0].TextAsync(Submit(school, "like", feedback));

        Assert.All(Thumbs(listening, "up"), thumb => Assert.Equal("none", thumb["why"]));
        Assert.NotEmpty(Thumbs(listening, "up"));
        Assert.DoesNotContain(school.Hosts[0].Log.Lines, line => line.Contains(Word, StringComparison.Ordinal));
        Assert.DoesNotContain(
            await RawBytes.OfAsync(school.Folder),
            file => file.Value.AsSpan().IndexOf(Turns.Bytes(Word)) >= 0);
    }

    [Theory]
    [InlineData("message/fetchTask", "null")]
    [InlineData("message/fetchTask", "{\"data\":{\"actionName\":\"feedback\",\"actionValue\":{\"reaction\":\"love\"}}}")]
    [InlineData("message/submitAction", "{\"actionName\":\"other\",\"actionValue\":{\"reaction\":\"like\"}}")]
    [InlineData("message/submitAction", "[]")]
    public async Task Anything_else_is_not_known(string name, string value)
    {
        await using var school = await OpenAsync();

        using var response = await school.Hosts[0].PostAsync(Invoke(school, name, JsonNode.Parse(value)));

        Assert.Equal(501, (int)response.StatusCode);
    }

    private static async Task<JsonArray> TellAsync(SchoolOnline school)
    {
        await school.SayAsync(Teacher, "Mag ik een foto van mijn klas op Instagram zetten?");
        return await school.SayAsync(Teacher, "nee");
    }

    private static async Task<IEnumerable<string>> KeptAsync(SchoolOnline school)
    {
        var vault = school.Hosts[0].Services.GetRequiredService<Vault>();
        var states = await school.AskAsync<byte[]>("SELECT state FROM conversation");
        return states.Select(state => Encoding.UTF8.GetString(vault.Open(state)));
    }

    private static IEnumerable<Dictionary<string, string?>> Thumbs(Listening listening, string way) => listening.Counted
        .Where(each => each.Name == "sevenwolden.feedback")
        .Select(each => each.Labels.ToDictionary(label => label.Key, label => label.Value?.ToString()))
        .Where(thumb => thumb["thumb"] == way);

    private static JsonObject Submit(SchoolOnline school, string reaction, string feedback) =>
        Invoke(school, "message/submitAction", new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = feedback },
        });

    private static JsonObject Invoke(SchoolOnline school, string name, JsonNode? value) =>
        school.Message(Teacher, "").With("type", "invoke").With("name", name).With("value", value);

    private static JsonNode? Beside(JsonNode reply) => reply["entities"]?.AsArray()
        .SingleOrDefault(entity => (string?)entity!["type"] == "https://schema.org/Message");
}
