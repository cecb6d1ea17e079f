using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A leader waits for an answer: what is typed is offered as that where it may be one, and is lost nowhere.</summary>
public sealed class Whether_it_is_an_answer
{
    private const string Story = "iemand heeft een nepaccount van mij gemaakt op insta";

    private readonly School _school = new();
    private readonly Talk _teacher;
    private readonly Talk _leader;

    public Whether_it_is_an_answer()
    {
        (_teacher, _leader) = (new Talk(school: _school), new Talk(school: _school, me: School.Leader));
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("versturen");
        _leader.Say("oppakken");
    }

    private Case Case => Assert.Single(_school.Cases.Values);

    [Theory]
    [InlineData("nee")]
    [InlineData("nee, iets anders")]
    [InlineData("nope")]
    public void A_no_reads_it_as_what_else_it_is(string no)
    {
        Ask("wie begon er?");
        _teacher.Conversation = _teacher.Conversation with { Unsent = Answer("een collega zet foto's van leerlingen op insta") };
        _teacher.Say(no);

        Assert.Equal("publish", _teacher.Conversation.Consultation!.Topic);
        Assert.Equal("een collega zet foto's van leerlingen op insta", _teacher.Conversation.Story);
        Assert.DoesNotContain(_teacher.Replies, reply => reply is Reply.Say { Note: Note.ReportDiscarded });
    }

    [Fact]
    public void What_follows_the_no_is_read_too()
    {
        Ask("wie begon er?");
        _teacher.Conversation = _teacher.Conversation with { Unsent = Answer(Story) };

        _teacher.Say("NEE. nieuwe melding voor de schoolleiding");

        Assert.Equal(Story, _teacher.Conversation.Draft!.What);
        Assert.Equal(CaseStatus.Waiting, Case.Status);
    }

    [Theory]
    [InlineData("laat maar")]
    [InlineData("niet versturen")]
    public void Who_lets_it_be_sends_nothing(string words)
    {
        Ask("wie begon er?");

        _teacher.Say("twee vaders").Say(words);

        Assert.Equal(CaseStatus.Waiting, Case.Status);
        Assert.Null(_teacher.Conversation.Unsent);
    }

    [Fact]
    public void An_answer_in_pieces_goes_as_a_whole()
    {
        Ask("wie begon er?");

        _teacher.Say("twee vaders").Say("die ene heet Sjoerd").Say("ja");

        Assert.Equal("twee vaders\ndie ene heet Sjoerd", Case.History[^1].Text);
    }

    [Theory]
    [InlineData("zei ik al, werkaccount, zit geen familie op")]
    [InlineData("hmm wat betekent de goede naam van school schaden precies")]
    [InlineData("maar ik zeg dus wel dat ik het niet eens ben met school hè")]
    public void The_question_of_a_walk_that_came_after_it_is_what_is_answered(string words)
    {
        Ask("wie begon er?");
        Later();
        _teacher.Say("hoi").Say("mag ik kritiek op school op mijn instagram zetten?");
        Later();

        Assert.DoesNotContain(_teacher.Say(words).Replies, reply => reply is Reply.SendThis);
    }

    [Fact]
    public void Right_below_the_question_of_a_leader_it_is_offered_in_a_walk_too()
    {
        _teacher.Say("mag ik kritiek op school op mijn instagram zetten?");
        Later();
        Ask("wie begon er?");

        Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say("twee vaders").Replies));
    }

    [Theory]
    [InlineData("een lln heeft me stiekum gefilmd en nu staat het op tiktok")]
    [InlineData("lln heeft me stiekum gefilmd in de kleedkamer en het staat nu op snap")]
    [InlineData(Story)]
    public void Another_matter_is_no_answer(string words)
    {
        Ask("wie begon er?");

        Assert.DoesNotContain(_teacher.Say(words).Replies, reply => reply is Reply.SendThis or Reply.CaseDone);
        Assert.Null(_teacher.Conversation.Unsent);
    }

    [Theory]
    [InlineData("een jongen uit de klassenapp begon met schelden")]
    [InlineData("ja dat was die ene vader uit 3C")]
    [InlineData("hij heeft het op snap gezet")]
    public void The_same_matter_is_one(string words)
    {
        Ask("wie begon er?");

        Assert.Equal(words, Assert.Single(_teacher.Say(words).Replies.OfType<Reply.SendThis>()).Text);
    }

    [Fact]
    public void What_is_added_while_it_waits_answers_it()
    {
        Ask("welke klas is dit?");
        _teacher.Say("o ja welke klas: 3 vmbo b").Say("ja stuur");

        Assert.Equal(CaseEvent.Answered.Name, Case.History[^1].Kind);
        Assert.NotEqual(CaseStatus.Waiting, Case.Status);
    }

    [Theory]
    [InlineData("the mentor doesn't know yet, please tell him", "the mentor doesn't know yet, please tell him")]
    [InlineData("antwoord op die vraag van mn teamleider: nee de mentor weet het nog niet", "nee de mentor weet het nog niet")]
    public void What_asks_somebody_to_do_something_is_one_and_so_is_what_is_called_one(string words, string text)
    {
        Ask("weet de mentor het al?");

        Assert.Equal(text, Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say(words).Replies)).Text);
    }

    [Fact]
    public void Below_a_message_it_is_offered_as_something_to_add()
    {
        _leader.Say("zeg haar dat ik eraan kom").Say("ja");

        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say("thanks, i'm in the staff room").Replies));

        Assert.Equal((CaseVerbs.Add, "thanks, i'm in the staff room"), (shown.Verb, shown.Text));
    }

    [Theory]
    [InlineData("thanks")]
    [InlineData("mag ik een foto van mijn klas op instagram zetten?")]
    public void What_tells_nothing_of_it_is_no_addition(string words)
    {
        _leader.Say("zeg haar dat ik eraan kom").Say("ja");

        Assert.DoesNotContain(_teacher.Say(words).Replies, reply => reply is Reply.SendThis);
    }

    [Fact]
    public void Of_a_leader_on_the_path_what_they_think_is_no_message()
    {
        _school.Now += TimeSpan.FromMinutes(5);
        _leader.Say("ik ben nieuw hier").PressButton("Teamleider").Say("gelezen");
        Later();

        foreach (var words in (string[])["overleg denk ik? weet niet zeker", "hoe ver was ik?", "pff lastig hoor dit"])
        {
            Assert.DoesNotContain(
                _leader.Say(words).Replies,
                reply => reply is Reply.ForTheCase or Reply.SendThis or Reply.WhichCase or Reply.ReportForm);
        }
    }

    [Fact]
    public void While_a_report_is_written_nothing_of_it_is_for_another()
    {
        Ask("wie begon er?");
        Later();
        _teacher.Say("ik wil iets nieuws melden");
        Later();
        _teacher.Say(Story);
        Later();

        Assert.DoesNotContain(_teacher.Say("ugh no wait. ill think about it").Replies, reply => reply is Reply.SendThis);
        Assert.Equal(Story, _teacher.Conversation.Draft!.What);
    }

    private Unsent Answer(string text) => new(Case.Id, CaseVerbs.Answer.Name, text) { Question = 1 };

    [Theory]
    [InlineData("yes got a screenshot, i can show it tmrw at break")]
    [InlineData("de mentor en ik hebben het allebei gezien")]
    public void A_question_of_the_bot_further_up_takes_no_answer_to_the_leader(string answer)
    {
        _teacher.Say("mag ik een klassenfoto op insta zetten");
        Later();
        Ask("heb je er een screenshot van?");

        _teacher.Say(answer);

        var shown = Assert.IsType<Reply.SendThis>(_teacher.Replies[^1]);
        Assert.Equal((answer, true), (shown.Text, shown.InWalk));
    }

    private void Ask(string question) => _leader.Say("vraag stellen").Say(question).Say("versturen");

    private void Later() => _school.Now += TimeSpan.FromMinutes(1);
}
