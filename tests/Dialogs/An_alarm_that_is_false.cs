using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What only sounds like danger takes nothing away, and is easy to leave; what tells of it is heard all the same.</summary>
public sealed class An_alarm_that_is_false
{
    private readonly School _school = new();

    [Theory]
    [InlineData("leraar")]
    [InlineData("leerkracht")]
    [InlineData("hotel")]
    [InlineData("papa")]
    [InlineData("better")]
    [InlineData("crypto")]
    public void One_word_is_none_unless_the_pack_says_so(string word) =>
        Assert.DoesNotContain(new Talk().Say(word).Replies, reply => reply is Reply.Danger);

    [Theory]
    [InlineData("bedreigd", "threat")]
    [InlineData("vermist", "missing")]
    [InlineData("zelfmoord", "self_harm")]
    [InlineData("suicidal", "self_harm")]
    [InlineData("naaktfoto's", "sexting")]
    [InlineData("gehackt", "hacked_account")]
    [InlineData("misbruik", "abuse")]
    [InlineData("kindermisbruik", "abuse")]
    [InlineData("self-harm", "self_harm")]
    [InlineData("vermoord", "threat")]
    [InlineData("ontvoerd", "missing")]
    [InlineData("chanteren", "extortion")]
    public void One_word_of_the_pack_is_heard(string word, string kind) =>
        Assert.Equal(kind, Assert.IsType<Reply.Danger>(Assert.Single(new Talk().Say(word).Replies)).Kind.Name);

    /// <summary>Twins, of which one is calm: what was learned of words alone took both for danger.</summary>
    [Theory]
    [InlineData("we hebben afgesproken dat hij komt")]
    [InlineData("we hebben afgesproken dat hij het bericht weghaalt")]
    [InlineData("hee, collega heeft in de teamapp een filmpje gezet van een leerling die omvalt in de gang, iedereen lacht erom. kan dat?")]
    public void What_is_calm_by_a_second_opinion_is_none(string words) =>
        Assert.DoesNotContain(new Talk().Say(words).Replies, reply => reply is Reply.Danger);

    [Theory]
    [InlineData("leerlingen hebben mij stiekem gefilmd toen ik boos werd en nu gaat het rond op tiktok")]
    [InlineData("my pupils secretly filmed me in class and it is all over tiktok")]
    public void What_was_done_to_who_tells_it_is_answered_as_that(string words) => Assert.Equal(
        "done_to_you", Assert.Single(Assert.IsType<Reply.Silent>(Assert.Single(new Talk().Say(words).Replies)).Subjects).Name);

    [Fact]
    public void A_report_of_what_sounded_like_danger_is_left_as_it_is_where_there_is_none()
    {
        var talk = new Talk().Say("ik wil iets melden").Say("een leerling bedreigt me op snap met een mes");
        Assert.NotNull(talk.Conversation.Danger);

        talk.Say("er is geen gevaar hoor");

        Assert.Null(talk.Conversation.Danger);
        Assert.Equal("een leerling bedreigt me op snap met een mes", talk.Conversation.Draft!.What);
    }

    [Theory]
    [InlineData("geen wapen. hij wil zichzelf van kant maken")]
    [InlineData("niet bedreigd, maar ze wil dood")]
    public void What_else_is_told_while_a_report_is_open_is_heard(string words)
    {
        var talk = new Talk().Say("ik wil iets melden").Say("een leerling bedreigt me op snap met een wapen").Say(words);

        Assert.IsType<Reply.Danger>(talk.Replies[0]);
        Assert.NotNull(talk.Conversation.Danger);
    }

    [Fact]
    public void What_stands_beside_a_change_of_its_words_is_heard() => Assert.IsType<Reply.Danger>(
        new Talk().Say("ik wil iets melden").Say("een moeder scheldt mij uit op facebook sinds maandag")
            .Say("schrap facebook; hij staat nu voor mijn deur met een mes").Replies[0]);

    [Theory]
    [InlineData("I was filmed while pupils hit me, it's happening now")]
    [InlineData("Leerlingen hebben mij gefilmd terwijl ze mij sloegen")]
    public void Who_is_hit_is_told_whom_to_call(string words) => Assert.IsType<Reply.Danger>(new Talk().Say(words).Replies[0]);

    [Theory]
    [InlineData("could you report: he threatens to kill me")]
    [InlineData("could you report: a pupil has a knife")]
    public void What_is_told_with_a_wish_to_report_is_heard(string words) =>
        Assert.IsType<Reply.Danger>(new Talk().Say(words).Replies[0]);

    [Theory]
    [InlineData("er is een lijst met namen van wie dood moet")]
    [InlineData("we moeten die school opblazen zei hij in de app")]
    [InlineData("ik schiet jullie af stond in de groepsapp")]
    [InlineData("morgen gaat deze school eraan stond op snap")]
    [InlineData("hij wil eigenlijk wel dood")]
    public void What_is_said_in_few_words_is_danger_all_the_same(string words) =>
        Assert.IsType<Reply.Danger>(new Talk().Say(words).Replies[0]);

    [Theory]
    [InlineData("a girl in my mentor group posted a black square on snap saying 'soon you'll all be rid of me'", "self_harm")]
    [InlineData("een leerling plaatste: straks zijn jullie van me af", "self_harm")]
    [InlineData("iemand heeft 'morgen is 4havo er niet meer haha' in de klassenapp gezet", "threat")]
    [InlineData("hij zegt net dat ie me op het schoolplein wel eens zal opwachten", "threat")]
    public void A_hint_is_heard(string words, string kind) =>
        Assert.Equal(kind, Assert.IsType<Reply.Danger>(Assert.Single(new Talk().Say(words).Replies)).Kind.Name);

    [Theory]
    [InlineData("account is offline gehaald")]
    [InlineData("gesproken, account is offline. klaar")]
    [InlineData("de video is offline, ik heb met de leerlingen gepraat. melding kan dicht")]
    [InlineData("melding van 1B is afgehandeld, ouders gesproken en de app is opgeheven")]
    [InlineData("ik neem dit meteen op me. kom samen met hem naar mijn kamer 1.12, ik bel helpwanted")]
    [InlineData("kom met hem naar 1.12")]
    public void Whoever_handles_a_report_does_with_it_what_they_say(string words)
    {
        var leader = Leads();

        Assert.DoesNotContain(leader.Say(words).Replies, reply => reply is Reply.Danger);
        Assert.True(leader.Step!.Case is not null || leader.Conversation.Unsent is not null);
    }

    [Theory]
    [InlineData("ik trek het niet meer, ik wil dood")]
    [InlineData("hij zei net dat hij er een eind aan wil maken")]
    [InlineData("een leerling heeft een mes bij zich")]
    public void Whoever_handles_a_report_and_tells_of_new_danger_is_heard_first(string words) =>
        Assert.IsType<Reply.Danger>(Leads().Say(words).Replies[0]);

    [Theory]
    [InlineData("een leerling wil dood", "huh nee?? niemand wil dood. mag ik een foto van mijn klas op instagram zetten?")]
    [InlineData("vermist", "nee joh niemand is vermist. mag ik een foto van mijn klas op instagram zetten?")]
    [InlineData("een leerling wil dood", "het gaat over iets anders, mag ik een foto van mijn klas op instagram zetten?")]
    public void What_it_is_about_is_answered(string cry, string words)
    {
        var talk = new Talk().Say(cry).Say(words);

        Assert.Equal(new Reply.Say(Note.NoDanger), talk.Replies[0]);
        Assert.Equal("publish", talk.Conversation.Consultation!.Topic);
        Assert.Null(talk.Conversation.Danger);
    }

    [Theory]
    [InlineData("een ouder dreigt me neer te steken", "ik wil niet dood!!")]
    [InlineData("een ouder dreigt me neer te steken", "omg nee")]
    [InlineData("afpersing", "no nudes")]
    [InlineData("afpersing", "niemand is gefilmd")]
    public void What_denies_another_thing_or_nothing_leaves_it_as_it_is(string cry, string words) =>
        Assert.NotNull(new Talk().Say(cry).Say(words).Conversation.Danger);

    [Theory]
    [InlineData("een leerling wil dood", "er staat een leerling met een mes op het plein", "threat")]
    [InlineData("een leerling wil dood", "een meisje uit 2b is sinds gisteren spoorloos", "missing")]
    [InlineData("hoi", "De jongen is verdwenen, zijn account staat offline", "missing")]
    [InlineData("hoi", "the boy has disappeared, his account went offline", "missing")]
    public void Another_one_is_shown_below_the_first(string before, string words, string kind) =>
        Assert.Equal(kind, Assert.IsType<Reply.Danger>(new Talk().Say(before).Say(words).Replies[0]).Kind.Name);

    [Fact]
    public void Whoever_reported_something_calm_is_heard_first_too()
    {
        var teacher = new Talk(school: _school).Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("versturen");
        teacher.Say("het is nog erger geworden");
        Assert.NotNull(teacher.Conversation.Unsent);

        teacher.Say("het gaat nu om chantage, hij moet 200 euro betalen of zijn naaktfoto gaat online");

        Assert.IsType<Reply.Danger>(teacher.Replies[0]);
        Assert.NotNull(teacher.Conversation.Danger);
    }

    [Fact]
    public void Whoever_says_so_need_not_type_their_question_again()
    {
        var talk = new Talk().Say("krijgt ie een tik op zn vingers");
        Assert.IsType<Reply.Danger>(Assert.Single(talk.Replies));

        talk.Say("het gaat over iets anders");

        Assert.Equal(new Reply.Say(Note.NoDanger), talk.Replies[0]);
        Assert.True(talk.Replies.Count > 1);
    }

    [Fact]
    public void What_somebody_else_denies_is_heard_by_itself()
    {
        var talk = new Talk().Say("mijn account is gehackt").Say("nobody was hacked!! someone is coming with a gun to shoot me");

        Assert.Equal("threat", talk.Conversation.Danger);
    }

    [Theory]
    [InlineData("ik wil iets melden: een ouder dreigt me neer te steken")]
    [InlineData("een ouder dreigt me neer te steken", "versturen")]
    [InlineData("een ouder dreigt me neer te steken", "meld het nu")]
    public void Whoever_asks_to_report_a_true_one_has_it_ready(params string[] said)
    {
        var talk = said.Aggregate(new Talk(), (talk, words) => talk.Say(words));

        Assert.Equal("een ouder dreigt me neer te steken", talk.Conversation.Draft!.What);
        Assert.Equal(Urgency.Now, talk.Conversation.Draft.Urgency);
        Assert.Equal("threat", talk.Conversation.Danger);
    }

    private Talk Leads()
    {
        new Talk(school: _school).Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("versturen");
        var leader = new Talk(school: _school, me: School.Leader).Say("hoi").Say("oppakken");
        Assert.Equal(CaseStatus.PickedUp, Assert.Single(_school.Cases.Values).Status);
        return leader;
    }
}
