using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A report that is open goes before any that was sent; it goes out once it was shown, and to whom its writer wants.</summary>
public sealed class What_is_said_of_an_open_report
{
    private const string What = "Een moeder scheldt mij uit in de ouderapp";

    private readonly School _school = new();
    private readonly Talk _teacher;

    public What_is_said_of_an_open_report() => _teacher = new Talk(school: _school);

    private string Text => _teacher.Conversation.Draft!.What;

    [Theory]
    [InlineData("versturen maar")]
    [InlineData("nee!! ik wil het versturen")]
    [InlineData("nee hou de tekst zo. versturen")]
    [InlineData("ok go back to the report and send it")]
    [InlineData("no, just send it")]
    [InlineData("doe toch maar de melding versturen")]
    public void It_is_sent_where_it_was_shown_as_it_goes(string words)
    {
        Write();

        _teacher.Say(words);

        Assert.Equal(What, Assert.Single(_school.Cases.Values).Report.What);
    }

    [Theory]
    [InlineData("ja stuur maar anoniem")]
    [InlineData("ja is goed, stuur maar zonder mijn naam erbij")]
    [InlineData("yes send it anonymously")]
    public void Nothing_goes_under_a_name_that_was_not_to_be_in_it(string words)
    {
        Write();

        _teacher.Say(words);

        Assert.Empty(_school.Cases);
        Assert.Equal(Note.BearsYourName, Assert.IsType<Reply.Say>(_teacher.Replies[0]).Note);
    }

    [Theory]
    [InlineData("ja dat klopt, verstuur het naar de plaatsvervanger")]
    [InlineData("ja, verstuur het naar de plaatsvervanger")]
    [InlineData("prima, verstuur het aan de schoolleiding")]
    public void Nothing_goes_to_another_than_who_was_named(string words)
    {
        Write();

        _teacher.Say(words);

        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("het is wel dringend")]
    [InlineData("het was wel gisteren al hoor, in de middag")]
    [InlineData("no i mean in my report. just send it")]
    public void Nothing_goes_by_a_word_for_yes_in_the_midst_of_others(string words)
    {
        Write();

        _teacher.Say(words);

        Assert.Empty(_school.Cases);
        Assert.Equal(What, Text);
    }

    [Theory]
    [InlineData("zal ik het versturen")]
    [InlineData("moet ik dit nu versturen")]
    [InlineData("should i send it")]
    [InlineData("straks versturen")]
    [InlineData("wacht, versturen")]
    [InlineData("ze gaan dit straks versturen")]
    [InlineData("maybe send it")]
    [InlineData("stuur maar, ja het was gisteren weer in de klas")]
    public void A_doubt_a_later_or_more_of_the_story_sends_nothing(string words)
    {
        Write();

        _teacher.Say(words);

        Assert.Empty(_school.Cases);
    }

    [Fact]
    public void It_is_not_sent_by_words_to_the_card_of_a_walk_below_it()
    {
        Write();
        _teacher.Say("Mag ik een foto van een leerling op Facebook zetten?");

        _teacher.Say("ik wil het versturen");

        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("versturen maar")]
    [InlineData("no, just send it")]
    [InlineData("nee hou de tekst zo. versturen")]
    public void It_is_shown_before_where_it_was_not(string words)
    {
        _teacher.Say(What).Say("ik wil dit melden");
        Assert.False(_teacher.Conversation.Draft!.Checked);

        _teacher.Say(words);

        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("nee, niet versturen")]
    [InlineData("don't send it")]
    [InlineData("moet ik het versturen?")]
    [InlineData("verstuur het nog niet")]
    public void Words_that_say_otherwise_send_nothing(string words)
    {
        Write();

        _teacher.Say(words);

        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("terug naar mijn melding", null)]
    [InlineData("huh? toon mijn melding", null)]
    [InlineData("nee ik wil mijn melding over die moeder terug", null)]
    [InlineData("no the new one! send the facebook one", null)]
    [InlineData("ok terug naar mijn melding, het is nu al 400 keer bekeken", "het is nu al 400 keer bekeken")]
    public void It_is_brought_back_with_what_is_told(string words, string? more)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        Write();
        _teacher.Say("hoe lang mag een filmpje van de klas op YouTube staan?");

        Assert.Equal(more is null ? What : $"{What}\n{more}", Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Say(words).Replies))
            .Draft.What);
        Assert.Single(_school.Cases);
    }

    [Theory]
    [InlineData("add that he waited at my car yesterday", "he waited at my car yesterday")]
    [InlineData("voeg toe dat hij bij mijn auto stond", "hij bij mijn auto stond")]
    [InlineData("oh ja, hij stond ook bij mijn auto", "oh ja, hij stond ook bij mijn auto")]
    public void What_is_to_be_added_goes_into_it_and_into_no_older_one(string words, string more)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        Write();

        Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Say(words).Replies));
        Assert.Equal($"{What}\n{more}", Text);
        Assert.Null(_teacher.Conversation.Unsent);
    }

    [Theory]
    [InlineData("ik wil het bij iemand anders melden dan mn teamleider")]
    [InlineData("I want to report it to someone else than my manager")]
    public void Whom_it_is_not_to_go_to_is_no_part_of_it(string words)
    {
        _teacher.Say(What).Say(words);

        Assert.Equal(What, Text);
        Assert.DoesNotContain(School.Leader, Readers());
        _teacher.Say("verder").Say("versturen");

        Assert.Contains(School.Leader, Assert.Single(_school.Cases.Values).LeftOut);
    }

    [Theory]
    [InlineData("kan het naar de schoolleiding of de plaatsvervanger dan")]
    [InlineData("liever naar de plaatsvervanger")]
    [InlineData("mag dit ook naar mijn plaatsvervanger")]
    public void Whom_it_is_to_go_to_is_chosen(string words)
    {
        Write();

        _teacher.Say(words);

        Assert.Equal(School.Deputy, Readers()[0]);
        Assert.Equal(What, Text);
    }

    [Theory]
    [InlineData("een ouder stapte naar de directie en stuurde iedereen een mail")]
    [InlineData("hij wil naar de schoolleiding gaan om te klagen over mij")]
    public void Whom_a_story_tells_of_is_not_chosen(string words)
    {
        _teacher.Say("melden").Say(words);

        Assert.Equal(words, Text);
        Assert.Equal(School.Leader, Readers()[0]);
    }

    [Theory]
    [InlineData("wacht ik weet niet of ik dat wel wil")]
    [InlineData("I don't know if I want this")]
    public void Who_is_not_sure_hears_that_it_waits_and_whom_to_talk_to(string words)
    {
        Write();

        Assert.Equal([new Reply.Say(Note.NoNeedToDare), new Reply.DraftOpen(_teacher.Conversation.Draft!.Id)], _teacher.Say(words).Replies);
        Assert.Equal(What, Text);
    }

    [Fact]
    public void A_report_begins_with_what_was_told_and_not_with_how_it_feels()
    {
        const string told = "een leerling heeft een filmpje van mij op tiktok gezet waarin ik boos word";

        _teacher.Say(told).Say("nou ik vind het echt vervelend").Say("ok ik ga het melden");

        Assert.Equal(told, Text);
    }

    private IReadOnlyList<Sevenwolden.Dialogs.Cases.People.Member> Readers() => _teacher.Replies[^1] switch
    {
        Reply.ReportCheck check => check.Circle.Chain,
        Reply.ReportForm form => form.Circle.Chain,
        var other => throw new InvalidOperationException($"{other}"),
    };

    private void Write()
    {
        _teacher.Say("melden").Say(What);
        Assert.True(_teacher.Conversation.Draft!.Checked);
    }

    private void Report(string what) => new Talk(school: _school).Say("melden").Say(what).Say("versturen");
}
