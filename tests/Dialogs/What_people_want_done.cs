using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// What people want done with what stands there is heard in whatever words, also where they say more; and what is said to the bot goes to
/// nobody.
/// </summary>
public sealed class What_people_want_done
{
    private const string What = "Een moeder noemt mij waardeloos in de ouderapp.";

    private readonly School _school = new();
    private readonly Talk _teacher;
    private readonly Talk _leader;

    public What_people_want_done() =>
        (_teacher, _leader) = (new Talk(school: _school), new Talk(school: _school, me: School.Leader));

    private Case Case => Assert.Single(_school.Cases.Values);

    [Theory]
    [InlineData("ja stuur dat, en hou op over naakt")]
    [InlineData("nee laat maar, stuur maar zo")]
    [InlineData("yes doe maar")]
    public void A_report_goes_as_it_was_shown(string words)
    {
        Write();

        Said(words);

        Assert.Equal(What, Case.Report.What);
    }

    [Theory]
    [InlineData("prima zo, laat maar gaan")]
    [InlineData("ik bedoelde versturen")]
    [InlineData("let it go out, it's fine like this")]
    public void What_is_less_certain_is_shown_once_more(string words)
    {
        Write();

        Said(words);

        Assert.Equal(What, Assert.Single(_teacher.Replies.OfType<Reply.ReportCheck>()).Draft.What);
    }

    [Theory]
    [InlineData("dat heb ik helemaal niet gezegd")]
    [InlineData("luister nou eens, zo praat ik niet")]
    [InlineData("you got that completely wrong")]
    public void What_is_said_to_the_bot_is_no_text_and_is_answered(string words)
    {
        Write();

        Said(words);

        Assert.Equal((What, null), (_teacher.Conversation.Draft?.What, _teacher.Conversation.Draft?.Perhaps));
        Assert.Empty(_school.Cases);
        Assert.DoesNotContain(_teacher.Replies, reply => reply is Reply.IsItTheText);
    }

    [Theory]
    [InlineData("durf niet zo goed")]
    [InlineData("moet er nog een nachtje over slapen")]
    [InlineData("i need to think about it first")]
    public void Who_hesitates_loses_nothing_and_sends_nothing(string words)
    {
        Write();

        Said(words);

        Assert.Equal(What, _teacher.Conversation.Draft?.What);
        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("ze heeft het naar de hele klas gestuurd")]
    [InlineData("hij stuurde het ook nog naar haar vader")]
    [InlineData("so nothing went out right?")]
    [InlineData("waarom zou ik dat sturen")]
    public void A_word_for_sending_sends_nothing_where_it_tells_or_asks(string words)
    {
        Write();

        Said(words);

        Assert.Empty(_school.Cases);
    }

    [Fact]
    public void What_is_to_be_added_and_sent_is_added_and_shown()
    {
        Write();
        _teacher.Say("het was donderdag in het tweede uur");
        Assert.NotNull(_teacher.Conversation.Draft!.Perhaps);

        Said("add it yes and send");

        Assert.EndsWith("tweede uur", Assert.Single(_teacher.Replies.OfType<Reply.ReportCheck>()).Draft.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prima maar stuur maar naar de plaatsvervanger, die collega is een vriend van mijn teamleider")]
    [InlineData("looks good, but send it to the deputy pls, the colleague is good friends with my teamleader")]
    [InlineData("ja is goed stuur maar naar Marleen")]
    [InlineData("stuur maar, dat heb ik helemaal niet gezegd")]
    public void What_is_to_go_to_somebody_else_or_is_wrong_does_not_go_as_it_was_shown(string words)
    {
        Write();

        Said(words);

        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("nee laat maar, stuur maar zo")]
    [InlineData("just send it")]
    public void What_can_not_be_undone_takes_a_plain_yes(string words)
    {
        Report();

        Said("trek mijn melding in", words);

        Assert.False(Case.IsClosed);
    }

    [Theory]
    [InlineData("doe ik, ik bel haar zo")]
    [InlineData("komt goed, die neem ik voor mijn rekening")]
    public void A_leader_who_takes_it_on_has_it(string words)
    {
        Report();

        _leader.Say("hoi").Say(words);

        Assert.Equal((School.Leader, CaseStatus.PickedUp), (Case.Handler, Case.Status));
    }

    [Theory]
    [InlineData("ik kan niet, laat de plaatsvervanger het doen")]
    [InlineData("zit tot vier uur in overleg, lukt me echt niet")]
    [InlineData("no way i can do this today, someone else please")]
    public void A_leader_who_cannot_passes_it_on_in_whatever_words(string words)
    {
        Report();

        _leader.Say("hoi").Say(words);

        Assert.Contains(Case.History, entry => entry.Kind == CaseEvent.PassedOn.Name);
        Assert.DoesNotContain(_leader.Replies, reply => reply is Reply.ForTheCase or Reply.SendThis);
    }

    [Theory]
    [InlineData("it's still going on, please open it again")]
    [InlineData("dit is helemaal niet over, het gaat gewoon door")]
    public void What_was_closed_is_opened_again_in_whatever_words(string words)
    {
        Report();
        _leader.Say("oppakken").Say("sluit de melding, is opgelost").Say("ja");
        Assert.True(Case.IsClosed);

        _teacher.Say("mijn meldingen").Say(words);

        Assert.Contains(_teacher.Replies, reply => reply is Reply.SendThis or Reply.AskText);
    }

    private void Write()
    {
        _teacher.Say("melden").Say(What);
        Assert.True(_teacher.Conversation.Draft!.Checked);
    }

    private void Report() => Said("melden", "In de klassenapp van 3C gaat het mis.", "versturen");

    private void Said(params string[] words)
    {
        foreach (var each in words)
        {
            _teacher.Say(each);
        }
    }
}
