using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// A sentence counts for the open question only where it begins as an answer or is about what is asked: whatever else people say in
/// between is heard as what it is.
/// </summary>
public sealed class What_else_people_say
{
    private const string Photo = "Mag ik een foto van de sportdag op Facebook zetten?";
    private const string InEnglish = "Can I post a picture of the sports day on Facebook?";

    [Theory]
    [InlineData(Photo, "niet op facebook maar op insta")]
    [InlineData(Photo, "en het was geen tiktok maar de klassenapp")]
    [InlineData(Photo, "niet facebook trouwens maar de mail")]
    [InlineData(InEnglish, "it's not facebook but instagram")]
    [InlineData(InEnglish, "and it was not twitter but the class app")]
    public void Is_no_answer_where_it_puts_another_word_right(string question, string text)
    {
        var talk = new Talk().Say(question).Say(text);

        Assert.Empty(talk.Conversation.Consultation!.Answers);
        Assert.Equal(Note.Noted, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Equal("consent", Assert.IsType<Reply.StillOpen>(talk.Replies[1]).Position.Pending[0].Name);
    }

    [Theory]
    [InlineData(Photo, "nee hoeft niet langs mijn teamleider, ben gewoon benieuwd")]
    [InlineData(Photo, "ik hoef mijn leidinggevende niet te spreken hoor")]
    [InlineData(Photo, "ik wil hier niet mee naar mijn baas")]
    [InlineData(InEnglish, "no need to tell my boss, just wondering")]
    [InlineData(InEnglish, "i don't want to bother my manager with this")]
    public void Is_no_answer_and_no_report_where_somebody_wants_no_leader(string question, string text)
    {
        var talk = new Talk().Say(question).Say(text);

        Assert.Empty(talk.Conversation.Consultation!.Answers);
        Assert.Null(talk.Conversation.Draft);
        Assert.Equal(Note.NobodyIsTold, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
    }

    [Theory]
    [InlineData("Mag ik die fotos van ons uitje delen?", "iedereen op de foto vindt het best")]
    [InlineData("Mag ik die fotos van ons uitje delen?", "ze gaven er allemaal toestemming voor")]
    [InlineData("Can I share the pics of our outing?", "everybody in them is happy with it")]
    [InlineData("Can I share the pics of our outing?", "they all agreed to be in it")]
    [InlineData("Can I share the pics of our outing?", "all of them said they were fine with it")]
    public void Is_told_of_another_fact_and_asked_when_its_turn_comes(string question, string text)
    {
        var talk = new Talk().Say(question);
        Assert.Equal("school_related", talk.Asked.Name);

        talk.Say(text);
        Assert.Empty(talk.Conversation.Consultation!.Answers);
        Assert.Equal(Note.ComesLater, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);

        Assert.Equal("consent", talk.Say("ja").Asked.Name);
    }

    [Theory]
    [InlineData(Photo, "sorry, er staat iemand voor me")]
    [InlineData(Photo, "wacht even de telefoon gaat")]
    [InlineData(Photo, "moment, collega aan de deur")]
    [InlineData(InEnglish, "sorry, somebody at the door")]
    [InlineData(InEnglish, "hang on, phone")]
    public void Is_an_excuse_whatever_stands_behind_it(string question, string text)
    {
        var talk = new Talk().Say(question).Say(text);

        Assert.True(Assert.IsType<Reply.Say>(talk.Replies[0]).Note is Note.NoMatter or Note.TakeYourTime);
        Assert.Empty(talk.Conversation.Consultation!.Answers);
    }

    [Theory]
    [InlineData(Photo, "nee, de ouders weten het nog niet")]
    [InlineData(Photo, "niet iedereen vond het goed")]
    [InlineData(Photo, "dat heb ik ze nooit gevraagd")]
    [InlineData(InEnglish, "no, two of them did not want it")]
    [InlineData(InEnglish, "some of them refused")]
    public void Is_an_answer_as_before_where_it_is_about_what_is_asked(string question, string text) =>
        Assert.Equal(Verdict.NotAllowed, new Talk().Say(question).Say(text).Finding.Assessment.Verdict);

    [Theory]
    [InlineData(Photo, "moet echt iedereen dat zeggen", "consent")]
    [InlineData(Photo, "hoe bedoel je dat", "consent")]
    [InlineData(Photo, "telt het als ze uitdrukkelijk knikken", "consent")]
    [InlineData("Een leerling scheldt een klasgenoot uit op TikTok", "is dat strafbaar", "criminal")]
    [InlineData("Een leerling scheldt een klasgenoot uit op TikTok", "wacht, wat is ontsporen", "derailing")]
    [InlineData(InEnglish, "does everyone really have to", "consent")]
    public void Is_asked_back_and_gets_why(string question, string text, string fact)
    {
        var talk = new Talk().Say(question).Say(text);

        Assert.Equal(fact, Assert.IsType<Reply.Explain>(talk.Replies[0]).Fact.Name);
        Assert.Empty(talk.Conversation.Consultation!.Answers);
    }

    [Theory]
    [InlineData("nee, heel iets anders")]
    [InlineData("no, something else")]
    public void Goes_to_no_leader_where_it_was_something_else(string text)
    {
        var (school, words) = (new School(), "sinds vrijdag denk ik");
        var talk = new Talk(school: school).Say("melden").Fill("Verder", "Ouders schelden elkaar uit.").PressButton("Versturen");
        var leader = new Talk(school: school, me: School.Leader).See(school.Errands[^1]);
        leader.PressButton("case.pickUp").Press("case.ask", ("case", talk.Case.Id), ("case.ask", "Sinds wanneer?"));
        talk.Say("Mag ik een foto van ons uitje delen?").Say(words);
        Assert.Equal(words, Assert.IsType<Reply.SendThis>(Assert.Single(talk.Replies)).Text);

        talk.Say(text);

        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.SendThis or Reply.Say { Note: Note.ReportDiscarded });
        Assert.Null(talk.Conversation.Unsent);
    }

    [Theory]
    [InlineData("Mag ik een foto van mijn klas op Instagram zetten?")]
    [InlineData("Een leerling wil me volgen op Instagram, mag dat?")]
    [InlineData("may i post a photo of my class on facebook")]
    public void Is_a_question_of_its_own_before_it_is_an_answer_to_a_leader(string question)
    {
        var school = new School();
        var talk = new Talk(school: school).Say("melden").Fill("Verder", "Ouders schelden elkaar uit.").PressButton("Versturen");
        var leader = new Talk(school: school, me: School.Leader).See(school.Errands[^1]);
        leader.PressButton("case.pickUp").Press("case.ask", ("case", talk.Case.Id), ("case.ask", "Sinds wanneer?"));

        talk.Say(question);

        Assert.IsType<Reply.Ask>(Assert.Single(talk.Replies));
        Assert.Null(talk.Conversation.Unsent);
    }

    [Theory]
    [InlineData("een leerling volgt mij op tiktok en reageert op alles", "ik vind het ongemakkelijk")]
    [InlineData("Een leerling scheldt een klasgenoot uit op TikTok", "ik ben er zo van geschrokken")]
    [InlineData("a pupil keeps insulting a classmate on snapchat", "i feel awful about it")]
    public void Is_no_answer_where_it_is_how_somebody_feels(string question, string text)
    {
        var talk = new Talk().Say(question).Say(text);

        Assert.Empty(talk.Conversation.Consultation!.Answers);
        Assert.Equal(Note.Noted, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
    }

    [Theory]
    [InlineData("wat moet ik nu doen")]
    [InlineData("what should i do now")]
    public void Is_what_to_do_again_below_a_danger(string text) => Assert.IsType<Reply.Danger>(
        Assert.Single(new Talk().Say("een jongen uit 4h heeft naaktfotos van een meisje rondgestuurd").Say(text).Replies));
}
