using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What is told in the midst of a question, or below its answer, belongs to it: it begins no other, and is never lost.</summary>
public sealed class What_is_told_in_a_walk
{
    private readonly Talk _photo = new Talk().Say("Mag ik een foto van een leerling op Facebook zetten?");

    [Theory]
    [InlineData("het is buiten de les, op een uitje")]
    [InlineData("het is gisteren gemaakt")]
    [InlineData("hij zit in 3b")]
    [InlineData("the whole class knows already")]
    public void What_changes_nothing_is_heard_and_the_question_stays(string words)
    {
        var before = _photo.Conversation.Consultation;

        _photo.Say(words);

        Assert.Equal(before!.Id, _photo.Conversation.Consultation!.Id);
        Assert.Empty(_photo.Conversation.Consultation.Answers);
        Assert.DoesNotContain(_photo.Replies, reply => reply is Reply.WhichQuestion or Reply.NotUnderstood);
    }

    [Theory]
    [InlineData("no not during class. after school")]
    [InlineData("nee, niet tijdens de les")]
    public void A_no_to_another_fact_is_none_to_what_is_asked(string words) =>
        Assert.Empty(_photo.Say(words).Conversation.Consultation!.Answers);

    [Theory]
    [InlineData("Ja. Twee ouders nog niet. Er staan cijfers bij.")]
    [InlineData("ja want de meesten vinden het goed, twee ouders nog niet")]
    [InlineData("Yes. One parent would rather not. Their grades are shown too.")]
    public void A_yes_that_is_taken_back_behind_it_is_no_consent(string words) =>
        Assert.NotEqual(Answer.Yes, _photo.Say(words).Conversation.Consultation!.Answers.GetValueOrDefault("consent", Answer.No));

    [Theory]
    [InlineData("It's only me in the picture", Note.OnlyYouSeen)]
    [InlineData("alleen ik sta erop", Note.OnlyYouSeen)]
    [InlineData("er staan alleen collega's op", Note.TheirConsent)]
    [InlineData("die vinden het allemaal goed", Note.ReallySaid)]
    public void Who_is_seen_and_what_they_find_is_asked_on_in_its_own_words(string words, Note note)
    {
        _photo.Say(words);

        Assert.Equal(note, Assert.IsType<Reply.Say>(_photo.Replies[0]).Note);
        Assert.Empty(_photo.Conversation.Consultation!.Answers);
    }

    [Theory]
    [InlineData("and if it makes the school look bad? cos it might tbh")]
    [InlineData("en als het de school belachelijk maakt?")]
    [InlineData("it might make the school look bad tbh")]
    public void What_is_stricter_and_only_supposed_is_never_lost(string words)
    {
        var talk = new Talk().Say("can i put my opinion on the new timetable on linkedin").Say("no");

        talk.Say(words);

        Assert.Equal("harms_school", talk.Asked.Name);
        talk.Say("yes");
        Assert.Equal(Answer.Yes, talk.Conversation.Consultation!.Answers["harms_school"]);
    }

    [Fact]
    public void That_it_was_really_said_is_a_yes_where_that_was_asked()
    {
        _photo.Say("yes they all really said it");
        Assert.Equal(Note.ReallySaid, Assert.IsType<Reply.Say>(_photo.Replies[0]).Note);
        Assert.Empty(_photo.Conversation.Consultation!.Answers);

        Assert.Equal(Answer.Yes, _photo.Say("yes they all really said it").Conversation.Consultation!.Answers["consent"]);
    }

    [Theory]
    [InlineData("ja dat hebben ze allemaal echt gezegd")]
    [InlineData("ja iedereen heeft dat echt gezegd")]
    [InlineData("they really said so")]
    public void So_it_is_in_other_words(string words)
    {
        _photo.Say("die vinden het allemaal goed").Say(words);

        Assert.Equal(Answer.Yes, _photo.Conversation.Consultation!.Answers.GetValueOrDefault("consent", Answer.No));
    }

    [Theory]
    [InlineData("yes nearly all really said it")]
    [InlineData("ja bijna iedereen heeft het gezegd")]
    [InlineData("yes but one didn't really say it")]
    [InlineData("they all said it depends")]
    [InlineData("tim zei echt ja")]
    [InlineData("ja de directeur heeft dat gezegd")]
    [InlineData("ze hebben het tegen elkaar gezegd")]
    [InlineData("everyone said they want to see it first")]
    public void A_part_of_them_is_not_all(string words) => Assert.NotEqual(
        Answer.Yes,
        _photo.Say("yes they all really said it").Say(words).Conversation.Consultation!.Answers.GetValueOrDefault("consent", Answer.No));

    [Theory]
    [InlineData("mag een ouder foto's van de sportdag op fb zetten", Role.Parent)]
    [InlineData("may a pupil put a photo of the school party on Snapchat?", Role.Pupil)]
    public void Of_whom_it_is_asked_does_it(string words, Role who) =>
        Assert.Equal(who, new Talk().Say(words).Conversation.Consultation!.Role);

    [Fact]
    public void That_it_was_done_is_told_and_a_question_back_is_no_answer()
    {
        Assert.True(_photo.Say("is al gebeurd").Conversation.Consultation!.Done);
        Assert.Empty(_photo.Say("dus het mag?").Conversation.Consultation!.Answers);
        Assert.Equal(Note.FirstThis, Assert.IsType<Reply.Say>(_photo.Replies[0]).Note);
        Assert.IsType<Reply.WhomToCall>(_photo.Say("spoed").Replies[0]);
    }

    [Theory]
    [InlineData("en als we het na de les doen")]
    [InlineData("and if we do it after class")]
    public void What_may_be_milder_then_is_asked_again(string words) =>
        Assert.Equal(
            "during_class",
            new Talk().Say("Mag ik met mijn klas een TikTok dansje maken tijdens de les?").Say(words).Asked.Name);

    [Fact]
    public void Who_did_it_may_be_unknown_and_that_answers_nothing_else()
    {
        var talk = new Talk().Say("Een leerling scheldt klasgenoten uit op facebook").Say("ik weet niet wie");

        Assert.Empty(talk.Conversation.Consultation!.Answers);
        Assert.Null(talk.Conversation.Consultation.Role);
    }

    [Fact]
    public void Who_does_not_want_their_leader_to_know_gets_no_form_to_them() =>
        Assert.Null(new Talk().Say("Een collega scheldt leerlingen uit op facebook").Say("ik wil niet dat mijn teamleider dit weet")
            .Conversation.Draft);

    [Theory]
    [InlineData("en als ik de naam eraf knip?")]
    [InlineData("en zonder namen dan?")]
    public void Without_the_name_it_is_asked_again_whether_it_is_confidential(string words)
    {
        var talk = new Talk().Say("Mag ik de cijfers van mijn klas in de groepsapp zetten?");
        if (talk.Replies[^1] is Reply.AskMany)
        {
            talk.Say("1");
        }

        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);

        talk.Say(words);

        Assert.DoesNotContain(talk.Conversation.Consultation!.Answers, answer => answer.Key == "confidential");
        Assert.DoesNotContain("confidential", talk.Conversation.Consultation.ToldWorse);
    }

    [Theory]
    [InlineData("Mijn leerling heeft me een vriendschapsverzoek gestuurd. Poeh. Ik weet het zo net niet meer, wat vind jij er nou van?")]
    [InlineData("Een collega scheldt leerlingen uit op facebook. Wat nu? Help.")]
    public void One_sentence_that_is_clear_is_enough(string words) =>
        Assert.DoesNotContain(new Talk().Say(words).Replies, reply => reply is Reply.Choose or Reply.NotUnderstood);

    [Theory]
    [InlineData("ok dan doe ik niks")]
    [InlineData("then ill do nothing")]
    public void To_do_nothing_is_no_answer_to_what_another_does(string words) =>
        Assert.Equal(
            Note.NotDoingIt,
            Assert.IsType<Reply.Say>(new Talk().Say("Een collega scheldt leerlingen uit op facebook").Say(words).Replies[0]).Note);

    [Fact]
    public void Who_speaks_to_them_first_gets_no_form_and_may_report_after_all()
    {
        var talk = new Talk().Say("Een collega scheldt leerlingen uit op facebook").Say("nee ik wil het eerst zelf met ze bespreken");
        Assert.Null(talk.Conversation.Draft);

        Assert.NotNull(talk.Say("toch maar wel melden").Conversation.Draft);
    }

    [Fact]
    public void What_was_asked_stands_in_the_report_of_who_rather_asks_their_leader()
    {
        var form = Assert.IsType<Reply.ReportForm>(_photo.Say("meld dit maar bij mijn teamleider").Replies[^1]);

        Assert.Equal("Mag ik een foto van een leerling op Facebook zetten?", form.Asked);
    }

    [Fact]
    public void What_somebody_wants_to_report_about_is_in_the_report() =>
        Assert.Equal(
            "een vader die op facebook mij uitscheldt",
            new Talk().Say("wil iets melden over een vader die op facebook mij uitscheldt").Conversation.Draft!.What);

    [Theory]
    [InlineData("everyone said fine, its just us teachers, no pupils")]
    [InlineData("de rector vond het goed")]
    public void What_was_found_fine_is_no_refusal(string words) =>
        Assert.DoesNotContain(_photo.Say(words).Replies, reply => reply is Reply.Decided);

    [Fact]
    public void A_list_is_ticked_in_words()
    {
        var talk = new Talk().Say("Mag ik een mailtje van een ouder in de groepsapp van collega's zetten?");
        Assert.IsType<Reply.AskMany>(talk.Replies[^1]);

        talk.Say("ja er staat iets persoonlijks in, verder niks");

        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);
        Assert.Equal(Answer.Yes, talk.Conversation.Consultation!.Answers["confidential"]);
    }

    [Theory]
    [InlineData("hij weet waar ik woon, hij loopt te dreigen")]
    [InlineData("ze zegt dat ze me kapot gaat maken")]
    public void A_threat_that_is_told_halfway_is_heard(string words) =>
        Assert.Contains(_photo.Say(words).Replies, reply => reply is Reply.Danger);

    [Theory]
    [InlineData("Ze wil niet dat iemand weet dat ze zelfmoord wil plegen")]
    [InlineData("hij stuurt weer berichten dat hij er een eind aan wil maken")]
    [InlineData("a pupil of mine says she wants to die")]
    [InlineData("I don't want anyone to know I want to kill myself")]
    [InlineData("ik wil dood")]
    [InlineData("I want to die")]
    public void Who_may_not_want_to_live_is_heard_whatever_else_is_said(string words) =>
        Assert.True(_photo.Say(words).Replies.Any(reply => reply is Reply.Danger), words);

    [Theory]
    [InlineData("mag ik een verslagje van de schoolreis op facebook zetten, zonder foto's", "recording")]
    [InlineData("can i post about our board on linkedin, nothing confidential", "confidential")]
    public void What_is_denied_by_its_very_words_is_not_heard(string words, string fact)
    {
        var asked = new Talk().Say(words).Conversation.Consultation!;

        Assert.DoesNotContain(fact, asked.ToldWorse.Concat(asked.Suggested));
    }
}
