using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

public sealed class How_an_article_is_asked_for
{
    [Theory]
    [InlineData("artikel 3a.5", "3a.5")]
    [InlineData("protocol 3a, punt 5", "3a.5")]
    [InlineData("Protocol 3a, punt 5 · Foto's en filmpjes", "3a.5")]
    [InlineData("Protocol 3A punt 5?", "3a.5")]
    [InlineData("3a punt 5", "3a.5")]
    [InlineData("wat staat er in protocol 3b, punt 3?", "3b.3")]
    [InlineData("protocol 4, punt 1", "4.1")]
    [InlineData("protocol 3a, point 5", "3a.5")]
    [InlineData("artikel 3a lid 5", "3a.5")]
    public void As_the_school_calls_it_or_by_its_label(string said, string id)
    {
        var talk = new Talk().Say(said);

        var quote = Assert.IsType<Reply.Quote>(Assert.Single(talk.Replies));
        Assert.Equal(id, Assert.Single(quote.Articles).Id);
    }

    [Theory]
    [InlineData("protocol 3a, punt 99")]
    [InlineData("artikel 9 punt 9")]
    public void One_that_is_not_there_is_not_there_under_either_name(string said) =>
        Assert.Equal(new Reply.Say(Note.NoSuchArticle).Note, new Talk().Say(said).Replies.OfType<Reply.Say>().First().Note);

    [Theory]
    [InlineData("hij had een 4.1")]
    [InlineData("ik heb nog een punt 5")]
    public void A_number_alone_is_no_article(string said) => Assert.Empty(new Talk().Say(said).Replies.OfType<Reply.Quote>());
}
