using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

public sealed class How_an_article_is_called
{
    private static readonly Uri Document = new("https://school.example/protocol_(2016).pdf");

    [Theory]
    [InlineData("nl", "Protocol 3a, punt 5", "Artikel 3a.5")]
    [InlineData("en", "Protocol 3a, point 5", "Artikel 3a.5 (Dutch original)")]
    public void As_the_school_does_with_its_label_in_small_beside_the_text(string code, string called, string label)
    {
        var texts = Blocks(Drawn(Shipped.Pack, code));

        Assert.Contains(texts, block => block is { Weight: "Bolder" } && block.Text.ToString() == called);
        Assert.Contains(texts, block => block is { Size: "Small", IsSubtle: true } && block.Text.ToString() == label);
    }

    [Fact]
    public void With_the_way_to_the_schools_document_where_it_is_known_and_with_none_where_it_is_not()
    {
        var (with, without) = (Drawn(Shipped.Pack.At(Document), "nl"), Drawn(Shipped.Pack, "nl"));

        Assert.Contains(
            "Artikel 3a.5 · [Lees het hele protocol](https://school.example/protocol_%282016%29.pdf)",
            Blocks(with).Select(block => block.Text.ToString()));
        Assert.DoesNotContain("](http", without.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_link_that_each_channel_reads()
    {
        const string Address = "https://school.example/protocol_%282016%29.pdf";

        var message = Drawn(Shipped.Pack.At(Document), "nl");

        Assert.Contains($"<{Address}|Lees het hele protocol>", message.TextIn(Script.Slack), StringComparison.Ordinal);
        Assert.Contains($"Lees het hele protocol: {Address}", message.TextIn(Script.Letters), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "3a.5", "Protocol 3a, punt 5")]
    [InlineData("nl", "3a.2 3a.5", "Protocol 3a, punt 2 en 5")]
    [InlineData("en", "3a.2 3a.5 3a.6 3b.1", "Protocol 3a, points 2, 5 and 6; Protocol 3b, point 1")]
    public void Each_section_once_where_there_are_several(string code, string ids, string called)
    {
        var articles = ids.Split(' ').Select(id => Shipped.Pack.Article(id)!);
        var decided = (Reply.Decided)Samples.All["verdict-not-allowed"];
        decided = decided with { Finding = decided.Finding with { Citations = [.. articles] } };

        var message = Deck.Draw(decided, Shipped.Pack, LanguageOf(code));

        Assert.EndsWith($"({called})", message.Summary, StringComparison.Ordinal);
    }

    private static Message Drawn(Pack pack, string code) => Deck.Draw(new Reply.Quote([pack.Article("3a.5")!]), pack, LanguageOf(code));

    private static Language LanguageOf(string code) =>
        Language.TryParse(code, out var language) ? language : throw new ArgumentException(code);

    private static List<TextBlock> Blocks(Message message) =>
        [.. Face.Of(message.Card!).SelectMany(face => face.Elements).OfType<TextBlock>()];
}
