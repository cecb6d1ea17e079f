using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Of two questions in one message none is lost: what can be said at once goes before the walk of the other.</summary>
public sealed class Two_questions_in_one
{
    [Theory]
    [InlineData("mag ik een foto van mijn klas op instagram zetten? en wie moet ik dan bellen?", typeof(Reply.WhomToCall))]
    [InlineData("can i post a class photo on instagram and also can i tag them", typeof(Reply.Silent))]
    [InlineData("mag ik een foto van mijn klas op instagram zetten en mag ik mijn telefoon in de les gebruiken?", typeof(Reply.Silent))]
    [InlineData("mag ik een foto van mijn klas op facebook zetten? en wat zijn de gevolgen als ik het toch doe?", typeof(Reply.Quote))]
    [InlineData("mag ik een foto van mijn klas op insta zetten? en wie leest dit eigenlijk mee?", typeof(Reply.Say))]
    public void Both_are_answered(string text, Type first)
    {
        var talk = new Talk().Say(text);

        Assert.IsType(first, talk.Replies[0]);
        Assert.Equal("consent", talk.Asked.Name);
        Assert.Equal(2, talk.Replies.Count);
    }

    [Theory]
    [InlineData("mag ik een foto van mijn klas op insta zetten en mag ik een leerling toevoegen op snapchat?")]
    [InlineData("can i post a class photo on insta and can i add a student on snapchat?")]
    public void Of_two_walks_the_other_is_offered(string text)
    {
        var talk = new Talk().Say(text);

        Assert.IsType<Reply.TwoSubjects>(talk.Replies[0]);
        Assert.IsType<Reply.Ask>(talk.Replies[1]);
    }

    [Theory]
    [InlineData("mag ik een leerling appen en wie is mijn leidinggevende?", typeof(Reply.WhomToCall), typeof(Reply.Silent))]
    [InlineData("mag ik in de les op tiktok? wat zegt artikel 3a.5?", typeof(Reply.Quote), typeof(Reply.Ask))]
    [InlineData("can i share grades on facebook? can they fire me for that?", typeof(Reply.Quote), typeof(Reply.Ask))]
    [InlineData("may i add a pupil on snapchat? and what happens if i do it anyway?", typeof(Reply.Quote), typeof(Reply.Ask))]
    [InlineData("hoi! mag ik een leerling toevoegen op insta? en hoe lang bewaar je dit?", typeof(Reply.HoldingsShown), typeof(Reply.Ask))]
    public void What_is_said_at_once_goes_first(string text, Type first, Type second) =>
        Assert.Equal([first, second], new Talk().Say(text).Replies.Select(reply => reply.GetType()));

    [Fact]
    public void A_question_about_the_leader_in_a_walk_is_no_report() => Assert.IsType<Reply.WhomToCall>(
        new Talk().Say("mag ik een foto van mijn klas op insta zetten?").Say("en wie moet ik bellen als het misgaat?").Replies[0]);

    [Theory]
    [InlineData("nee, en wie moet ik bellen?")]
    [InlineData("nee. en wie kan ik bellen")]
    public void What_is_asked_behind_an_answer_is_answered_below_it(string text)
    {
        var talk = new Talk().Say("mag ik een foto van mijn klas op instagram zetten?").Say(text);

        Assert.IsType<Reply.Decided>(talk.Replies[0]);
        Assert.IsType<Reply.WhomToCall>(talk.Replies[^1]);
        Assert.Null(talk.Conversation.Draft);
    }

    [Theory]
    [InlineData("mag ik een foto van mijn klas op instagram zetten en in de nieuwsbrief?")]
    [InlineData("mag ik een foto van mijn klas op instagram zetten, of moet iedereen dat goed vinden?")]
    [InlineData("is a remark in the comments enough, saying it's me personally? the tweet was against school's line")]
    public void One_question_stays_one(string text) => Assert.Single(new Talk().Say(text).Replies);
}
