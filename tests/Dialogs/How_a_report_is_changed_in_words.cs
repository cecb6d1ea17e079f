using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What is said to a report that is open changes it as meant, and no word for the bot becomes a part of it.</summary>
public sealed class How_a_report_is_changed_in_words
{
    [Theory]
    [InlineData("wijzig facebook in instagram en stuur het naar de plaatsvervanger")]
    [InlineData("vervang facebook door instagram en verstuur")]
    public void Another_wish_behind_a_change_is_no_part_of_it(string words)
    {
        var school = new School();
        var talk = new Talk(school: school).Say("melden").Say("een moeder scheldt mij uit op facebook sinds maandag").Say(words);

        Assert.Empty(school.Cases);
        Assert.Equal("een moeder scheldt mij uit op instagram sinds maandag", talk.Conversation.Draft!.What);
    }

    private const string What = "Een moeder noemt mij die trut in de ouderapp.\nDe bel gaat zo.";

    private readonly School _school = new();
    private readonly Talk _teacher;

    public How_a_report_is_changed_in_words()
    {
        _teacher = new Talk(school: _school);
        _teacher.Say("melden").Say(What);
        Assert.True(_teacher.Conversation.Draft!.Checked);
    }

    private string Text => _teacher.Conversation.Draft!.What;

    [Theory]
    [InlineData("wacht de bel, straks verder")]
    [InlineData("momentje")]
    public void A_pause_is_a_pause(string words)
    {
        _teacher.Say(words);

        Assert.DoesNotContain(_teacher.Replies, reply => reply is Reply.IsItTheText);
        Assert.Equal(What, Text);
        _teacher.Say("versturen");
        Assert.Equal(What, Assert.Single(_school.Cases.Values).Report.What);
    }

    [Theory]
    [InlineData("nee die laatste regel over de bel moet eruit", "Een moeder noemt mij die trut in de ouderapp.")]
    [InlineData("nee dit stuur ik zo niet!! haal dat trut eruit", "Een moeder noemt mij die in de ouderapp.\nDe bel gaat zo.")]
    [InlineData("remove the last sentence", "Een moeder noemt mij die trut in de ouderapp.")]
    public void What_is_to_be_taken_out_is(string words, string left)
    {
        _teacher.Say(words);

        Assert.Equal(left, Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Replies)).Draft.What);
        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("die eerste zin moet weg", "De bel gaat zo.")]
    [InlineData("schrap moeder en zet ouder", "Een ouder noemt mij die trut in de ouderapp.\nDe bel gaat zo.")]
    [InlineData("vervang moeder door ouder", "Een ouder noemt mij die trut in de ouderapp.\nDe bel gaat zo.")]
    [InlineData("replace trut with vrouw", "Een moeder noemt mij die vrouw in de ouderapp.\nDe bel gaat zo.")]
    [InlineData("lose the last sentence and add that his mum called", "Een moeder noemt mij die trut in de ouderapp.\nhis mum called")]
    [InlineData("schrap de tweede zin en voeg toe dat zij belde", "Een moeder noemt mij die trut in de ouderapp.\nzij belde")]
    [InlineData("o ja zet er nog bij dat zij belde en boos was", What + "\nzij belde en boos was")]
    [InlineData("oh and put in that she called", What + "\nshe called")]
    [InlineData("ja dit is de nieuwe tekst: een ouder scheldt", "een ouder scheldt")]
    [InlineData("a parent calls me names. that is the new text", "a parent calls me names")]
    public void What_is_to_be_changed_is_all_of_it(string words, string text)
    {
        _teacher.Say(words);

        Assert.Equal(text, Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Replies)).Draft.What);
        Assert.Empty(_school.Cases);
    }

    [Fact]
    public void How_soon_beside_it_is_done_too()
    {
        _teacher.Say("die eerste zin moet weg, en het is dringend");

        Assert.Equal(("De bel gaat zo.", Urgency.Now), (Text, _teacher.Conversation.Draft!.Urgency));
    }

    [Fact]
    public void What_can_not_be_done_is_said()
    {
        _teacher.Say("haal dat van de hond eruit en zet erbij dat zij belde");

        Assert.Equal(new Reply.Say(Note.NotAllOfIt), _teacher.Replies[0]);
        Assert.Equal($"{What}\nzij belde", Text);
    }

    [Theory]
    [InlineData("verander moeder in woensdag")]
    [InlineData("haal moeder weg en zet er vader neer")]
    public void What_is_asked_of_the_bot_tells_of_no_danger(string words) =>
        Assert.DoesNotContain(_teacher.Say(words).Replies, reply => reply is Reply.Danger);

    [Fact]
    public void What_is_put_into_it_is_heard() =>
        Assert.Contains(
            _teacher.Say("zet erbij dat hij met een mes naar school komt").Replies, reply => reply is Reply.Danger);

    [Theory]
    [InlineData("Het filmpje moet weg")]
    [InlineData("die moeder moet weg")]
    [InlineData("please remove the mother")]
    [InlineData("haal die moeder weg uit de ouderapp")]
    [InlineData("They write in the parents app: nobody likes her")]
    public void What_has_to_go_or_is_written_elsewhere_changes_nothing(string words)
    {
        _teacher.Say(words);

        Assert.Equal(What, Text);
        Assert.DoesNotContain(_teacher.Replies, reply => reply is Reply.ReportForm);
    }

    [Theory]
    [InlineData("haal Tim eruit", "intimidatie door , en weer")]
    [InlineData("haal het woord Tim weg", "intimidatie door , en weer")]
    [InlineData("haal die naam Tim weg", "intimidatie door , en weer")]
    public void A_word_is_taken_out_whole_and_wherever_it_stands(string words, string left) =>
        Assert.Equal(left, new Talk().Say("melden").Say("intimidatie door Tim, en Tim weer").Say(words).Conversation.Draft!.What);

    [Fact]
    public void What_is_not_found_in_it_can_be_taken_out_on_the_form() =>
        Assert.IsType<Reply.ReportForm>(Assert.Single(_teacher.Say("haal dat van de hond eruit").Replies));

    [Theory]
    [InlineData("haal het weg")]
    [InlineData("gooi maar weg")]
    public void To_take_away_all_of_it_is_no_change_of_its_words(string words)
    {
        _teacher.Say(words);

        Assert.DoesNotContain(_teacher.Replies, reply => reply is Reply.ReportCheck or Reply.ReportForm);
        Assert.Equal(What, _teacher.Conversation.Draft?.What ?? _teacher.Conversation.Story);
    }

    [Theory]
    [InlineData("er staat nu iets raars in, zet er neer: een moeder scheldt mij uit", "een moeder scheldt mij uit")]
    [InlineData("write this instead: a mother calls me names", "a mother calls me names")]
    [InlineData("nieuwe tekst: een moeder scheldt mij uit", "een moeder scheldt mij uit")]
    [InlineData("dat is wel erg kort, maak er van: een moeder scheldt mij uit", "een moeder scheldt mij uit")]
    public void What_stands_behind_the_colon_is_what_it_says_now(string words, string text)
    {
        _teacher.Say(words);

        Assert.Equal(text, Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Replies)).Draft.What);
    }

    [Theory]
    [InlineData("zet erbij dat het gisteren ook al zo ging", "het gisteren ook al zo ging")]
    [InlineData("add that her mum did it too", "her mum did it too")]
    public void What_is_added_comes_without_the_words_for_the_bot(string words, string more)
    {
        _teacher.Say(words);

        Assert.Equal($"{What}\n{more}", Text);
    }

    [Theory]
    [InlineData("ja meld het nu maar")]
    [InlineData("nee gewoon versturen!")]
    [InlineData("no the one i was just writing about the mother, send it please")]
    public void That_it_can_go_is_never_a_part_of_it(string words)
    {
        _teacher.Say(words);

        Assert.Equal(What, Assert.Single(_school.Cases.Values).Report.What);
    }

    [Theory]
    [InlineData("its on instagram and i need help today", Urgency.Now, Place.Instagram)]
    [InlineData("its urgent! change to now", Urgency.Now, Place.ParentsApp)]
    public void How_soon_is_said_in_words(string words, Urgency urgency, Place place)
    {
        _teacher.Say(words);

        var draft = Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Replies)).Draft;
        Assert.Equal((urgency, place, What), (draft.Urgency, draft.Place, draft.What));
    }

    [Theory]
    [InlineData("hoeft niet met spoed, morgen is ook goed. het is discord")]
    [InlineData("jawel wel melden, alleen niet met spoed")]
    public void That_it_can_wait_is_no_refusal(string words)
    {
        _teacher.Say("het is dringend").Say(words);

        Assert.Equal(Urgency.Consult, Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Replies)).Draft.Urgency);
        Assert.Equal(What, Text);
    }

    [Theory]
    [InlineData("ok im back, where is my report")]
    [InlineData("waar is mijn melding")]
    public void Where_it_is_shows_it(string words) =>
        Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Say(words).Replies));

    [Theory]
    [InlineData("rather not to teamleider, to schoolleiding")]
    [InlineData("not to my team leader! to the management")]
    [InlineData("i'd rather not have my teamleader read it, send it to schoolleiding")]
    public void To_the_management_it_goes_and_to_nobody_between(string words)
    {
        _teacher.Say(words);

        Assert.Equal([School.Management], Readers());
        Assert.Equal(What, Text);
    }

    [Theory]
    [InlineData("no i said schoolleiding!")]
    [InlineData("ok send it to schoolleiding")]
    public void Whom_they_name_comes_first_and_the_deputy_is_not_let_in(string words)
    {
        _teacher.Say("niet naar mijn teamleider").Say(words);

        Assert.Equal([School.Management], Readers());
        _teacher.Say("send");

        Assert.Equal(What, Assert.Single(_school.Cases.Values).Report.What);
    }

    [Fact]
    public void The_deputy_is_let_in_where_they_are_named_too()
    {
        _teacher.Say("kan het naar de schoolleiding of de plaatsvervanger dan");

        Assert.Equal(School.Deputy, Readers()[0]);
    }

    [Fact]
    public void Behind_a_reason_somebody_else_is_asked_for()
    {
        var talk = new Talk().Say("a colleague posts photos of pupils without asking").Say(
            "the colleague is a friend of my team leader so i dont want them to see it. can i report it to someone else");

        Assert.Contains(School.Leader.Id, talk.Conversation.Draft!.NotTo);
        Assert.Equal("a colleague posts photos of pupils without asking", talk.Conversation.Draft.What);
    }

    private IReadOnlyList<Member> Readers() => Assert.IsType<Reply.ReportCheck>(_teacher.Replies[^1]).Circle.Chain;
}
