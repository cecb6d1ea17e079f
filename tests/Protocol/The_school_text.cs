using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>The pack quotes the school to the letter, oddities and all.</summary>
public sealed class The_school_text
{
    private static readonly string[] Text = File.ReadAllLines(Path.Combine(Sources.Tests, "Protocol", "protocol-sociale-media.txt"));

    [Fact]
    public void Has_twenty_bullets_that_the_articles_quote_in_order()
    {
        var bullets = Text.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].TrimEnd());

        Assert.Equal(bullets, Shipped.Pack.Articles.Select(article => article.Text));
        Assert.Equal(20, Shipped.Pack.Articles.Count);
    }

    [Fact]
    public void Numbers_its_bullets_by_section()
    {
        string[] expected =
        [
            "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "3a.1", "3a.2", "3a.3", "3a.4", "3a.5", "3a.6", "3a.7",
            "3b.1", "3b.2", "3b.3", "3b.4", "4.1", "4.2", "4.3",
        ];

        Assert.Equal(expected, Shipped.Pack.Articles.Select(article => article.Id));
        Assert.All(Shipped.Pack.Articles, article => Assert.Equal(article.Id.Split('.')[0], article.Section));
    }

    [Fact]
    public void Opens_with_the_introduction_that_the_pack_keeps()
    {
        var from = Array.FindIndex(Text, line => line.Contains("Inleiding", StringComparison.Ordinal));
        var to = Array.FindIndex(Text, line => line.Contains("1. Uitgangspunten", StringComparison.Ordinal));

        Assert.Equal(Text[(from + 1)..to].Where(line => line.Length > 0), Shipped.Pack.Introduction);
    }

    [Fact]
    public void Closes_with_its_adoption()
    {
        Assert.Equal(Text[^1], Shipped.Pack.Closing);
        Assert.StartsWith("2016-10-24", Shipped.Pack.Version, StringComparison.Ordinal);
    }
}
