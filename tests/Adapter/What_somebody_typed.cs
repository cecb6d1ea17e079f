using System.Text;
using System.Text.Json.Nodes;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Adapter;

/// <summary>Of what a channel sends only what the person typed is left, and all of that.</summary>
public sealed class What_somebody_typed
{
    [Theory]
    [InlineData("ja", "ja")]
    [InlineData("&nbsp;ja", "ja")]
    [InlineData("ja&nbsp;", "ja")]
    [InlineData("<p>ja</p>", "ja")]
    [InlineData("<div>ja</div>\r\n", "ja")]
    [InlineData("<p><strong>ja</strong>, <em>zeker</em></p>", "ja, zeker")]
    [InlineData("<quoted messageId=\"1\"/> ja", "ja")]
    [InlineData("<quoted messageId=\"1\"/>\n<quoted messageId=\"2\"/>\nja", "ja")]
    [InlineData("<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\"><p>wat zei jij?</p></blockquote><p>ja</p>", "ja")]
    [InlineData("<blockquote>hij schreef dit</blockquote>mag dat?", "hij schreef dit\nmag dat?")]
    [InlineData("<at>Bot</at> ja", "ja")]
    [InlineData("<at id=\"0\"><span>Bot</span></at>&nbsp;ja", "ja")]
    [InlineData("<at><b>Bot</b></at>, ja", ", ja")]
    [InlineData("<at>Bot</at> mag <at>Anna de Vries</at> dit?", "mag Anna de Vries dit?")]
    [InlineData("een<br>twee<br/>drie", "een\ntwee\ndrie")]
    [InlineData("<p>een</p><p>twee</p><div>drie</div><ul><li>vier</li><li>vijf</li></ul>", "een\ntwee\ndrie\nvier\nvijf")]
    [InlineData("<p>een</p>\r\n<p>&nbsp;</p>\r\n<p>&nbsp;</p>\r\n<p>twee</p>", "een\n\ntwee")]
    [InlineData("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d")]
    [InlineData("klas &lt;3b&gt;", "klas <3b>")]
    [InlineData("typ &lt;br&gt; en &amp;nbsp;", "typ <br> en &nbsp;")]
    [InlineData("hoi <emoji id=\"smile\" alt=\"🙂\" title=\"Glimlach\"></emoji>", "hoi 🙂")]
    [InlineData("<a href=\"https://voorbeeld.example/x?a=1&amp;b=2\" title=\"x\">deze link</a>", "deze link")]
    [InlineData("a < b en c > d & e", "a < b en c > d & e")]
    [InlineData("klas <3b> of <b en c>", "klas <3b> of <b en c>")]
    [InlineData("<naam> zei: i<p en q>r", "<naam> zei: i<p en q>r")]
    [InlineData("&#0;a&#xD800;b", "a&#xD800;b")]
    [InlineData("</at></p><at>ja", "ja")]
    public void Teams_spells_it_as_HTML(string text, string typed)
    {
        Assert.Equal(typed, Read(Wire.Message("c", text)));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("telegram")]
    [InlineData("emulator")]
    [InlineData("nieuw")]
    public void A_channel_of_plain_text_is_taken_at_its_word(string channel)
    {
        foreach (var typed in (string[])["a < b & c", "&nbsp;ja", "<p>ja</p>", "&amp; &lt;3b&gt;", "<at>Anna</at>", "<3 <b>"])
        {
            Assert.Equal(typed, Read(Wire.Message("c", typed).With("channelId", channel)));
            Assert.Equal(typed, Read(Wire.Message("c", typed).With("channelId", channel).With("textFormat", "plain")));
            Assert.Equal(typed, Read(Wire.Message("c", typed).With("channelId", channel).With("textFormat", "markdown")));
        }
    }

    [Fact]
    public void A_text_that_says_that_it_is_XML_is_read_as_such_on_any_channel()
    {
        var said = Wire.Message("c", "<p>a &lt; b</p>").With("channelId", "webchat").With("textFormat", "xml");

        Assert.Equal("a < b", Read(said));
    }

    [Theory]
    [InlineData("klas &lt;3b&gt; &amp; &amp;nbsp;", "klas <3b> & &nbsp;")]
    [InlineData("<@U0BOT> ja", "ja")]
    [InlineData("mag <@U0ANNA> dit, of <@U1|piet>?", "mag @anna dit, of @piet?")]
    [InlineData("zie <https://voorbeeld.example|dit> in <#C1|klas-3b>, <!here>", "zie dit in #klas-3b, @here")]
    [InlineData("<https://voorbeeld.example/a?b=1&amp;c=2>", "https://voorbeeld.example/a?b=1&c=2")]
    [InlineData("*vet* &nbsp; <p>", "*vet* &nbsp; p")]
    public void Slack_escapes_three_letters_and_has_marks_of_its_own(string text, string typed)
    {
        var said = Wire.Message("c", text).With("channelId", "slack").With("recipient", new JsonObject { ["id"] = "U0BOT:T1" })
            .With("entities", new JsonArray(Mention("U0ANNA:T1", "anna", null)));

        Assert.Equal(typed, Read(said));
    }

    [Fact]
    public void Whoever_else_bears_the_bots_name_keeps_it_and_a_bot_of_another_name_is_known_by_its_id()
    {
        var said = Wire.Message("c", "<at>Protocolhulp</at> mag <at>Bot</at> dit?").With(
            "entities",
            new JsonArray(
                Mention("28:bot", "Protocolhulp", "<at>Protocolhulp</at>"), Mention("29:x", "Bot", "<at>Bot</at>")));

        Assert.Equal("mag Bot dit?", Read(said));
    }

    [Fact]
    public void Where_text_is_plain_the_words_of_the_bots_own_mention_are_left_out()
    {
        var said = Wire.Message("c", "@Bot ja, @Anna ook").With("channelId", "webchat").With(
            "entities", new JsonArray(Mention("28:bot", "Bot", "@Bot"), Mention("29:x", "Anna", "@Anna")));

        Assert.Equal("ja, @Anna ook", Read(said));
    }

    [Fact]
    public void An_emoji_alone_is_read_from_the_attachment_that_tells_it()
    {
        var said = Wire.Message("c", "").With("attachments", Html("<p><img itemtype=\"http://schema.skype.com/Emoji\" alt=\"👍\"></p>"));

        Assert.Equal("👍", Read(said));
    }

    [Fact]
    public void A_text_made_to_be_slow_is_read_at_once()
    {
        foreach (var part in (string[])["<at>", "<at><", "<at></at>", "<p a=\"", "&", "<quoted ", "< <", "<blockquote>", "&#", "<@"])
        {
            var deep = string.Concat(Enumerable.Repeat(part, 250_000 / part.Length)) + string.Concat(Enumerable.Repeat("</at>", 1000));
            var watch = System.Diagnostics.Stopwatch.StartNew();

            Read(Wire.Message("c", deep));
            Read(Wire.Message("c", deep).With("channelId", "slack"));

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{part}: {watch.Elapsed}");
        }
    }

    private static JsonArray Html(string html) => new(new JsonObject { ["contentType"] = "text/html", ["content"] = html });

    private static JsonObject Mention(string id, string name, string? text) => new()
    {
        ["type"] = "mention",
        ["text"] = text,
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };

    private static string Read(JsonObject activity)
    {
        var said = ActivityReader.Read(Encoding.UTF8.GetBytes(activity.ToJsonString()))!;
        return TypedText.Of(said, new ChannelBook(KnownChannels.All).Of(said.ChannelId));
    }
}
