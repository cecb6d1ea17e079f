using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>Somebody who goes along the path, on one device or another: each is a chat of its own with the same school.</summary>
internal sealed class PathWalk(School school, Post post = Post.Teacher, Member? me = null)
{
    private readonly Member _me = me ?? School.Teacher;

    public School School => school;

    public Talk Talk { get; private set; } = new(school: school, me: me);

    public Reply Card => Talk.Replies[^1];

    /// <summary>All that was said so far.</summary>
    public List<Reply> Said { get; } = [];

    public PathProgress Progress => school.PathOf(_me);

    /// <summary>Another device, or the same one after a restart: nothing of the chat is known there.</summary>
    public PathWalk Elsewhere()
    {
        Talk = new Talk(school: school, me: _me);
        return this;
    }

    public PathWalk Begin()
    {
        Note(Talk.Say("inwerken"));
        if (Card is Reply.PathIntro)
        {
            Note(Talk.Press(PathVerbs.Choose, (PathVerbs.What, post.ToString())));
        }

        return this;
    }

    /// <summary>Reads what is to be read, answers what is asked as the rules do, or otherwise; signs at the end.</summary>
    public PathWalk Go(bool rightly = true)
    {
        Note(Card switch
        {
            Reply.PathPart part => Talk.Press(PathVerbs.Read, Of(part.Spot)),
            Reply.PathQuestion question => Answer(question, rightly),
            Reply.SignHere => Talk.Press(PathVerbs.Sign),
            _ => throw new NotSupportedException(Card.ToString()),
        });
        return this;
    }

    /// <summary>All the way, until there is a receipt.</summary>
    public PathWalk GoToTheEnd()
    {
        for (var steps = 0; Card is not Reply.ReceiptShown; steps++)
        {
            Assert.True(steps < 60, "The path has no end.");
            Go();
        }

        return this;
    }

    public static IEnumerable<(string, string)> Of(PathSpot spot) =>
        [(PathVerbs.Step, spot.Step.Name), (PathVerbs.Mark, spot.Step.Mark)];

    public PathOption Right(Reply.PathQuestion question) => PathOption.Of(school.Rulebook.Assess(question.Telling.Situation));

    private Talk Answer(Reply.PathQuestion question, bool rightly)
    {
        var right = Right(question);
        var chosen = rightly ? right : question.Case.Options.First(option => option != right);
        IEnumerable<(string, string)> data =
        [
            .. Of(question.Spot), (PathVerbs.Option, PathVerbs.Code(chosen)),
            .. question.Again ? [(PathVerbs.Again, "yes")] : Array.Empty<(string, string)>(),
            .. question.Knows ? [(PathVerbs.Knows, "yes")] : Array.Empty<(string, string)>(),
        ];
        return Talk.Press(PathVerbs.Answer, data);
    }

    private void Note(Talk talk) => Said.AddRange(talk.Replies);
}
