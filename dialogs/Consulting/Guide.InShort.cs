using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

// Questions that were asked before, and what is said in a line since the whole of it stands further up.
public sealed partial class Guide
{
    /// <summary>Back at the question that made way for another; where none did, where the conversation stands.</summary>
    public Step Return(Walk walk) => Shelf.Back(walk) is { } back ? Show(back) : Show(walk);

    /// <summary>The same question was asked before: it is still open, or its answer is said in a line. Null where it was not.</summary>
    private Step? Again(Walk walk, Consultation asked)
    {
        var so = walk.Conversation;
        return so.Consultation is { } now && Shelf.IsSame(now, asked) ? InShort(walk)
            : so.Held is { } held && Shelf.IsSame(held.Consultation, asked) ? Return(walk)
            : so.Earlier?.FirstOrDefault(one => Shelf.IsSame(one, asked)) is { } earlier
                ? ToEarlier(walk, earlier)
            : null;
    }

    /// <summary>The answer of before, in a line: that question is the newest one again.</summary>
    public Step ToEarlier(Walk walk, Consultation earlier) =>
        InShort(Shelf.Renewed(walk.With(Shelf.MakingWay(walk, earlier.Topic, byWords: true)), earlier));

    /// <summary>The question that was answered, with one thing changed: what would make it milder is asked, and never assumed.</summary>
    /// <param name="walk">With the question that was answered.</param>
    /// <param name="altered">What is changed.</param>
    /// <param name="but">The same, in the person's words.</param>
    /// <param name="named">Whether the protocol speaks of what is changed; where it does not, that is said before what is asked.</param>
    public Step Change(Walk walk, Alteration altered, string but, bool named = true)
    {
        var next = _uptake.Altered(walk, altered);
        return next.Position is { IsDone: true } position && Decided(next, position) is Reply.Decided { Finding: var now }
            && Finding(walk) is { } before && now.Assessment == before.Assessment && now.Citations.SequenceEqual(before.Citations)
                ? new Step(next.Conversation, [new Reply.SameQuestion(but, now)])
                : Asked(next, but, named) ?? Show(next, new Reply.SameQuestion(but, null));
    }

    /// <summary>One question that the change leaves open, without all that was told above; null where it leaves more open, or none.
    /// </summary>
    private static Step? Asked(Walk walk, string but, bool named) => walk.Pending is [_] ? StillAsked(walk, but, named) : null;

    /// <summary>The same question with one thing changed, and what is open of it.</summary>
    public static Step StillAsked(Walk walk, string but, bool named = true) =>
        new(walk.Conversation, [new Reply.SameQuestion(but, null) { Open = Open(walk), IsNamed = named }]);

    /// <summary>What is changed says nothing that the rules turn on: what is not allowed without it is not allowed with it.</summary>
    /// <param name="walk">With the question that was answered.</param>
    /// <param name="altered">What is changed.</param>
    /// <param name="but">The same, in the person's words.</param>
    /// <param name="named">Whether the protocol speaks of it all the same: it holds wherever something is posted.</param>
    public Step? Stays(Walk walk, Alteration altered, string but, bool named) =>
        Finding(walk) is { Assessment.Verdict: >= Verdict.Consult } finding && _uptake.SaysNothing(walk.Consultation!, altered)
        ? new Step(walk.Conversation, [new Reply.SameQuestion(but, finding) { IsNamed = named }])
        : null;

    /// <summary>Whether nothing that the rules turn on is said to be another than it was.</summary>
    public bool IsNoNews(Walk walk, Alteration altered) => _uptake.SaysNothing(walk.Consultation!, altered with { Touched = [] });

    /// <summary>Whether it is so after all: the verdict, in a line that says so.</summary>
    public Step Still(Walk walk) => new(walk.Conversation, [Decided(walk, walk.Position!) switch
    {
        Reply.Decided(var talk, _, var finding) => new Reply.StillSo(talk, finding),
        var danger => danger,
    }]);

    /// <summary>Says this, and what is still open below it in a line: it is not asked once more in full.</summary>
    public Step Remind(Walk walk, params IEnumerable<Reply> before) => walk.IsAsking
        ? InShort(walk, before)
        : new Step(walk.Conversation, [.. before]);

    /// <summary>The same, with the verdict in a line where there is one.</summary>
    public Step InShort(Walk walk, params IEnumerable<Reply> before) => new(walk.Conversation, walk switch
    {
        { Consultation: null } => [.. before],
        { IsAsking: true } => [.. before, Open(walk)],
        _ => [.. before, Decided(walk, walk.Position!) switch
        {
            Reply.Decided(var talk, _, var finding) => new Reply.AsBefore(talk, finding),
            var danger => danger,
        }],
    });

    /// <summary>Whoever speaks to them first, or to nobody: nothing goes to their leader by itself.</summary>
    public Step NobodyIsTold(Walk walk) => Remind(walk, new Reply.Say(Note.NobodyIsTold));

    /// <summary>Nothing was read in it: what goes on telling is no nonsense, and the question stays.</summary>
    public Step Unread(Walk walk, string text) =>
        walk.IsAsking && Telling.GoesOn(text) ? Remind(walk, new Reply.Say(Note.Noted)) : Lost(walk);

    /// <summary>What was said was not understood.</summary>
    public static Step Lost(Walk walk) => new(walk.Conversation, [new Reply.NotUnderstood(walk.IsAsking ? Open(walk) : null)]);

    /// <summary>Half an answer is no answer.</summary>
    public static Step AskAgain(Walk walk) => new(walk.Conversation, [new Reply.AskedAgain(Open(walk))]);

    private static Reply.StillOpen Open(Walk walk) => new(walk.Consultation!, walk.Position!);
}
