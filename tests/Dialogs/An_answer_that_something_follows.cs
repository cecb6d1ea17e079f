using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// What begins as an answer to the open question is that answer first; what comes behind it is an addition, and no alarm.
/// </summary>
public sealed class An_answer_that_something_follows
{
    private readonly Talk _photo = new Talk().Say("Mag ik een foto van een leerling op Facebook zetten?");

    [Theory]
    [InlineData("dont know, the drama teacher arranged that", Answer.Unknown)]
    [InlineData("weet niet, mrs killer van toneel maakte die", Answer.Unknown)]
    [InlineData("not sure, the bully in the class didnt sign", Answer.Unknown)]
    [InlineData("nee, maar hij wordt niet gepest hoor", Answer.No)]
    [InlineData("no and nobody is bullying anyone", Answer.No)]
    [InlineData("nee, er is geen ruzie over", Answer.No)]
    [InlineData("nope like i said", Answer.No)]
    [InlineData("zoals ik al zei, nee", Answer.No)]
    public void Is_the_answer_and_no_new_subject(string words, Answer answer)
    {
        var talk = _photo.Say(words);

        Assert.Equal("publish", talk.Conversation.Consultation!.Topic);
        Assert.Equal(answer, talk.Conversation.Consultation.Answers["consent"]);
        Assert.DoesNotContain("indecent", talk.Conversation.Consultation.ToldWorse);
    }

    [Fact]
    public void Takes_along_what_its_own_words_tell() =>
        Assert.Contains("indecent", _photo.Say("nee, en hij wordt er ook mee gepest").Conversation.Consultation!.ToldWorse);

    [Theory]
    [InlineData("ja hoor, de pestcoördinator heeft dat gevraagd")]
    [InlineData("nee, ik bedoelde een collega")]
    [InlineData("nee, niet tijdens de les")]
    public void Is_no_answer_where_it_would_be_milder_or_is_put_right(string words) =>
        Assert.False(_photo.Say(words).Conversation.Consultation!.Answers.ContainsKey("consent"));

    [Theory]
    [InlineData("weet niet, hij zegt dat hij niet meer wil leven")]
    [InlineData("no, and he says he will kill himself tonight")]
    [InlineData("nee. en hij heeft een mes bij zich en dreigt ermee")]
    public void Never_hushes_a_cry_for_help_behind_it(string words) =>
        Assert.IsType<Reply.Danger>(_photo.Say(words).Replies[0]);

    [Theory]
    [InlineData("best wel ja, het zijn 80 berichten")]
    [InlineData("ja behoorlijk, ouders bemoeien zich ermee")]
    public void Is_heard_wherever_the_yes_stands_in_it(string words)
    {
        var talk = new Talk().Say("er wordt gepest in de groepsapp").Say("ja").Say(words);

        Assert.Equal(Answer.Yes, talk.Conversation.Consultation!.Answers["derailing"]);
    }

    [Theory]
    [InlineData("2b")]
    [InlineData("klas 2")]
    public void Names_a_class_where_it_is_asked_whether_it_is_about_school(string words) =>
        Assert.IsType<Reply.AskMany>(new Talk().Say("mag ik iets op facebook plaatsen").Say(words).Replies[^1]);

    [Theory]
    [InlineData("alleen mijn mening, geen namen")]
    [InlineData("only my opinion, no names")]
    [InlineData("geen namen")]
    public void Says_no_to_one_line_of_a_list(string words)
    {
        var talk = new Talk().Say("mag ik iets over mijn werk op school op facebook zetten").Say(words);

        Assert.Equal(Answer.No, Assert.Single(talk.Conversation.Consultation!.Answers).Value);
        Assert.Equal("harms_people", talk.Asked.Name);
    }

    [Theory]
    [InlineData("Sociale media tijdens de les", "ja duh. en ik ga zelf ook filmpjes kijken op mn telefoon")]
    [InlineData("mag ik op tiktok in de les", "ja duh. en ik ga zelf ook filmpjes kijken op mn telefoon")]
    [InlineData("mag ik op tiktok in de les", "yes obviously. and i also watch videos on my phone")]
    [InlineData("mag ik een foto van de klas posten", "ja duh. en ik kijk daar zelf ook filmpjes op mn telefoon")]
    public void Who_watches_something_records_nothing_and_shares_nothing(string question, string words)
    {
        var talk = new Talk().Say(question);
        var before = talk.Conversation.Consultation!;

        talk.Say(words);

        Assert.Equal(before.ToldWorse, talk.Conversation.Consultation!.ToldWorse);
        Assert.Equal(Answer.Yes, Assert.Single(talk.Conversation.Consultation.Answers).Value);
    }

    [Theory]
    [InlineData("ik zie ze filmpjes maken", false)]
    [InlineData("i watch them make videos of each other", false)]
    [InlineData("ik kijk ook filmpjes op mn telefoon", true)]
    [InlineData("i also watch videos", true)]
    public void Who_sees_others_record_watches_nothing(string words, bool watches) =>
        Assert.Equal(watches, SpokenReader.Holds(words, "watches"));

    [Theory]
    [InlineData("that is what i meant")]
    [InlineData("dat bedoelde ik")]
    public void What_was_meant_was_not_misheard(string words) => Assert.DoesNotContain(
        new Talk().Say("can i post a class photo on instagram?").Say("no").Say(words).Replies, reply => reply is Reply.ChooseAnswer);

    [Theory]
    [InlineData("nee er is niks vertrouwelijks", "confidential")]
    [InlineData("klopt niet, er is niets vertrouwelijks aan", "confidential")]
    public void What_was_heard_beside_it_is_asked_where_its_name_is_denied(string words, string asked)
    {
        var talk = new Talk().Say("mag ik op tiktok in de les").Say("ja. en ik zet de cijfers van een leerling erbij op insta");

        talk.Say(words);

        Assert.Equal(asked, talk.Asked.Name);
    }

    [Theory]
    [InlineData("nee dat zei ik niet")]
    [InlineData("dat heb ik helemaal niet gezegd")]
    [InlineData("i never said that")]
    public void What_was_never_said_is_chosen_to_be_changed_and_takes_no_answer_back(string words)
    {
        var talk = new Talk().Say("mag ik op tiktok in de les").Say("ja. en ik zet de cijfers van een leerling erbij op insta");
        var before = talk.Conversation.Consultation!;

        talk.Say(words);

        Assert.IsType<Reply.ChooseAnswer>(talk.Replies[^1]);
        Assert.Equal(before.Answers, talk.Conversation.Consultation!.Answers);
    }

    [Theory]
    [InlineData("nee ik heb n apart school account. o en wacht, mag ik foto's van de kantine")]
    [InlineData("nee, en mag ik eigenlijk foto's van de kantine plaatsen?")]
    [InlineData("nee, schoolaccount. en mag ik een foto van de kantine posten?")]
    public void A_question_of_its_own_comes_after_the_answer(string words)
    {
        var talk = new Talk().Say("mag ik bevriend zijn met een leerling op insta?").Say(words);

        Assert.IsType<Reply.Decided>(talk.Replies[0]);
        Assert.Equal("consent", talk.Asked.Name);
    }

    [Fact]
    public void A_question_about_the_answer_itself_is_no_question_of_its_own()
    {
        _photo.Say("ja. moet dat schriftelijk?");

        Assert.Empty(_photo.Conversation.Consultation!.Answers);
    }
}
