using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>The test of the whole path: what is right is passed, the rest is learned; and answers in words of one's own.</summary>
public sealed class What_one_knows_already
{
    private readonly School _school = new();

    [Theory]
    [InlineData(Post.Teacher)]
    [InlineData(Post.TeamLeader)]
    public void Who_has_all_right_reads_nothing_and_signs(Post post)
    {
        var walk = new PathWalk(_school, post).Begin();
        walk.Talk.PressButton("Toets eerst wat ik weet");
        var asked = new List<string>();
        while (walk.Card is Reply.PathQuestion { IsTest: true } question)
        {
            asked.Add(question.Spot.Step.Name);
            Answer(walk, question, rightly: true);
        }

        Assert.IsType<Reply.SignHere>(walk.Card);
        Assert.Equal(new Course(_school.Rulebook).Steps(post).OfType<PathStep.Ask>().Select(step => step.Name), asked);
        Assert.Equal(new Course(_school.Rulebook).Steps(post).Count, walk.Progress.Passed.Count);
    }

    [Fact]
    public void What_was_wrong_is_read_and_asked_after_all_and_nothing_else_is()
    {
        var walk = new PathWalk(_school).Begin();
        walk.Talk.PressButton("Toets eerst wat ik weet");
        while (walk.Card is Reply.PathQuestion { IsTest: true } question)
        {
            Answer(walk, question, rightly: question.Spot.Step.Name is not ("lesson/pupils" or "photos/musical"));
        }

        var rest = new List<string>();
        while (walk.Card is not Reply.SignHere)
        {
            rest.Add(walk.Card switch
            {
                Reply.PathPart part => part.Spot.Step.Name,
                Reply.PathQuestion question => question.Spot.Step.Name,
                var other => other.ToString(),
            });
            walk.Go();
        }

        Assert.Equal(["lesson", "lesson/pupils", "photos", "photos/musical"], rest);
    }

    [Fact]
    public void The_test_is_left_and_taken_up_again_on_another_device_and_asks_nothing_twice()
    {
        var walk = new PathWalk(_school).Begin();
        walk.Talk.PressButton("Toets eerst wat ik weet");
        Answer(walk, (Reply.PathQuestion)walk.Card, rightly: true);
        Answer(walk, (Reply.PathQuestion)walk.Card, rightly: true);
        walk.Elsewhere().Begin();

        Assert.Equal("lesson", Assert.IsType<Reply.PathPart>(walk.Card).Spot.Step.Name);
        Assert.Equal(3, walk.Progress.Passed.Count);
    }

    [Theory]
    [InlineData("nee dat mag niet", Verdict.NotAllowed)]
    [InlineData("Nee", Verdict.NotAllowed)]
    [InlineData("dat mag echt niet hoor", Verdict.NotAllowed)]
    [InlineData("no, that's not allowed", Verdict.NotAllowed)]
    [InlineData("ja dat mag", Verdict.Allowed)]
    [InlineData("ja hoor, dat mag gewoon", Verdict.Allowed)]
    [InlineData("yes that's fine", Verdict.Allowed)]
    [InlineData("eerst even overleggen", Verdict.Consult)]
    [InlineData("overleg eerst met je teamleider", Verdict.Consult)]
    [InlineData("ask my manager first", Verdict.Consult)]
    public void A_case_is_answered_in_ones_own_words(string words, Verdict verdict)
    {
        var walk = To("lesson/test");

        walk.Talk.Say(words);

        Assert.Equal(verdict, walk.Talk.Replies.OfType<Reply.PathAnswered>().Single().Chosen.Verdict);
    }

    [Theory]
    [InlineData("Mag ik een foto van mijn klas op Instagram zetten?")]
    [InlineData("ik wil overleggen met mijn leidinggevende")]
    [InlineData("waarom mag dat niet")]
    [InlineData("stop")]
    public void What_is_no_answer_is_none(string words)
    {
        var walk = To("lesson/test");
        var before = walk.Progress.Passed.Count;

        walk.Talk.Say(words);

        Assert.DoesNotContain(walk.Talk.Replies, reply => reply is Reply.PathAnswered);
        Assert.Equal(before, walk.Progress.Passed.Count);
    }

    [Fact]
    public void Words_mean_no_answer_where_no_case_is_asked() =>
        Assert.DoesNotContain(
            new PathWalk(_school).Begin().Talk.Say("nee dat mag niet").Replies, reply => reply is Reply.PathAnswered);

    private PathWalk To(string step)
    {
        var walk = new PathWalk(_school).Begin();
        while (walk.Card is not Reply.PathQuestion question || question.Spot.Step.Name != step)
        {
            walk.Go();
        }

        return walk;
    }

    private static void Answer(PathWalk walk, Reply.PathQuestion question, bool rightly)
    {
        var right = walk.Right(question);
        var chosen = rightly ? right : question.Case.Options.First(option => option != right);
        walk.Talk.Press(
            PathVerbs.Answer,
            [
                .. PathWalk.Of(question.Spot), (PathVerbs.Option, PathVerbs.Code(chosen)), (PathVerbs.Knows, "yes"),
                (PathVerbs.InTest, "yes"),
            ]);
    }

    [Theory]
    [InlineData("ben concierge", Post.Support)]
    [InlineData("hoi ik ben de nieuwe conciërge", Post.Support)]
    [InlineData("concierge zei ik toch", Post.Support)]
    [InlineData("ondersteuning dan denk ik", Post.Support)]
    [InlineData("i am the new teacher", Post.Teacher)]
    [InlineData("onderwijsassistent", Post.Support)]
    [InlineData("ik ben mentor", Post.Teacher)]
    [InlineData("ik ben docent aardrijkskunde", Post.Teacher)]
    [InlineData("hoi, ik ben hier leraar op de mavo", Post.Teacher)]
    [InlineData("im a teacher", Post.Teacher)]
    [InlineData("stagiair", Post.Temporary)]
    [InlineData("ik ben afdelingsleider", Post.TeamLeader)]
    public void What_somebody_does_at_school_can_be_typed(string text, Post post)
    {
        var school = new School();
        var talk = new Talk(school: school).Say("inwerken").Say(text);

        Assert.IsType<Reply.PathPart>(Assert.Single(talk.Replies));
        Assert.Equal(post, school.Paths[School.Teacher.Id].Post);
        Assert.Equal(Language.Dutch, talk.Conversation.Language);
    }

    [Theory]
    [InlineData("weet ik al")]
    [InlineData("dit ken ik al")]
    [InlineData("skip")]
    [InlineData("sla maar over")]
    [InlineData("i know this already")]
    public void That_one_knows_it_goes_on_to_its_case(string text) =>
        Assert.IsType<Reply.PathQuestion>(Assert.Single(new Talk().Say("inwerken").Say("docent").Say(text).Replies));

    [Theory]
    [InlineData("go on with the intro")]
    [InlineData("verder met de introductie")]
    public void The_path_goes_on_in_words(string text) =>
        Assert.IsType<Reply.PathPart>(new Talk().Say("inwerken").Say("docent").Say("help").Say(text).Replies[0]);

    [Theory]
    [InlineData("volgende")]
    [InlineData("ok volgende")]
    [InlineData("gelezen, volgende")]
    [InlineData("next")]
    public void That_a_part_was_read_can_be_typed(string text) =>
        Assert.IsType<Reply.PathQuestion>(Assert.Single(new Talk().Say("inwerken").Say("docent").Say(text).Replies));

    [Theory]
    [InlineData("moet nu weg bel gaat, doe de rest morgen")]
    [InlineData("ik ga later verder")]
    [InlineData("gotta go")]
    public void The_rest_can_be_left_for_later_in_words_and_nothing_is_lost(string text)
    {
        var talk = new Talk().Say("inwerken").Say("docent").Say(text);

        Assert.Equal(Note.PathLater, Assert.IsType<Reply.Say>(Assert.Single(talk.Replies)).Note);
        Assert.IsType<Reply.PathPart>(Assert.Single(talk.Say("inwerken").Replies));
    }

    [Theory]
    [InlineData("nee terug naar het inwerken aub")]
    [InlineData("back to the onboarding please")]
    public void The_way_back_from_a_question_can_be_typed(string text) => Assert.IsType<Reply.PathPart>(
        new Talk().Say("inwerken").Say("docent").Say("mag ik een foto van leerlingen op mijn insta zetten?").Say(text).Replies[0]);
}
