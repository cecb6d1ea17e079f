using CsCheck;
using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Nobody is held captive by an open question, and nothing that is stricter is lost by leaving it.</summary>
public sealed class A_clear_new_question
{
    private static readonly (string Text, string Topic)[] Questions =
    [
        ("Mag ik een foto van mijn klas op Facebook zetten?", "publish"),
        ("Mogen leerlingen in mijn les op TikTok?", "class_use"),
        ("Een leerling wil me volgen op Instagram, mag dat?", "befriend_pupil"),
        ("De ouderapp ontspoort, wat moet ik doen?", "derailing"),
        ("Mag ik een video van de musical op YouTube zetten?", "publish"),
        ("A pupil wants to follow me on Instagram, is that okay?", "befriend_pupil"),
    ];

    [Fact]
    public void Wins_in_every_walk_and_the_way_back_leads_to_the_question_that_was_open() => Gen.Select(
        Gen.Int[0, Questions.Length - 1], Gen.Int[0, Questions.Length - 1], Gen.Int[0, 2]).Sample((first, second, asides) =>
        {
            if (first == second)
            {
                return;
            }

            var talk = new Talk().Say(Questions[first].Text);
            if (talk.Replies[^1] is not Reply.Ask { Fact: var open })
            {
                return;
            }

            talk.Say(Questions[second].Text);
            Assert.Equal(Questions[second].Topic, talk.Conversation.Consultation!.Topic);
            Assert.Equal(Questions[first].Topic, talk.Conversation.Held!.Consultation.Topic);
            Assert.Contains(talk.Buttons, title => title.StartsWith("Terug naar: ", StringComparison.Ordinal)
                || title.StartsWith("Back to: ", StringComparison.Ordinal));
            for (var i = 0; i < asides; i++)
            {
                talk.Say("bedankt");
            }

            Assert.Equal(open, talk.Say("terug naar mijn vraag").Asked);
        },
        iter: 200);

    [Fact]
    public void Is_answered_eight_times_in_a_row()
    {
        var talk = new Talk();

        foreach (var (text, topic) in Questions)
        {
            Assert.Equal(topic, talk.Say(text).Conversation.Consultation!.Topic);
        }
    }

    [Fact]
    public void Makes_way_as_soon_as_the_old_card_is_answered_after_all()
    {
        var talk = new Talk().Say(Questions[0].Text).Say(Questions[2].Text);

        talk.PressButton("answer no", fromTheEnd: 2);

        Assert.Equal(["3a.5"], talk.Finding.Citations.Select(article => article.Id));
        Assert.Equal("befriend_pupil", talk.Conversation.Held!.Consultation.Topic);
    }

    [Theory]
    [InlineData("er staan ook cijfers van leerlingen bij")]
    [InlineData("het gaat over de thuissituatie van een leerling")]
    [InlineData("a list of grades of the pupils is in it too")]
    public void Is_no_addition_and_an_addition_no_question(string text)
    {
        var talk = Walks.Told("publish", "school_related recording").Say(text);

        Assert.Null(talk.Conversation.Held);
        var so = talk.Conversation.Consultation!;
        Assert.Contains("confidential", so.ToldWorse.Concat(so.Suggested));
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("nee")]
    [InlineData("weet ik niet")]
    public void Where_one_cannot_tell_is_asked_and_whoever_answers_the_open_question_takes_along_what_is_stricter(string answer)
    {
        var talk = Walks.Told("publish", "school_related recording");
        talk.Conversation = talk.Conversation with { Undecided = new Undecided("befriend_pupil", Walks.Heard("confidential !consent")) };

        talk.Say(answer);

        var so = talk.Conversation.Consultation!;
        Assert.Null(talk.Conversation.Undecided);
        Assert.Contains("confidential", so.ToldWorse.Concat(so.Suggested));
    }

    [Fact]
    public void Where_one_cannot_tell_is_answered_by_either_of_two_buttons()
    {
        var talk = new Talk().Say(Questions[0].Text).Say("een leerling wil me ook volgen op Instagram");
        Assert.IsType<Reply.WhichQuestion>(Assert.Single(talk.Replies));
        Assert.Equal(2, talk.Buttons.Count());

        talk.PressButton("separate");

        Assert.Equal("befriend_pupil", talk.Conversation.Consultation!.Topic);
        Assert.Equal("publish", talk.Conversation.Held!.Consultation.Topic);
    }

    [Fact]
    public void About_a_leader_leaves_them_out_of_the_old_question_too_when_one_comes_back()
    {
        var talk = new Talk().Say("Mijn teamleider wil een foto van mijn klas op Facebook zetten, mag dat?");
        var subject = talk.Conversation.Subject;
        Assert.NotNull(subject);

        talk.Say(Questions[2].Text).Say("terug naar mijn vraag");

        Assert.Equal(subject.Offices, talk.Conversation.Subject!.Offices);
    }
}
