using System.Text.Json;
using Sevenwolden.Cards.Model;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>Who reads no Dutch is told what an article says, below the article to the letter. It is no part of what one signs.</summary>
public sealed class Retold_articles
{
    [Fact]
    public void Each_article_is_told_in_English() =>
        Assert.All(Shipped.Pack.Articles, article => Assert.NotEmpty(article.Retold[Language.English]));

    [Fact]
    public void What_is_retold_is_no_part_of_what_is_signed()
    {
        var without = Shipped.Pack with
        {
            Articles = [.. Shipped.Pack.Articles.Select(article => article with { Retold = new Dictionary<Language, string>() })],
        };

        Assert.Equal(ContentHash.Of(Shipped.Pack), ContentHash.Of(without));
    }

    [Fact]
    public void It_stands_below_the_article_in_English_and_not_in_Dutch()
    {
        var talk = new Talk();

        Assert.DoesNotContain("measures for staff", Shown(talk.Say("artikel 4.1")));
        Assert.Contains("In our words: ", Shown(talk.Say("english").Say("article 4.1")));
    }

    private static string Shown(Talk talk) => string.Join('\n', Talk.Objects(
        JsonSerializer.SerializeToNode(talk.Newest.Card!, CardJson.Readable.AdaptiveCard)!).Select(node => (string?)node["text"]));
}
