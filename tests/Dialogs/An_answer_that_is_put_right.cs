using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// An answer is put right by naming its question, or by saying that something else was meant; what was heard is taken back.
/// </summary>
public sealed class An_answer_that_is_put_right
{
    [Theory]
    [InlineData("the confidential one should be yes")]
    [InlineData("oh wacht vertrouwelijk was ja")]
    [InlineData("ik bedoelde ja bij vertrouwelijk")]
    [InlineData("change the first one to yes")]
    public void Is_changed_by_the_name_of_its_question(string words) =>
        Assert.Equal(Answer.Yes, StepByStep().Say(words).Conversation.Consultation!.Answers["confidential"]);

    [Theory]
    [InlineData("sorry, ik bedoelde ja")]
    [InlineData("i meant yes")]
    [InlineData("nee wacht, ja")]
    [InlineData("de vorige moest ja zijn")]
    public void Is_the_last_one_where_none_is_named(string words) =>
        Assert.Equal(Answer.Yes, StepByStep().Say(words).Conversation.Consultation!.Answers["harms_people"]);

    [Theory]
    [InlineData("die vertrouwelijke moest nee zijn")]
    [InlineData("the confidential one should be no")]
    public void Answers_the_open_question_that_it_names(string words) =>
        Assert.Equal(
            Answer.No,
            new Talk().Say("mag ik iets over mijn werk op school op facebook zetten").Say("één vraag tegelijk").Say(words)
                .Conversation.Consultation!.Answers["confidential"]);

    [Theory]
    [InlineData("oeps die toestemming was nee")]
    [InlineData("ik bedoelde nee bij de toestemming")]
    [InlineData("dat was fout, ik bedoel nee")]
    public void Takes_consent_back(string words) =>
        Assert.Equal(Verdict.NotAllowed, Photo("ja").Say(words).Finding.Assessment.Verdict);

    [Theory]
    [InlineData("toestemming moet ja zijn")]
    [InlineData("sorry ik bedoelde ja")]
    public void Never_makes_consent_of_it_unasked(string words) => Assert.Equal("consent", Photo("nee").Say(words).Asked.Name);

    [Theory]
    [InlineData("nee niemand wordt gepest")]
    [InlineData("no one is being bullied")]
    [InlineData("nee het gaat niet om pesten")]
    [InlineData("nope")]
    public void Begins_no_other_question_after_a_verdict(string words) =>
        Assert.IsType<Reply.StillSo>(Assert.Single(Photo("nee").Say(words).Replies));

    [Fact]
    public void Leaves_a_subject_that_was_only_guessed_for_the_one_before()
    {
        var talk = Photo("nee").Say("er wordt gepest in de groepsapp").Say("nee, niemand wordt gepest");

        Assert.Equal(Note.NotThat, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Equal("publish", talk.Conversation.Consultation!.Topic);
    }

    [Theory]
    [InlineData("nee, niemand wordt gepest, maar hij wil dood")]
    [InlineData("nee, niemand wordt gepest. hij zegt dat hij zelfmoord wil plegen")]
    [InlineData("no one is bullied but he brought a gun to school")]
    public void Never_takes_back_a_danger_that_is_told_beside_it(string words) =>
        Assert.IsType<Reply.Danger>(Photo("nee").Say(words).Replies[0]);

    [Theory]
    [InlineData("ja voor iedereen behalve Tim")]
    [InlineData("yes for everyone except two")]
    [InlineData("iedereen op twee na: toestemming is ja")]
    [InlineData("ja voor bijna iedereen")]
    [InlineData("ja bij de meeste leerlingen")]
    [InlineData("ja voor iedereen, niet voor Tim")]
    [InlineData("ja bij iedereen uitgezonderd Tim")]
    public void Consent_of_some_is_no_consent_of_all(string words) =>
        Assert.NotEqual(Answer.Yes, Asked().Say(words).Conversation.Consultation!.Answers.GetValueOrDefault("consent", Answer.No));

    [Theory]
    [InlineData("ja voor iedereen behalve Tim")]
    [InlineData("yes for everyone except two")]
    public void Who_takes_somebody_out_has_no_consent(string words) =>
        Assert.Equal(Verdict.NotAllowed, Asked().Say(words).Finding.Assessment.Verdict);

    [Theory]
    [InlineData("ja voor iedereen behalve Tim")]
    [InlineData("ja voor iedereen, niet voor Tim")]
    public void Consent_that_was_given_is_not_given_again_by_who_takes_somebody_out(string words) =>
        Assert.DoesNotContain(Photo("ja").Say(words).Replies, reply => reply is Reply.Say { Note: Note.AlreadyAnswered });

    [Theory]
    [InlineData("dat is een nee")]
    [InlineData("that is a no")]
    [InlineData("it is a no")]
    [InlineData("dit is nee")]
    [InlineData("nee, dat is een nee")]
    [InlineData("nee voor deze foto")]
    public void A_no_is_to_the_open_question_and_takes_no_other_answer_back(string words)
    {
        var answers = OpenConsent().Say(words).Conversation.Consultation!.Answers;

        Assert.Equal((Answer.Yes, Answer.No), (answers["recording"], answers.GetValueOrDefault("consent", Answer.Unknown)));
    }

    [Theory]
    [InlineData("dat was een nee")]
    [InlineData("wacht, nee")]
    [InlineData("sorry, nee voor deze foto")]
    [InlineData("oeps dat is nee")]
    public void What_may_be_meant_of_the_answer_before_is_asked_and_not_made_milder(string words)
    {
        var talk = OpenConsent().Say(words);

        Assert.Equal((Answer.Yes, "recording"), (talk.Conversation.Consultation!.Answers["recording"], talk.Asked.Name));
    }

    [Theory]
    [InlineData("sorry, ik bedoelde nee")]
    [InlineData("de vorige moest nee zijn")]
    [InlineData("dat moest nee zijn")]
    [InlineData("die van de foto moet nee zijn")]
    public void Who_says_that_it_was_meant_otherwise_makes_it_milder(string words) =>
        Assert.Equal(Answer.No, OpenConsent().Say(words).Conversation.Consultation!.Answers["recording"]);

    [Theory]
    [InlineData("een leerling wordt gepest in de app", "ze stoppen niet met pesten")]
    [InlineData("een leerling wordt gepest in de app", "het pesten stopt niet")]
    [InlineData("een leerling wordt gepest in de app", "nee, ze stoppen niet met pesten")]
    [InlineData("een leerling wordt gepest in de app", "de school doet niets met het pesten")]
    [InlineData("een leerling wordt gepest in de app", "pesten kan echt niet")]
    [InlineData("een leerling wordt gepest in de app", "hij wil niet gepest worden")]
    [InlineData("een leerling wordt gepest in de app", "het pesten houdt niet op")]
    [InlineData("een leerling wordt gepest in de app", "niemand doet iets aan het pesten")]
    [InlineData("een leerling wordt gepest in de app", "er is geen pestprotocol")]
    [InlineData("een leerling wordt gepest in de app", "ik ben niet bang")]
    [InlineData("a pupil is bullied in the group chat", "they won't stop bullying")]
    [InlineData("er is ruzie in de ouderapp en het loopt uit de hand", "de ruzie stopt niet")]
    [InlineData("er is ruzie in de ouderapp en het loopt uit de hand", "die ruzie kan echt niet")]
    public void What_goes_on_is_not_denied_and_never_lost(string told, string words)
    {
        var talk = new Talk().Say(told);
        var topic = talk.Conversation.Consultation!.Topic;

        talk.Say(words);

        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.Say { Note: Note.NotThat });
        Assert.Equal(topic, talk.Conversation.Consultation?.Topic);
        Assert.DoesNotContain(Answer.No, talk.Conversation.Consultation!.Answers.Values);
        Assert.Contains(told, talk.Conversation.Story, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nee, niemand wordt gepest")]
    [InlineData("er wordt niet gepest")]
    [InlineData("het is geen pesten")]
    [InlineData("nee hoor, pesten is het niet")]
    [InlineData("ze pesten hem niet")]
    public void A_no_to_the_very_word_takes_it_back(string words) =>
        Assert.Equal(
            Note.NotThat,
            Assert.IsType<Reply.Say>(Photo("nee").Say("er wordt gepest in de groepsapp").Say(words).Replies[0]).Note);

    [Theory]
    [InlineData("geen aangifte")]
    [InlineData("geen politie")]
    [InlineData("er is geen aangifte gedaan")]
    [InlineData("no police")]
    public void That_nobody_went_to_the_police_is_no_no_to_whether_it_is_an_offence(string words)
    {
        Assert.DoesNotContain("criminal", Offence().Say(words).Conversation.Consultation!.Answers.Keys);
    }

    [Theory]
    [InlineData("nee")]
    [InlineData("niet strafbaar")]
    [InlineData("nee, het is niet strafbaar")]
    public void A_no_to_whether_it_is_an_offence_is_one(string words) =>
        Assert.Equal(Answer.No, Offence().Say(words).Conversation.Consultation!.Answers["criminal"]);

    private static Talk Offence()
    {
        var talk = new Talk().Say("Een leerling wordt gepest in de klassenapp").Say("nee");
        Assert.Equal("criminal", talk.Asked.Name);
        return talk;
    }

    private static Talk Asked() => new Talk().Say("mag ik een foto van een leerling op insta zetten");

    private static Talk OpenConsent()
    {
        var talk = new Talk().Say("mag ik iets over mijn werk op school op facebook zetten").Say("één vraag tegelijk");
        while (talk.Asked.Name != "recording")
        {
            talk.Say("nee");
        }

        Assert.Equal("consent", talk.Say("ja").Asked.Name);
        return talk;
    }

    private static Talk Photo(string answer) => new Talk().Say("mag ik een foto van een leerling op insta zetten").Say(answer);

    private static Talk StepByStep() => new Talk().Say("mag ik iets over mijn werk op school op facebook zetten")
        .Say("één vraag tegelijk").Say("nee").Say("nee");
}
