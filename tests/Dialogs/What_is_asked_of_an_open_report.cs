using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What somebody asks of the report that they are writing is answered; it stays as it is, and goes to nobody.</summary>
public sealed class What_is_asked_of_an_open_report
{
    private const string What = "De moeder van Tim scheldt mij uit in de ouderapp.";

    private readonly School _school = new();
    private readonly Talk _teacher;

    public What_is_asked_of_an_open_report() => _teacher = new Talk(school: _school).Say("melden").Say(What);

    [Theory]
    [InlineData("wie krijgt dit te zien? straks weet de hele school het", Note.WhoReads)]
    [InlineData("krijgt die moeder dit te zien", Note.WhoReads)]
    [InlineData("leest de directeur dit ook", Note.WhoReads)]
    [InlineData("is this confidential?", Note.WhoReads)]
    [InlineData("kan dit anoniem?", Note.BearsYourName)]
    [InlineData("ziet zij mijn naam", Note.BearsYourName)]
    [InlineData("does she see my name", Note.BearsYourName)]
    [InlineData("wordt mijn naam genoemd", Note.BearsYourName)]
    [InlineData("i dont want my name in it", Note.BearsYourName)]
    public void Who_reads_it_and_whose_name_it_bears_is_said_above_who_will_read_it(string words, Note note)
    {
        _teacher.Say(words);

        Assert.Equal(new Reply.Say(note), _teacher.Replies[0]);
        Assert.Equal(What, Assert.IsType<Reply.ReportCheck>(_teacher.Replies[^1]).Draft.What);
        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("can i send it later today?")]
    [InlineData("kan ik het straks versturen")]
    public void It_can_wait(string words)
    {
        _teacher.Say(words);

        Assert.Equal([new Reply.Say(Note.TakeYourTime), new Reply.DraftOpen(_teacher.Conversation.Draft!.Id)], _teacher.Replies);
        Assert.Equal(What, _teacher.Conversation.Draft.What);
    }

    [Theory]
    [InlineData("ze noemen mijn naam in de app en zetten er een foto bij")]
    [InlineData("iedereen in de klas leest dit nu")]
    [InlineData("weet nu dat heel veel ouders dat gelezen en gezien hebben")]
    public void What_tells_more_is_no_question(string words)
    {
        _teacher.Say(words);

        Assert.DoesNotContain(_teacher.Replies, reply => reply is Reply.Say { Note: Note.WhoReads or Note.BearsYourName });
    }

    [Theory]
    [InlineData("show me the draft")]
    [InlineData("laat m'n melding nog eens zien")]
    [InlineData("waar is mijn tekst")]
    [InlineData("i want to see my text again")]
    [InlineData("its the text of my report!! replace it")]
    public void It_is_there_again_whatever_was_asked_since(string words)
    {
        _teacher.Say("mag ik een foto van een leerling op facebook zetten").Say(words);

        Assert.Equal(What, Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Replies)).Draft.What);
    }

    [Fact]
    public void What_was_asked_about_becomes_the_text_where_that_is_said()
    {
        _teacher.Say("een moeder is boos op mij in de app van de ouders");
        Assert.IsType<Reply.IsItTheText>(Assert.Single(_teacher.Replies));

        _teacher.Say("its the text of my report!! replace it");

        Assert.Equal("een moeder is boos op mij in de app van de ouders", _teacher.Conversation.Draft!.What);
    }

    [Fact]
    public void That_she_may_know_it_is_no_part_of_it()
    {
        _teacher.Say("ja dat mag ze weten");

        Assert.Equal(What, Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Replies)).Draft.What);
    }

    [Fact]
    public void That_he_need_not_know_what_was_asked_about_leaves_it_out()
    {
        _teacher.Say("hij is ook mijn neef");
        Assert.IsType<Reply.IsItTheText>(Assert.Single(_teacher.Replies));

        _teacher.Say("nee dat hoeft hij niet te weten");

        Assert.Equal((What, null), (_teacher.Conversation.Draft!.What, _teacher.Conversation.Draft.Perhaps));
    }

    [Theory]
    [InlineData("nu!!")]
    [InlineData("go go go!")]
    [InlineData("stuur nu!!")]
    public void That_it_has_to_go_now_says_nothing_of_how_soon_it_is_read(string words)
    {
        _teacher.Say(words);

        Assert.Equal(
            Sevenwolden.Dialogs.Cases.Urgency.Consult,
            _school.Cases.Values.Select(@case => @case.Report.Urgency).FirstOrDefault(_teacher.Conversation.Draft?.Urgency ?? default));
    }
}
