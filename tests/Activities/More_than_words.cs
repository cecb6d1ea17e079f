using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Activities;

/// <summary>What the bot doesn't take it says that it doesn't take; the words beside it count.</summary>
public sealed class More_than_words(SharedBot bot) : IClassFixture<SharedBot>
{
    private const string Photo = "Mag ik een foto van het schoolfeest op mijn Insta zetten?";
    private const string Secret = "https://bestanden.example/Zonnebloempit.jpg";

    private BotHost Host => bot.Host;

    public static TheoryData<string, string> Brought => new()
    {
        { "a picture", """[{"contentType":"image/png","contentUrl":"SECRET","name":"x.png"}]""" },
        {
            "a picture pasted in Teams",
            """
            [{"contentType":"image/*","contentUrl":"SECRET"},{"contentType":"text/html",
            "content":"<p>TEXT</p><p><img alt=\"image\" src=\"SECRET\" itemtype=\"http://schema.skype.com/AMSImage\"></p>"}]
            """
        },
        { "a sticker", """[{"contentType":"text/html","content":"<p>TEXT<img src=\"SECRET\" alt=\"sticker\"></p>"}]""" },
        {
            "an emoji of the school's own",
            """[{"contentType":"text/html","content":"<p>TEXT<emoji id=\"x;1\" alt=\"schoollogo\"></emoji></p>"}]"""
        },
        { "a voice message", """[{"contentType":"audio/ogg","contentUrl":"SECRET"}]""" },
        { "a film", """[{"contentType":"video/mp4","contentUrl":"SECRET"}]""" },
        {
            "a file in Teams",
            """
            [{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"a.docx","contentUrl":"SECRET",
            "content":{"downloadUrl":"SECRET","uniqueId":"1","fileType":"docx"}},
            {"contentType":"text/html","content":"<div>TEXT</div><attachment id=\"1\"></attachment>"}]
            """
        },
        { "a contact card", """[{"contentType":"text/vcard","content":"BEGIN:VCARD"}]""" },
        { "a plain file", """[{"contentType":"text/plain","contentUrl":"SECRET","name":"a.txt"}]""" },
        {
            "something that is not shown",
            """[{"contentType":"text/html","content":"<p>TEXT</p><attachment id=\"1\"></attachment>"}]"""
        },
        { "a web page", """[{"contentType":"text/html","contentUrl":"SECRET"}]""" },
    };

    [Theory]
    [MemberData(nameof(Brought))]
    public async Task Beside_an_answer_it_is_said_that_it_is_not_taken_and_the_answer_counts(string what, string attachments)
    {
        var conversation = Wire.NewId("more");
        await Host.AskAsync(Wire.Message(conversation, Photo));

        var replies = await Host.AskAsync(Wire.Message(conversation, "nee").With("attachments", Parse(attachments, "nee")));

        Assert.True(IsNotice(replies[0]), what);
        Assert.NotNull(replies[^1]!.Entity("assessment"));
        Assert.DoesNotContain("Zonnebloempit", replies.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Brought))]
    public async Task Alone_it_is_said_and_the_open_question_stands(string what, string attachments)
    {
        var (asked, fresh) = (Wire.NewId("more"), Wire.NewId("more"));
        await Host.AskAsync(Wire.Message(asked, Photo));

        var still = await Host.AskAsync(Wire.Message(asked, "").With("attachments", Parse(attachments, "")));
        var alone = await Host.AskAsync(Wire.Message(fresh, "").With("attachments", Parse(attachments, "")));

        Assert.True(IsNotice(still[0]), what);
        Assert.Equal("consent", still.Asked());
        Assert.True(IsNotice(Assert.Single(alone)), what);
    }

    [Theory]
    [InlineData("""[{"contentType":"text/html","content":"<div>nee</div>"}]""")]
    [InlineData("""[{"contentType":"text/html","content":"<p>nee <emoji id=\"smile\" alt=\"🙂\"></emoji></p>"}]""")]
    [InlineData("""
        [{"contentType":"text/html",
        "content":"<p>nee <img itemtype=\"http://schema.skype.com/Emoji\" src=\"https://x.example\" alt=\"🙂\"></p>"}]
        """)]
    [InlineData("""
        [{"contentType":"messageReference","content":"{}"},
        {"contentType":"text/html","content":"<attachment id=\"1\"></attachment><p>nee</p>"}]
        """)]
    [InlineData("[]")]
    [InlineData("[{},null,5]")]
    public async Task The_text_that_Teams_repeats_a_quote_and_an_emoji_are_nothing_more(string attachments)
    {
        var conversation = Wire.NewId("no-more");
        await Host.AskAsync(Wire.Message(conversation, Photo));

        var replies = await Host.AskAsync(Wire.Message(conversation, "nee").With("attachments", JsonNode.Parse(attachments)));

        Assert.DoesNotContain(replies, IsNotice);
        Assert.NotNull(replies[^1]!.Entity("assessment"));
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_or_logged_and_a_report_has_the_words_alone()
    {
        await using var school = await SchoolOnline.OpenAsync();
        await school.SayAsync(SchoolOnline.Teacher, "leidinggevende");

        var said = school.Message(SchoolOnline.Teacher, "Kijk wat er in de ouderapp staat.")
            .With("attachments", Parse("""[{"contentType":"image/png","contentUrl":"SECRET"}]""", ""));
        var replies = await school.Hosts[0].AskAsync(said);

        Assert.True(IsNotice(replies[0]));
        Assert.Contains("Kijk wat er in de ouderapp staat.", replies[^1]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(school.Hosts[0].Log.Lines, line => line.Contains("Zonnebloempit", StringComparison.Ordinal));
        foreach (var bytes in (await RawBytes.OfAsync(school.Folder)).Values)
        {
            Assert.DoesNotContain("Zonnebloempit", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        }
    }

    private static JsonNode Parse(string attachments, string text) => JsonNode.Parse(
        attachments.Replace("TEXT", text, StringComparison.Ordinal).Replace("SECRET", Secret, StringComparison.Ordinal))!;

    private static bool IsNotice(JsonNode? reply) =>
        ((string?)reply!["text"])?.Contains("geef ik niet door", StringComparison.Ordinal) == true;
}
