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

    private static Talk Photo(string answer) => new Talk().Say("mag ik een foto van een leerling op insta zetten").Say(answer);

    private static Talk StepByStep() => new Talk().Say("mag ik iets over mijn werk op school op facebook zetten")
        .Say("één vraag tegelijk").Say("nee").Say("nee");
}
