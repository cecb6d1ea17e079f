using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A no in any words is no report; what may be one is asked; and what tells of danger never is.</summary>
public sealed class Who_does_not_report_after_all
{
    [Theory]
    [InlineData("niet melden")]
    [InlineData("laat maar")]
    [InlineData("toch niet")]
    [InlineData("niks, foutje")]
    [InlineData("nee joh, hoeft niet")]
    [InlineData("nee")]
    [InlineData("sorry, ik heb me bedacht")]
    [InlineData("verkeerde knop, sorry")]
    [InlineData("do not report")]
    [InlineData("never mind, I don't want to report this")]
    [InlineData("oops, my mistake")]
    [InlineData("actually I changed my mind")]
    public void Gets_one_sentence_that_nothing_was_sent(string no)
    {
        var talk = new Talk().Say("melden").Say(no);

        Assert.Equal([new Reply.Say(Note.ReportDiscarded)], talk.Replies);
        Assert.Null(talk.Conversation.Draft);
    }

    [Theory]
    [InlineData("toch niet handig, die app van 3C")]
    [InlineData("hoeft niet meer, de mentor heeft met de ouders gebeld")]
    [InlineData("never mind the app, the mentor called them")]
    public void Is_asked_where_it_may_be_what_is_going_on(string words)
    {
        var talk = new Talk().Say("melden").Say(words);

        Assert.Equal(ReportDoubt.MayRefuse, Assert.IsType<Reply.IsItTheText>(Assert.Single(talk.Replies)).Because);
        Assert.Equal(words, Checked(talk.PressButton(talk.Buttons.Last())).What);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("niet melden")]
    [InlineData("klopt, niet melden")]
    public void Is_believed_where_that_was_asked(string words)
    {
        var talk = new Talk().Say("melden").Say("hoeft niet meer, de mentor heeft met de ouders gebeld").Say(words);

        Assert.Null(talk.Conversation.Draft);
        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.IsItTheText);
    }

    [Theory]
    [InlineData("In de klassenapp van 3C houdt het schelden niet op, ook niet na de les.")]
    [InlineData("In de ouderapp van 2B wordt niets anders gedaan dan schelden.")]
    public void Is_not_taken_for_who_only_uses_such_words(string words) =>
        Assert.Equal(words, Checked(new Talk().Say("melden").Say(words)).What);

    [Fact]
    public void Is_no_one_who_tells_of_danger()
    {
        var talk = new Talk().Say("melden").Say("laat maar, hij gaat zichzelf toch wat aandoen");

        Assert.IsType<Reply.Danger>(talk.Replies[0]);
        Assert.Equal("laat maar, hij gaat zichzelf toch wat aandoen", talk.Conversation.Draft!.What);
    }

    [Fact]
    public void Can_not_send_a_no_from_the_form_either()
    {
        var talk = new Talk().Say("melden").Fill("report.check", "laat maar");

        Assert.Equal(Refusal.OnlyANo, Assert.IsType<Reply.ReportForm>(Assert.Single(talk.Replies)).Fault);
        Assert.False(talk.Conversation.Draft!.Checked);
    }

    [Theory]
    [InlineData("ik wil iets melden")]
    [InlineData("Ik wil graag een melding maken bij mijn leidinggevende")]
    [InlineData("I want to report something")]
    public void Is_not_who_wants_to_and_gets_the_form_with_nothing_in_it(string words) =>
        Assert.Equal("", Assert.IsType<Reply.ReportForm>(Assert.Single(new Talk().Say(words).Replies)).Draft.What);

    [Fact]
    public void Does_not_send_the_word_for_sending()
    {
        var talk = new Talk().Say("melden").Say("versturen");

        Assert.Equal(new Reply.Say(Note.TellHere), Assert.Single(talk.Replies));
        Assert.Equal("", talk.Conversation.Draft!.What);
    }

    [Fact]
    public void Who_doubts_is_asked_what_it_is_about_first() =>
        Assert.IsType<Reply.Choose>(Assert.Single(new Talk().Say("ik twijfel").Replies));

    private static Draft Checked(Talk talk) =>
        Assert.IsType<Reply.ReportCheck>(talk.Step!.InPlace ?? Assert.Single(talk.Replies)).Draft;
}
