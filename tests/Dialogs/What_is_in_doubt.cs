using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What the words hold in doubt is unknown: neither they nor the topic say it, and it is asked.</summary>
public sealed class What_is_in_doubt
{
    [Theory]
    [InlineData("befriend_pupil", "school_related", "befriends_pupil", "befriends_pupil")]
    [InlineData("derailing", "school_related", "derailing", "derailing")]
    [InlineData("misconduct", "school_related", "indecent", "indecent")]
    [InlineData("class_use", "school_related", "during_class", "during_class")]
    [InlineData("publish", "school_related recording", "recording", "recording")]
    [InlineData("publish", "school_related", "school_related", "school_related")]
    [InlineData("befriend_pupil", "", "befriends_pupil", "school_related")]
    public void Is_asked_and_not_taken_for_said_though_the_topic_implies_it(string topic, string facts, string doubted, string asked)
    {
        var talk = Walks.Told(topic, facts, doubted);

        Assert.Contains(asked, Asked(talk));
        Assert.DoesNotContain(Position(talk).Understood, given => given.Fact.Name == doubted);
    }

    [Fact]
    public void Not_known_either_when_it_is_asked_leads_to_the_leader_and_never_to_a_ban()
    {
        var talk = Walks.Told("befriend_pupil", "school_related private_account", "befriends_pupil")
            .Answer("befriends_pupil", Answer.Unknown);

        Assert.Equal(Verdict.Consult, talk.Finding.Assessment.Verdict);
        Assert.Equal(["befriends_pupil"], talk.Finding.HingesOn.Select(hinge => hinge.Fact.Name));
    }

    [Fact]
    public void Answered_with_yes_it_leads_where_the_topic_would_have_led()
    {
        var talk = Walks.Told("befriend_pupil", "school_related", "befriends_pupil").Answer("befriends_pupil", Answer.Yes);

        Assert.Equal("private_account", talk.Asked.Name);
    }

    [Fact]
    public void A_photo_that_there_may_be_brings_the_question_about_consent()
    {
        var talk = Walks.Told("befriend_pupil", "school_related", "recording").Answer("private_account", Answer.No);
        Assert.Equal("recording", talk.Asked.Name);

        talk.Answer("recording", Answer.Yes);

        Assert.Equal("consent", talk.Asked.Name);
    }

    [Theory]
    [InlineData("publish", "school_related recording", "consent", "Je weet nog niet of iedereen")]
    [InlineData("class_use", "", "class_permission", "je weet nog niet of er toestemming voor is")]
    public void Is_worded_as_a_doubt_and_no_as_a_no(string topic, string facts, string fact, string words)
    {
        var doubt = Walks.Told(topic, facts).Answer(fact, Answer.Unknown).Messages[^1].Text;
        var no = Walks.Told(topic, facts).Answer(fact, Answer.No).Messages[^1].Text;

        Assert.Contains(words, doubt, StringComparison.Ordinal);
        Assert.DoesNotContain(words, no, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Asked(Talk talk) => Position(talk).Pending.Select(fact => fact.Name);

    private static Sevenwolden.Dialogs.Consulting.Position Position(Talk talk) => Walks.Of(talk.Conversation).Position!;
}
