using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// What people answer in words of their own counts for the question that was asked, never the wrong way round; a new question and another
/// doer are seen for what they are.
/// </summary>
public sealed class An_answer_in_free_words
{
    private const string Photo = "Mag ik een foto van een leerling op Facebook zetten?";
    private const string List = "Mag ik een mailtje van een ouder in de groepsapp van collega's zetten?";

    [Theory]
    [InlineData("yes if i said its ok")]
    [InlineData("ja want die 2 zie je dan niet meer")]
    [InlineData("ja, dat heb ik ze gezegd")]
    public void A_yes_that_goes_on_is_no_refusal_and_no_wish_to_forget(string words)
    {
        var talk = new Talk().Say(Photo).Say(words);

        Assert.Empty(talk.Conversation.Consultation!.Answers);
        Assert.False(talk.Conversation.Shows(ReportVerbs.ForgetNow));
    }

    [Theory]
    [InlineData("ja, maar 2 ouders nog niet")]
    [InlineData("no one ever told me, nobody asked")]
    [InlineData("niemand heeft het gevraagd")]
    public void Who_did_not_ask_everyone_has_no_consent(string words) =>
        Assert.Equal(Answer.No, new Talk().Say(Photo).Say(words).Conversation.Consultation!.Answers["consent"]);

    [Theory]
    [InlineData("no then its a work account")]
    [InlineData("nee, dat is gewoon mijn schoolaccount")]
    public void A_no_that_goes_on_is_no_yes(string words) => Assert.Equal(
        Answer.No,
        new Talk().Say("mag ik een leerling als vriend toevoegen op instagram?").Say(words).Conversation.Consultation!
            .Answers["private_account"]);

    [Theory]
    [InlineData("over de naam van school twijfel ik, de rest niet")]
    [InlineData("niks van dat alles, alleen dat de naam van de school misschien schade krijgt")]
    public void On_a_list_the_one_that_is_named_is_in_doubt(string words)
    {
        var asked = new Talk().Say(List).Say(words).Conversation.Consultation!;

        Assert.Equal(Answer.Unknown, asked.Answers["harms_school"]);
        Assert.DoesNotContain("confidential", asked.ToldWorse);
        Assert.NotEqual(Answer.Yes, asked.Answers.GetValueOrDefault("confidential", Answer.No));
    }

    [Theory]
    [InlineData("verder")]
    [InlineData("continue")]
    public void That_one_goes_on_ticks_nothing_on_a_list(string words)
    {
        var talk = new Talk().Say("mag ik een blog over mijn werk schrijven?").Say(words);

        Assert.Equal(Note.TickThere, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Empty(talk.Conversation.Consultation!.Answers);
    }

    [Theory]
    [InlineData("Liever één vraag tegelijk")]
    [InlineData("liever één tegelijk")]
    [InlineData("One question at a time, please")]
    public void One_question_at_a_time_can_be_typed(string words) =>
        Assert.IsType<Reply.Ask>(new Talk().Say(List).Say("help").Say(words).Replies[^1]);

    [Theory]
    [InlineData("ok en als een leerling dat doet?", Role.Pupil)]
    [InlineData("en als een leerling dat doet?", Role.Pupil)]
    [InlineData("en als een ouder dat plaatst?", Role.Parent)]
    [InlineData("and what if a pupil does that?", Role.Pupil)]
    public void What_if_another_does_it_is_the_same_walk(string words, Role who)
    {
        foreach (var talk in (Talk[])[new Talk().Say(Photo).Say("nee"), new Talk().Say(Photo)])
        {
            Assert.Equal(who, talk.Say(words).Conversation.Consultation?.Role);
            Assert.Equal("publish", talk.Conversation.Consultation?.Topic);
        }
    }

    [Fact]
    public void A_colleague_in_the_place_of_a_pupil_is_the_same_walk_too()
    {
        var talk = new Talk().Say("Mag een leerling een foto van een klasgenoot op Facebook zetten?").Say("nee")
            .Say("en als het een collega was geweest ipv een leerling?");

        Assert.Equal(Role.Employee, talk.Conversation.Consultation!.Role);
        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);
    }

    [Theory]
    [InlineData("en als de ouders het goed vinden?")]
    public void Who_is_seen_or_agrees_does_not_do_it(string words) =>
        Assert.Equal(Role.Employee, new Talk().Say(Photo).Say("nee").Say(words).Conversation.Consultation!.Role);

    [Fact]
    public void A_new_question_wins_and_which_is_meant_answers_neither()
    {
        var talk = new Talk().Say(Photo).Say("en mag ik eigelijk met een leerling bevriend zijn op insta?");
        Assert.Equal("befriend_pupil", talk.Conversation.Consultation!.Topic);
        Assert.Equal("publish", talk.Conversation.Held!.Consultation.Topic);

        talk.Say("nee ik bedoel nu die vriendschap, niet de foto");

        Assert.Equal("befriend_pupil", talk.Conversation.Consultation!.Topic);
        Assert.Empty(talk.Conversation.Consultation.Answers);
    }

    [Theory]
    [InlineData("kinderen")]
    [InlineData("weet ik niet, t is een leerling uit 3b die dat doet")]
    public void Who_does_it_may_be_told_in_a_sentence(string words)
    {
        var asked = new Talk().Say("iemand scheldt een docent uit op facebook").Say(words).Conversation.Consultation!;

        Assert.Equal(Role.Pupil, asked.Role);
        Assert.Empty(asked.Answers);
    }

    [Fact]
    public void What_was_said_before_and_is_otherwise_after_all_is_asked_again()
    {
        var talk = new Talk().Say("iemand scheldt een leerling uit op facebook").Say("nee");
        Assert.Equal("criminal", talk.Asked.Name);

        talk.Say("nee niet strafbaar. o en toch ja het loopt wel uit de hand");

        Assert.Equal(Answer.No, talk.Conversation.Consultation!.Answers["criminal"]);
        Assert.Equal("derailing", talk.Asked.Name);
    }

    [Fact]
    public void The_answer_stays_with_the_language_that_is_asked_for_beside_it()
    {
        var talk = new Talk().Say("May I put a photo of a pupil on Facebook?").Say("nee, en mag het in het nederlands");

        Assert.Equal(Language.Dutch, talk.Conversation.Language);
        Assert.Equal(Answer.No, talk.Conversation.Consultation!.Answers["consent"]);
    }

    [Fact]
    public void A_whole_sentence_below_a_verdict_is_answered_in_its_language() => Assert.Equal(
        Language.Dutch,
        new Talk().Say("May I put a photo of a pupil on Facebook?").Say("no").Say("en als ik alleen zijn rug laat zien op de foto dan?")
            .Conversation.Language);

    [Theory]
    [InlineData("ik val in voor engels tot de kerst")]
    [InlineData("i cover for a colleague until christmas")]
    public void What_somebody_teaches_is_no_language_to_speak(string words)
    {
        var talk = new Talk().Say("inwerken").Say(words);

        Assert.Equal(Language.Dutch, talk.Conversation.Language);
        Assert.IsType<Reply.PathPart>(talk.Replies[^1]);
    }

    [Theory]
    [InlineData("dat is prive toch, mag gewoon")]
    [InlineData("thats outside it i think")]
    [InlineData("my answer is: outside the protocol")]
    public void A_case_of_the_path_is_answered_in_words(string words) =>
        Assert.True(Case().Say(words).Replies.OfType<Reply.PathAnswered>().Single().IsRight);

    [Fact]
    public void That_it_is_not_allowed_is_no_yes_to_a_case() =>
        Assert.False(Case().Say("niet toegestaan").Replies.OfType<Reply.PathAnswered>().Single().IsRight);

    [Theory]
    [InlineData("stop this. continue onboarding")]
    [InlineData("i want to go on with the introduction course")]
    [InlineData("ok go on")]
    public void The_path_goes_on_where_it_was(string words) => Assert.IsType<Reply.PathQuestion>(Assert.Single(Case().Say(words).Replies));

    [Theory]
    [InlineData("wait do these rules also count for my own facebook at home?")]
    [InlineData("geldt dit protocol ook voor mijn eigen facebook thuis?")]
    public void Whether_the_rules_hold_at_home_is_looked_up_and_the_path_goes_on(string words)
    {
        var talk = Case().Say(words);
        Assert.Equal("2.2", talk.Replies.OfType<Reply.Quote>().Single().Articles.Single().Id);

        Assert.True(talk.Say("ok go on").Replies.Any(reply => reply is Reply.PathQuestion), words);
    }

    [Theory]
    [InlineData("wat als hij zichzelf iets aandoet")]
    [InlineData("en als er iemand met een mes bij school loopt")]
    public void What_is_plain_is_heard_there_too(string words) => Assert.True(
        new Talk().Say("mag ik de cijfers van mijn klas in de groepsapp zetten?").Say("1").Say(words).Replies
            .Any(reply => reply is Reply.Danger),
        words);

    [Fact]
    public void A_plain_question_below_an_alarm_is_answered_by_its_walk_and_the_alarm_stands()
    {
        const string Asked = "leerlingen hebben een vechtpartij gefilmd, mag ik dat filmpje doorsturen naar mn collegas?";
        var talk = new Talk().Say(Asked);
        Assert.IsType<Reply.Danger>(talk.Replies[^1]);

        Assert.Equal("consent", talk.Say(Asked).Asked.Name);
        Assert.Equal(Verdict.NotAllowed, talk.Say("nee").Finding.Assessment.Verdict);
        Assert.NotNull(talk.Conversation.Danger);
    }

    private static Talk Case() => new Talk().Say("inwerken").Say("docent").Say("volgende");
}
