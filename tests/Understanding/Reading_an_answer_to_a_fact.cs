using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Understanding;

public sealed class Reading_an_answer_to_a_fact
{
    [Theory]
    [InlineData("consent", "absoluut niet", Replied.No)]
    [InlineData("consent", "zeker wel", Replied.Yes)]
    [InlineData("consent", "nog lang niet", Replied.No)]
    [InlineData("consent", "jaaaa", Replied.Yes)]
    [InlineData("consent", "ja 👍🏽", Replied.Yes)]
    [InlineData("consent", "👍🏿", Replied.Yes)]
    [InlineData("consent", "🤷🏼‍♀️", Replied.Unknown)]
    [InlineData("consent", "idk", Replied.Unknown)]
    [InlineData("consent", "even kijken hoor ... ja", Replied.Yes)]
    [InlineData("confidential", "even in het bericht kijken... nee", Replied.No)]
    [InlineData("confidential", "nou nee", Replied.No)]
    [InlineData("confidential", "nee hoor, niks", Replied.No)]
    [InlineData("confidential", "definitely not", Replied.No)]
    [InlineData("confidential", "nee hear", Replied.No)]
    [InlineData("consent", "jawis", Replied.Yes)]
    public void It_is_read_as_people_type_it(string fact, string text, Replied expected) => Assert.Equal(expected, Read(text, fact));

    [Theory]
    [InlineData("private_account", "werkaccount", Replied.No)]
    [InlineData("private_account", "gewoon mijn eigen profiel", Replied.Yes)]
    [InlineData("private_account", "niet privé", Replied.No)]
    [InlineData("private_account", "niet zakelijk", Replied.Yes)]
    [InlineData("private_account", "een schoolaccount heb ik niet", Replied.Yes)]
    [InlineData("during_class", "na schooltijd", Replied.No)]
    [InlineData("during_class", "onder mijn les engels", Replied.Yes)]
    [InlineData("confidential", "er staan namen bij", Replied.Yes)]
    [InlineData("confidential", "geen namen", Replied.No)]
    [InlineData("befriends_pupil", "ik volg hem terug", Replied.Yes)]
    public void Words_that_answer_this_fact_are_an_answer(string fact, string text, Replied expected) =>
        Assert.Equal(expected, Read(text, fact));

    [Theory]
    [InlineData("consent", "ik denk van wel", Replied.Unknown)]
    [InlineData("consent", "nog niet", Replied.No)]
    [InlineData("consent", "bijna iedereen", Replied.No)]
    [InlineData("consent", "ja, op één na", Replied.No)]
    [InlineData("consent", "iedereen behalve Sem", Replied.No)]
    [InlineData("consent", "dat zei een collega", Replied.Unknown)]
    [InlineData("confidential", "ik denk van wel", Replied.Yes)]
    [InlineData("confidential", "volgens mij niet", Replied.Unknown)]
    [InlineData("derailing", "nog niet", Replied.Unknown)]
    [InlineData("confidential", "een beetje", Replied.Yes)]
    public void Half_an_answer_is_the_stricter_one_or_none_to_rely_on(string fact, string text, Replied expected) =>
        Assert.Equal(expected, Read(text, fact));

    [Theory]
    [InlineData("consent", "nee, ik bedoelde een collega", Replied.None)]
    [InlineData("consent", "ja en trouwens mag ik ook de namen noemen?", Replied.None)]
    [InlineData("private_account", "wat bedoel je?", Replied.None)]
    [InlineData("consent", "bedankt", Replied.None)]
    [InlineData("consent", "ja en nee", Replied.Again)]
    public void A_correction_a_question_and_both_are_no_answer(string fact, string text, Replied expected) =>
        Assert.Equal(expected, Read(text, fact));

    private static Replied Read(string text, string fact) => AnswerReader.Read(text, Shipped.Pack.Fact(fact)!);
}
