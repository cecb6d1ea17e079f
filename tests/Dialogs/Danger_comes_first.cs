using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Where somebody may be in danger, help comes before any rule, question or menu.</summary>
public sealed class Danger_comes_first
{
    private const string Cry = "Een leerling uit mijn mentorklas schrijft op Snap dat hij niet meer wil leven";

    private readonly Talk _talk = new();

    [Fact]
    public void There_is_no_verdict_and_no_question_but_what_to_do_and_whom_to_call()
    {
        _talk.Say(Cry);

        var danger = Assert.IsType<Reply.Danger>(Assert.Single(_talk.Replies));
        Assert.Equal("self_harm", danger.Kind.Name);
        Assert.Contains(danger.Kind.Phones, phone => phone.Number == "112");
        Assert.Null(_talk.Conversation.Consultation);
    }

    [Theory]
    [InlineData("hij schrijft dat morgen alles voorbij is en hij neemt afscheid")]
    [InlineData("a pupil says she wants to kill herself")]
    [InlineData("hy skriuwt dat er net mear libje wol")]
    [InlineData("er loopt iemand met een mes bij school")]
    [InlineData("er gaat een naaktfoto van een leerling rond")]
    public void It_is_heard_in_a_walk_too_and_the_walk_stays(string cry)
    {
        _talk.Say("Mag ik een foto van mijn klas op Instagram zetten?");
        var walk = _talk.Conversation.Consultation!;

        _talk.Say(cry);

        Assert.IsType<Reply.Danger>(Assert.Single(_talk.Replies));
        Assert.Equal((walk.Id, walk.Topic), (_talk.Conversation.Consultation!.Id, _talk.Conversation.Consultation.Topic));
    }

    [Fact]
    public void Nothing_is_allowed_until_it_is_about_something_else()
    {
        _talk.Say(Cry);
        _talk.Press(Verbs.Topic, ("topic", "publish"));
        _talk.Press(Verbs.Answers, ("talk", "1"), ("facts", ""), ("unsure", ""));
        var held = _talk.Replies;

        _talk.Say("het gaat over iets anders");

        Assert.True(Assert.IsType<Reply.Danger>(held[^1]).Again);
        Assert.Equal(Verdict.Allowed, _talk.Finding.Assessment.Verdict);
        Assert.Null(_talk.Conversation.Danger);
    }

    [Fact]
    public void A_false_alarm_is_answered_as_the_question_that_it_was_at_one_tap()
    {
        _talk.Conversation = Conversation.New with { Danger = "threat" };

        _talk.Press(Verbs.SomethingElse, ("words", "Mag ik een foto van de schietwedstrijd van school op Insta zetten?"));

        Assert.Equal(Note.NoDanger, Assert.IsType<Reply.Say>(_talk.Replies[0]).Note);
        Assert.NotNull(_talk.Conversation.Consultation);
    }

    [Fact]
    public void The_report_is_filled_in_and_urgent()
    {
        _talk.Say(Cry);

        _talk.PressButton("Meld het nu");

        var form = Assert.IsType<Reply.ReportForm>(_talk.Replies[^1]);
        Assert.Equal(Cry, form.Draft.What);
        Assert.Equal(Urgency.Now, form.Draft.Urgency);
        Assert.True(form.Draft.Report is { Danger: false, IsInDanger: true }, "It goes by the times of danger, whatever is ticked.");
    }

    [Fact]
    public void What_the_protocol_says_comes_at_a_tap()
    {
        _talk.Say("Een leerling wordt bedreigd: ze sturen dat ze hem neersteken");

        _talk.PressButton("Wat zegt het protocol?");

        Assert.Contains(Assert.IsType<Reply.Quote>(_talk.Replies[^1]).Articles, article => article.Id == "3a.7");
    }

    [Fact]
    public void A_report_in_which_it_is_typed_goes_on_below_it()
    {
        var talk = new Talk(new Surroundings(Cards: false));
        talk.Say("leidinggevende");

        talk.Say(Cry);

        Assert.IsType<Reply.Danger>(talk.Replies[0]);
        Assert.IsType<Reply.ReportCheck>(talk.Replies[^1]);
    }

    [Theory]
    [InlineData("Het loopt uit de hand in de ouderapp.", "true", Urgency.Now)]
    [InlineData(Cry, "false", Urgency.Now)]
    [InlineData("Het loopt uit de hand in de ouderapp.", "false", Urgency.Consult)]
    public void A_report_of_danger_is_urgent_whatever_else_was_left_as_it_was(string what, string ticked, Urgency urgency)
    {
        _talk.Say("leidinggevende");
        _talk.PressButton("Verder", inputs: Filled(what, ticked));

        _talk.PressButton("Versturen");

        Assert.Equal(urgency, _talk.Case.Report.Urgency);
    }

    [Fact]
    public void Who_reports_it_below_a_report_that_is_ready_only_has_to_send_it()
    {
        _talk.Say("leidinggevende");
        _talk.PressButton("Verder", inputs: Filled(Cry, "false"));

        _talk.PressButton("Meld het nu");

        Assert.IsType<Reply.ReportCheck>(_talk.Replies[^1]);
        Assert.Equal(Urgency.Now, _talk.PressButton("Versturen").Case.Report.Urgency);
    }

    [Fact]
    public void What_is_not_understood_after_it_gets_help_and_no_menu()
    {
        _talk.Say(Cry);

        _talk.Say("wat moet dat nou dan toch ineens");

        Assert.DoesNotContain(_talk.Replies, reply => reply is Reply.Choose);
    }

    [Theory]
    [InlineData("iemand heeft in de kleedkamer een filmpje van een jongen gemaakt")]
    [InlineData("er is een foto van een meisje op de wc doorgestuurd")]
    [InlineData("a photo of a girl in the showers is being passed around")]
    [InlineData("somebody takes pics of pupils in the changing rooms")]
    [InlineData("een leerling maakt upskirtfoto's van de juf")]
    public void Whoever_was_filmed_where_nobody_should_be_is_heard(string words) =>
        Assert.Equal("secret_filming", Assert.IsType<Reply.Danger>(Assert.Single(_talk.Say(words).Replies)).Kind.Name);

    [Theory]
    [InlineData("and the kids themselves too")]
    [InlineData("en de leerlingen zelf ook")]
    [InlineData("de ouders ook allemaal")]
    [InlineData("also the teachers themselves")]
    [InlineData("mag er een foto van de verbouwde kleedkamers op de site?")]
    [InlineData("ik heb een foto van de nieuwe toiletten op Insta gezet")]
    public void Whoever_else_is_in_it_or_where_it_was_rings_no_alarm(string words) =>
        Assert.DoesNotContain(_talk.Say(words).Replies, reply => reply is Reply.Danger);

    [Theory]
    [InlineData("denk je dat het ernstig is?")]
    [InlineData("zou hij dat menen")]
    [InlineData("misschien is het maar een grapje")]
    [InlineData("should I be worried?")]
    [InlineData("is it serious, do you think")]
    public void Whether_it_is_serious_nobody_has_to_know(string words) =>
        Assert.IsType<Reply.DangerStays>(Assert.Single(_talk.Say(Cry).Say(words).Replies));

    [Fact]
    public void What_the_protocol_does_not_name_is_no_answer_right_below_it() =>
        Assert.IsType<Reply.DangerCall>(Assert.Single(
            _talk.Say("er gaat een naaktfoto van een leerling rond").Say("moet ik de foto opslaan als bewijs of niet").Replies));

    [Theory]
    [InlineData("hij zit in klas 2D en heet Sam")]
    [InlineData("it was in the group chat of 2D")]
    public void What_is_told_besides_is_kept_for_the_report(string words)
    {
        Assert.IsType<Reply.DangerNoted>(Assert.Single(_talk.Say(Cry).Say(words).Replies));

        Assert.Equal($"{Cry}\n{words}", _talk.Say("leidinggevende").Conversation.Draft!.What);
    }

    [Theory]
    [InlineData("Mag ik een foto van het schoolfeest op mijn Insta zetten?")]
    [InlineData("ik schiet een filmpje van de musical, mag dat online?")]
    [InlineData("die vergadering was dodelijk saai, mag ik dat op X zetten?")]
    [InlineData("Een leerling wil me volgen op Instagram. Mag dat?")]
    public void Everyday_words_ring_no_alarm(string words)
    {
        _talk.Say(words);

        Assert.DoesNotContain(_talk.Replies, reply => reply is Reply.Danger);
    }

    private static Dictionary<string, string> Filled(string what, string ticked) => new()
    {
        ["what"] = what,
        ["where"] = "ParentsApp",
        ["urgency"] = nameof(Urgency.Consult),
        ["danger"] = ticked,
    };
}
