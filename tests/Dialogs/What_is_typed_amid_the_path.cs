using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Somebody on the path is away for a while, is not sure, thinks something, or asks a question of their own: the path is not lost.
/// </summary>
public sealed class What_is_typed_amid_the_path
{
    [Theory]
    [InlineData("ik ga eten, straks weer verder")]
    [InlineData("moet ff weg later weer verder")]
    [InlineData("off to lunch")]
    public void Whoever_is_away_for_a_while_is_told_that_nothing_is_lost(string words) =>
        Assert.Equal(Note.PathLater, Assert.IsType<Reply.Say>(Assert.Single(AtACase().Say(words).Replies)).Note);

    [Theory]
    [InlineData("geen idee eigenlijk")]
    [InlineData("weet ik niet")]
    public void Whoever_is_not_sure_is_asked_to_choose_all_the_same(string words) =>
        Assert.Equal(Note.PathGuess, Assert.IsType<Reply.Say>(Assert.Single(AtACase().Say(words).Replies)).Note);

    [Theory]
    [InlineData("lijkt me niet toegestaan")]
    [InlineData("mag niet lijkt me")]
    [InlineData("lijkt me niet slim, dan ziet iedereen het")]
    [InlineData("zeker niet, dat is toch gevaarlijk voor die kinderen")]
    [InlineData("dat zou ik niet doen")]
    [InlineData("not smart, everyone can see it then")]
    [InlineData("i wouldnt do that")]
    public void What_somebody_thinks_is_their_answer(string words) =>
        Assert.Equal(Verdict.NotAllowed, Assert.IsType<Reply.PathAnswered>(AtACase().Say(words).Replies[0]).Chosen.Verdict);

    [Fact]
    public void Why_not_asks_nothing() => Assert.Contains(
        AtACase().Say("ja hoor waarom niet, iedereen doet het").Replies,
        reply => reply is Reply.PathAnswered or Reply.Say { Note: Note.PathGuess });

    [Theory]
    [InlineData("hangt ervan af of ze het goed vinden")]
    [InlineData("depends on whether they agree")]
    [InlineData("nobody from school is on it so who cares")]
    [InlineData("niemand van school staat erop dus nvt")]
    [InlineData("mag prima, is gewoon mijn vrije tijd")]
    public void What_is_thought_of_a_case_and_is_none_of_its_answers_is_asked_for(string words) =>
        Assert.Equal(Note.PathGuess, Assert.IsType<Reply.Say>(Assert.Single(AtACase().Say(words).Replies)).Note);

    [Fact]
    public void What_somebody_thinks_of_a_part_begins_no_question() =>
        Assert.IsType<Reply.PathPart>(
            Assert.Single(new Talk().Say("ik ben nieuw hier").PressButton("Docent").Say("mag wel denk ik").Replies));

    [Theory]
    [InlineData("verder")]
    [InlineData("ja graag")]
    [InlineData("terug naar de cursus")]
    public void A_real_question_is_answered_and_the_path_goes_on_where_it_was(string words)
    {
        var talk = AtACase().Say("mag ik eigenlijk een foto van mijn klas op insta zetten?").Say("nee");
        Assert.IsType<Reply.PathWayBack>(talk.Replies[^1]);

        Assert.IsType<Reply.PathQuestion>(Assert.Single(talk.Say(words).Replies));
    }

    [Fact]
    public void A_wish_to_report_goes_before_the_path() =>
        Assert.IsType<Reply.ReportForm>(AtACase().Say("ik wil een melding maken: ouders schelden elkaar uit in de app").Replies[^1]);

    [Fact]
    public void A_cry_for_help_goes_before_the_path() =>
        Assert.IsType<Reply.Danger>(AtACase().Say("ik ga weg, een leerling zegt dat hij dood wil").Replies[0]);

    [Theory]
    [InlineData("ik ga zo eten, mag een leerling mij volgen op insta?")]
    [InlineData("ik ga zo eten, mag een leerling mij volgen op insta")]
    [InlineData("off to lunch, can a pupil follow me on insta?")]
    public void A_question_behind_a_pause_is_answered(string words) =>
        Assert.Equal("befriend_pupil", AtACase().Say(words).Conversation.Consultation?.Topic);

    [Fact]
    public void A_question_behind_what_was_read_does_not_go_on() =>
        Assert.DoesNotContain(
            AtACase().Say("gelezen. mag een leerling mij volgen op insta?").Replies, reply => reply is Reply.PathQuestion);

    [Theory]
    [InlineData("ik ga eten, bedankt")]
    [InlineData("oké, ik ga eten. tot straks")]
    [InlineData("sorry, ik ga eten")]
    public void A_courtesy_beside_a_pause_is_part_of_it(string words) =>
        Assert.Equal(Note.PathLater, Assert.IsType<Reply.Say>(Assert.Single(AtACase().Say(words).Replies)).Note);

    private static Talk AtACase() => new Talk().Say("ik ben nieuw hier").PressButton("Docent").Say("gelezen");
}
