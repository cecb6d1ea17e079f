using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A report begins with what was told before it, goes to whom the person wants, and is lost by no change of mind.</summary>
public sealed class A_report_of_what_was_asked
{
    private readonly School _school = new();
    private readonly Talk _teacher;

    public A_report_of_what_was_asked() => _teacher = new Talk(school: _school);

    [Theory]
    [InlineData("ik wil het melden bij mn teamleider")]
    [InlineData("ik wil dit melden")]
    [InlineData("dit moet mijn teamleider weten")]
    [InlineData("kun je dit doorgeven aan mijn teamleider")]
    public void After_an_answer_it_is_a_new_one_and_the_old_one_a_second_choice(string words)
    {
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("versturen");
        var old = Assert.Single(_school.Cases.Keys);
        _teacher.Say("hoi").Say("een collega zet een foto van mijn klas op instagram").Say("nee").Say(words);

        Assert.Equal("een collega zet een foto van mijn klas op instagram", _teacher.Conversation.Draft!.What);
        _teacher.Say("verder").PressButton($"Toevoegen aan melding {old}");
        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Replies));
        Assert.Equal((old, CaseVerbs.Add, "een collega zet een foto van mijn klas op instagram"), (shown.Case.Id, shown.Verb, shown.Text));
        Assert.Single(_school.Cases);
        _teacher.Say("ja");
        Assert.Equal(CaseEvent.Added.Name, _school.Cases[old].History[^1].Kind);
    }

    [Fact]
    public void What_was_told_since_can_be_put_with_an_old_one_in_words()
    {
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("versturen");
        _teacher.Say("hoi").Say("een collega zet een foto van mijn klas op instagram").Say("nee").Say("zet dit bij mn melding");

        Assert.Equal("een collega zet een foto van mijn klas op instagram",
            Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Replies)).Text);
    }

    [Theory]
    [InlineData("i want to report it but not to my team leader, its him")]
    [InlineData("ik wil het melden maar niet bij mn teamleider want het gaat over hem")]
    [InlineData("ik wil dit melden maar mijn teamleider is het zelf")]
    [InlineData("kan ik dit ook bij iemand anders melden")]
    [InlineData("can i report this to someone other than my manager")]
    [InlineData("i want to tell someone but not my team leader")]
    [InlineData("niet naar mijn teamleider graag")]
    [InlineData("wil het niet aan mn teamleider vertellen, hij doet het zelf")]
    [InlineData("meld het bij de schoolleiding ipv mijn teamleider")]
    public void Who_does_not_want_their_leader_to_read_it_comes_to_one_for_somebody_else(string words)
    {
        foreach (var before in (string[])["iemand zet foto's van collega's in een groepsapp zonder te vragen",
            "mag een collega een foto van mij op facebook zetten?"])
        {
            var talk = new Talk().Say(before).Say(words);
            var circle = talk.Replies[^1] switch
            {
                Reply.ReportForm form => form.Circle,
                Reply.ReportCheck check => check.Circle,
                _ => null,
            };

            Assert.NotNull(circle);
            Assert.NotEqual(School.Leader, circle.Leader);
            Assert.StartsWith(before, talk.Conversation.Draft!.What, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("maar stuur het wel naar mijn teamleider")]
    [InlineData("but please send it to my manager")]
    [InlineData("maar ik heb het al aan mijn teamleider verteld")]
    [InlineData("niet aan mijn teamleider gevraagd")]
    [InlineData("not sure how to explain this to my manager")]
    public void Who_speaks_of_their_leader_leaves_nobody_out(string words)
    {
        foreach (var before in (string[])["melden", "hoi", "mag een collega een foto van mij op facebook zetten?"])
        {
            var talk = new Talk().Say(before).Say(words);

            Assert.DoesNotContain(School.Leader.Id, talk.Conversation.Draft?.NotTo ?? []);
            Assert.True(before == "melden" || talk.Conversation.Draft is null or { NotTo: [] });
        }
    }

    [Fact]
    public void What_is_added_to_an_old_one_and_is_not_sent_is_there_still()
    {
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("versturen");
        var old = Assert.Single(_school.Cases.Keys);
        _teacher.Say("ik wil iets melden").Say("Er is een nepaccount van mij.").PressButton($"Toevoegen aan melding {old}").Say("nee");

        Assert.Equal("Er is een nepaccount van mij.", _teacher.Say("toch wel melden").Conversation.Draft!.What);
    }

    [Theory]
    [InlineData("mijn teamleider stuurt mij 's nachts berichten")]
    [InlineData("Iemand bedreigt mij: hij weet me te vinden.")]
    public void What_an_old_one_would_send_to_the_wrong_person_or_too_calmly_is_one_of_its_own(string what)
    {
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("versturen");
        _teacher.Say("hoi").Say("melden").Say(what).Say("verder");

        Assert.DoesNotContain(_teacher.Conversation.Buttons ?? [], button => button.Does(ReportVerbs.AddTo));
    }

    [Theory]
    [InlineData("er gaat een filmpje rond van mij", "het is opgenomen in de les door een jongen uit 3b", "hij heeft het op snap gezet")]
    [InlineData("iemand heeft een nepaccount van mij gemaakt", "met mn foto erop", "het staat op insta")]
    [InlineData("een collega scheldt mij uit in de app", "een andere collega doet mee", "het begon vorige week al")]
    public void All_that_was_told_before_it_stands_in_it(params string[] told)
    {
        foreach (var words in told)
        {
            _teacher.Say(words);
        }

        _teacher.Say("ik wil het melden");

        Assert.Equal(string.Join('\n', told), _teacher.Conversation.Draft!.What);
        Assert.Empty(_school.Cases);
    }

    [Fact]
    public void What_was_asked_about_something_else_takes_its_place() =>
        Assert.DoesNotContain(
            "scheldt",
            _teacher.Say("een collega scheldt mij uit in de app").Say("mag ik een foto van de klas op insta zetten?")
                .Say("ik wil iets melden").Conversation.Draft!.What,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("laat maar")]
    [InlineData("toch maar niet melden")]
    public void Who_refuses_and_changes_their_mind_finds_it_again(string no)
    {
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say(no);
        Assert.Null(_teacher.Conversation.Draft);

        Assert.Equal("In de klassenapp van 3C gaat het mis.", _teacher.Say("toch wel melden").Conversation.Draft!.What);
        Assert.Empty(_school.Cases);
    }

    [Fact]
    public void What_was_thrown_away_by_its_button_is_gone()
    {
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").PressButton("Niet melden");

        Assert.False(_teacher.Conversation.HoldsWords);
    }

    [Theory]
    [InlineData("hmm weet niet")]
    [InlineData("weet het nog niet")]
    [InlineData("dont know")]
    public void Who_does_not_know_yet_loses_nothing_and_sends_nothing(string words)
    {
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say(words);

        Assert.Equal("In de klassenapp van 3C gaat het mis.", _teacher.Conversation.Draft!.What);
        Assert.Empty(_school.Cases);
    }
}
