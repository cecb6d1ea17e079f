using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A walk that was begun by one version of the protocol is ended by another: no answer is judged by both.</summary>
public sealed class A_walk_across_a_change
{
    private readonly School _school = new();

    [Fact]
    public void Is_judged_by_the_new_version_from_its_first_answer_to_its_last_and_says_so_once()
    {
        var talk = new Talk(school: _school).Say("alles langslopen").Say("stap voor stap");
        var answered = new List<string>();
        AnswerNext(talk, answered);
        AnswerNext(talk, answered);
        AnswerNext(talk, answered);
        Become(Milder());
        while (talk.Replies[^1] is not Reply.Decided)
        {
            AnswerNext(talk, answered);
        }

        var finding = talk.Finding;
        Assert.Equal(_school.Rulebook.Assess(finding.Situation), finding.Assessment);
        Assert.NotEqual(Shipped.Rulebook.Assess(finding.Situation), finding.Assessment);
        Assert.Equal(Verdict.Consult, finding.Assessment.Verdict);
        Assert.Equal(1, _said.Count(reply => reply is Reply.Say { Note: Note.ProtocolChanged }));
    }

    [Fact]
    public void A_verdict_of_before_is_given_anew_by_what_holds_now_when_it_is_asked_for()
    {
        var talk = new Talk(school: _school).Press(Verbs.Topic, ("topic", "befriend_pupil"));
        while (talk.Replies[^1] is not Reply.Decided)
        {
            AnswerNext(talk, []);
        }

        var before = talk.Finding.Assessment.Verdict;
        Become(Milder());
        talk.Say("waar waren we gebleven");

        Assert.Equal(Verdict.NotAllowed, before);
        Assert.Equal(Note.ProtocolChanged, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Equal(Verdict.Consult, talk.Finding.Assessment.Verdict);
    }

    [Fact]
    public void Without_a_change_nothing_is_said_of_one_and_a_report_bears_the_version_and_the_text()
    {
        var talk = new Talk(school: _school).Press(Verbs.Topic, ("topic", "befriend_pupil"));
        while (talk.Replies[^1] is not Reply.Decided)
        {
            AnswerNext(talk, []);
        }

        Assert.DoesNotContain(_said, reply => reply is Reply.Say { Note: Note.ProtocolChanged });
        Assert.Equal(Shipped.Pack.Version, talk.Conversation.Consultation!.Protocol);
    }

    private static readonly string[] Held = ["school_related", "befriends_pupil", "private_account"];

    private readonly List<Reply> _said = [];

    private static EditedPack Milder() => EditedPack.With("pack.yaml", Shipped.Pack.Version, "2027-08-01/1").And(
        "rules.yaml", "when: [befriends_pupil, private_account]\n    roles: [employee]\n    verdict: not_allowed",
        "when: [befriends_pupil, private_account]\n    roles: [employee]\n    verdict: consult");

    private void AnswerNext(Talk talk, List<string> answered)
    {
        Assert.True(answered.Count < 40);
        var fact = talk.Replies[^1] switch
        {
            Reply.StillOpen open => open.Position.Pending[0],
            Reply.AskMany many => many.Facts[0],
            _ => talk.Asked,
        };
        answered.Add(fact.Name);
        talk.Answer(fact.Name, Held.Contains(fact.Name) ? Answer.Yes : Answer.No);
        _said.AddRange(talk.Replies);
    }

    private void Become(EditedPack pack)
    {
        _school.Rulebook = pack.Rulebook();
        _school.Dialog = new Dialog(
            _school.Rulebook, MessageReader.Load(_school.Rulebook.Pack), Shipped.Commands, School.Timetable);
    }
}
