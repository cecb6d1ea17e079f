using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Forgetting, doubting, not daring, privacy: a human sentence each, in whatever words.</summary>
public sealed class Little_things_people_say
{
    [Theory]
    [InlineData("vergeet me maar")]
    [InlineData("vergeet mij alsjeblieft")]
    [InlineData("gooi alles van mij maar weg")]
    [InlineData("just forget me")]
    [InlineData("delete everything about me please")]
    public void Is_asked_whether_to_forget_and_kept_by_a_no(string text)
    {
        var talk = new Talk().Say(text);
        Assert.IsType<Reply.ConfirmForget>(Assert.Single(talk.Replies));

        talk.Say("nee toch niet");

        Assert.Equal(Note.NothingForgotten, Assert.IsType<Reply.Say>(Assert.Single(talk.Replies)).Note);
    }

    [Theory]
    [InlineData("ik durf het niet")]
    [InlineData("nee ik durf dit niet te melden")]
    [InlineData("vind het toch te eng om te melden")]
    [InlineData("i don't dare")]
    [InlineData("i'm scared to report it")]
    public void Is_no_report_where_somebody_does_not_dare(string text)
    {
        var talk = new Talk().Say("ik wil iets melden").Say("Een collega zet leerlingen voor gek op Facebook").Say(text);

        Assert.Equal(Note.NoNeedToDare, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Equal("Een collega zet leerlingen voor gek op Facebook", talk.Conversation.Draft!.What);
    }

    [Theory]
    [InlineData("ik twijfel ergens over")]
    [InlineData("twijfel over iets")]
    [InlineData("ik weet iets niet zeker")]
    [InlineData("i'm in doubt about something")]
    [InlineData("not sure about something")]
    public void Is_asked_about_what_where_somebody_doubts(string text) =>
        Assert.Equal(ChooseBecause.StartOver, Assert.IsType<Reply.Choose>(Assert.Single(new Talk().Say(text).Replies)).Because);

    [Theory]
    [InlineData("kan mijn teamleider zien wat ik hier typ")]
    [InlineData("leest mijn baas dit allemaal mee")]
    [InlineData("who gets to read this chat")]
    [InlineData("can my manager see what i write here")]
    public void Is_told_who_reads_it_and_not_what_is_kept(string text) =>
        Assert.Equal(Note.WhoReads, Assert.IsType<Reply.Say>(Assert.Single(new Talk().Say(text).Replies)).Note);

    [Fact]
    public void Sees_the_same_card_of_privacy_once()
    {
        var talk = new Talk().Say("wat bewaar je over mij");
        Assert.IsType<Reply.HoldingsShown>(Assert.Single(talk.Replies));

        Assert.Equal(new Reply.Say(Note.HoldingsInShort), Assert.Single(talk.Say("wat weet je nog van mij").Replies));
        Assert.IsType<Reply.JustSaid>(Assert.Single(talk.Say("bewaar je dit").Replies));
        Assert.IsType<Reply.HoldingsShown>(Assert.Single(talk.PressButton("Toon het nog eens").Replies));
    }

    [Theory]
    [InlineData("hoe lang bewaar je dat")]
    [InlineData("hoelang onthoud je dit eigenlijk?")]
    [InlineData("sla je op wat ik typ")]
    [InlineData("wordt dit opgeslagen?")]
    [InlineData("how long do you keep it")]
    [InlineData("do you save what I type")]
    [InlineData("is this recorded?")]
    public void Is_told_what_is_kept_in_a_walk_too(string text)
    {
        Assert.IsType<Reply.HoldingsShown>(Assert.Single(new Talk().Say(text).Replies));

        var walk = new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?").Say(text);
        Assert.IsType<Reply.HoldingsShown>(walk.Replies[0]);
        Assert.True(walk.Conversation.Consultation is { Answers.Count: 0 });
    }

    [Theory]
    [InlineData("wie leest dit", "en hoe lang")]
    [InlineData("do you save what I type", "and for how long?")]
    public void Is_told_how_long_where_that_is_asked_after(string text, string after) =>
        Assert.True(new Talk().Say(text).Say(after).Replies is [Reply.HoldingsShown] or [Reply.Say { Note: Note.HoldingsInShort }]);

    [Theory]
    [InlineData("leest de directie dit", "en mijn teamleider?")]
    [InlineData("who reads this", "and my manager?")]
    public void Is_no_report_where_it_is_asked_who_else_reads_it(string text, string after)
    {
        var talk = new Talk().Say(text).Say(after);

        Assert.Equal(new Reply.Say(Note.WhoReadsToo), Assert.Single(talk.Replies));
        Assert.Null(talk.Conversation.Draft);
    }

    [Fact]
    public void Is_forgotten_by_a_yes() => Assert.IsType<Reply.Forgotten>(new Talk().Say("vergeet alles").Say("ja").Replies[^1]);

    [Theory]
    [InlineData("hoe lang moet ik toetsen bewaren")]
    [InlineData("hoe lang bewaren we foto's van leerlingen")]
    public void Is_told_something_else_of_what_the_school_keeps(string text) =>
        Assert.DoesNotContain(new Talk().Say(text).Replies, reply => reply is Reply.HoldingsShown);

    [Theory]
    [InlineData("Een leerling schrijft dat hij dood wil", "stop")]
    [InlineData("A pupil says he will kill himself", "never mind")]
    public void Is_let_go_kindly_after_a_danger(string told, string text) =>
        Assert.Equal(new Reply.Say(Note.StopInDanger), Assert.Single(new Talk().Say(told).Say(text).Replies));

    [Theory]
    [InlineData("they say I'm rubbish and should be sacked")]
    [InlineData("parents in the group say i am useless")]
    [InlineData("ouders zeggen dat ik waardeloos ben en ontslagen moet worden")]
    public void Is_no_hatred_where_somebody_is_called_names_over_their_work(string text) =>
        Assert.Equal("done_to_you", Assert.IsType<Reply.Silent>(Assert.Single(new Talk().Say(text).Replies)).Subjects[0].Name);

    [Theory]
    [InlineData("ze zeggen dat alle moslims dood moeten", "hate")]
    [InlineData("ze schrijven dat ik ontslagen moet worden en dat ze me kapot gaan schieten", null)]
    public void Is_a_danger_still_where_it_is_more_than_that(string text, string? kind)
    {
        var danger = Assert.IsType<Reply.Danger>(new Talk().Say(text).Replies[0]);
        Assert.True(kind is null || danger.Kind.Name == kind, danger.Kind.Name);
    }

    [Theory]
    [InlineData("wat bewaar je over mij", typeof(Reply.HoldingsShown))]
    [InlineData("help", typeof(Reply.Help))]
    [InlineData("artikelen", typeof(Reply.ArticleIndex))]
    public void Sees_what_is_in_sight_in_the_other_language(string shown, Type reply)
    {
        var talk = new Talk().Say(shown).Say("in english please");

        Assert.Equal(Language.English, talk.Conversation.Language);
        Assert.IsType(reply, talk.Replies[^1]);
    }

    [Theory]
    [InlineData("melden", "terug")]
    [InlineData("melden", "dat klopt niet")]
    [InlineData("make a report", "back")]
    [InlineData("make a report", "that is not right")]
    public void Is_not_told_that_nothing_is_going_on_with_a_form_open(string form, string text)
    {
        var talk = new Talk().Say(form).Say(text);

        Assert.True(talk.Replies is [Reply.DraftOpen] or [Reply.ReportForm]);
    }

    [Theory]
    [InlineData("terug")]
    [InlineData("dat klopt niet")]
    [InlineData("back")]
    public void Is_not_told_that_nothing_is_going_on_after_a_danger(string text) =>
        Assert.IsType<Reply.DangerStays>(Assert.Single(new Talk().Say("Een leerling schrijft dat hij dood wil").Say(text).Replies));

    [Theory]
    [InlineData("hoort mijn teamleider ook bij de schoolleiding?")]
    [InlineData("wie is de schoolleiding eigenlijk, telt mn teamleider ook?")]
    public void Opens_no_report_where_it_asks_who_leads(string text) =>
        Assert.DoesNotContain(new Talk().Say(text).Replies, reply => reply is Reply.ReportForm or Reply.ReportCheck);
}
