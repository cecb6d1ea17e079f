using System.Text.Json;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A language is kept as its code; what was kept before that is read all the same.</summary>
public sealed class The_language_of_a_conversation
{
    [Theory]
    [InlineData("""{"welcomed":true}""", "nl")]
    [InlineData("""{"language":"Dutch","welcomed":true}""", "nl")]
    [InlineData("""{"language":"English","welcomed":true}""", "en")]
    [InlineData("""{"language":"en","welcomed":true}""", "en")]
    [InlineData("""{"language":"nl","welcomed":true}""", "nl")]
    [InlineData("""{"language":"fy","welcomed":true}""", "fy")]
    public void Is_read_by_its_code_or_by_its_old_name(string kept, string code)
    {
        var conversation = JsonSerializer.Deserialize(kept, ConversationJson.Default.Conversation)!;

        Assert.Equal(code, conversation.Language.Code);
        Assert.True(conversation.Welcomed);
    }

    [Fact]
    public void Is_written_as_its_code_and_not_at_all_where_it_is_Dutch()
    {
        Assert.Equal("{}", Written(Conversation.New with { Language = Language.Dutch }));
        Assert.Equal("""{"language":"en"}""", Written(Conversation.New with { Language = Language.English }));
    }

    [Theory]
    [InlineData("""{"language":"Klingon"}""")]
    [InlineData("""{"language":""}""")]
    [InlineData("""{"language":null}""")]
    public void Is_refused_where_it_is_no_language(string kept) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(kept, ConversationJson.Default.Conversation));

    [Theory]
    [InlineData("Mag ik een foto van mijn klas op Instagram zetten?", "nl")]
    [InlineData("May I post a picture of my class on Instagram?", "en")]
    [InlineData("hallo", "nl")]
    public void Is_Dutch_where_it_is_not_offered_any_more_and_changes_as_Dutch_does(string said, string code)
    {
        Assert.True(Language.TryParse("fy", out var gone));

        var step = Shipped.Dialog.Step(Conversation.New with { Language = gone }, new Incoming.Words(said), School.Alone);

        Assert.Equal(code, step.Conversation.Language.Code);
    }

    private static string Written(Conversation conversation) =>
        JsonSerializer.Serialize(conversation, ConversationJson.Default.Conversation);

    [Theory]
    [InlineData("can we do english? i want to report something")]
    [InlineData("kan het in het engels? ik wil iets melden")]
    public void Is_changed_and_the_report_that_is_asked_for_beside_it_is_begun(string words)
    {
        var talk = new Talk().Say(words);

        Assert.IsType<Reply.ReportForm>(talk.Replies[^1]);
        Assert.Equal(Language.English, talk.Conversation.Language);
    }
}
