using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever wants to report and tells in the same breath what it is, has the form with that in it: no walk begins.</summary>
public sealed class A_wish_with_its_story
{
    private const string Row = "ouders schelden elkaar uit in de klassenapp";

    [Theory]
    [InlineData(Row, "ik wil graag een melding maken: ")]
    [InlineData(Row, "ik wil iets melden. ")]
    [InlineData(Row, "hoi, graag melden: ")]
    [InlineData(Row, "Melding: ")]
    [InlineData(Row, "mag ik een melding doen? ")]
    [InlineData(Row, "ik wil dit melden ")]
    [InlineData("een ouder die in de klassenapp loopt te schelden", "wil een melding maken over ")]
    [InlineData("een collega die foto's van leerlingen op facebook zet", "wil graag melding doen van ")]
    [InlineData("ouders elkaar uitschelden in de klassenapp", "kun je melden dat ")]
    [InlineData("some kids are making fun of a girl in the class chat", "i want to report this now, ")]
    [InlineData("a parent is posting about a teacher on facebook", "can you report that ")]
    [InlineData("a student who posts pictures of teachers", "i want to report ")]
    [InlineData("a colleague who posts pupils on his story", "I would like to make a report about ")]
    [InlineData("a student made a fake account of me", "report: ")]
    public void Opens_the_form_with_the_story(string story, string wish) =>
        Assert.Equal(story, Assert.IsType<Reply.ReportForm>(new Talk().Say(wish + story).Replies[^1]).Draft.What);

    [Fact]
    public void Opens_it_amid_a_walk_too()
    {
        var talk = new Talk().Say("mag ik een foto van mijn klas op instagram zetten?").Say("ik wil een melding doen: " + Row);

        Assert.Equal(Row, Assert.IsType<Reply.ReportForm>(talk.Replies[^1]).Draft.What);
    }

    [Fact]
    public void Says_first_what_to_do_in_danger()
    {
        var talk = new Talk().Say("ik wil een melding maken: een leerling zegt dat hij dood wil");

        Assert.IsType<Reply.Danger>(talk.Replies[0]);
        Assert.Equal("een leerling zegt dat hij dood wil", talk.Conversation.Draft!.What);
    }

    [Fact]
    public void Leaves_the_wish_out_where_the_form_is_open() => Assert.Equal(
        Row, new Talk().Say("ik wil iets melden").Say("ik wil een melding maken: " + Row).Conversation.Draft!.What);

    [Theory]
    [InlineData("ik wil iets melden, hoe moet dat hier precies?")]
    [InlineData("ik wil iets melden, wie leest dat dan allemaal?")]
    [InlineData("ik wil dit melden maar durf niet zo goed")]
    public void Is_no_story_where_something_is_asked_or_doubted(string text) =>
        Assert.True(new Talk().Say(text).Conversation.Draft is null or { What: "" });

    [Theory]
    [InlineData("moet ik melden dat ouders elkaar uitschelden in de app?")]
    [InlineData("zou ik moeten melden dat ouders elkaar uitschelden in de app")]
    [InlineData("i don't want to report my colleague who posts pupils")]
    [InlineData("where do I report a pupil off sick")]
    [InlineData("I'd like it in the report that nobody took my first email seriously")]
    public void Is_no_wish_where_it_is_asked_or_refused(string text) =>
        Assert.DoesNotContain(new Talk().Say(text).Replies, reply => reply is Reply.ReportForm);
}
