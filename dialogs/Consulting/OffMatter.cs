using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// "No, I'm not befriending anyone", "geen foto!! ik vroeg naar cijfers": a no to what the walk is about, or to what the open question
/// hangs on. That is never the answer to the question: the walk makes way for what is meant, or what was heard is asked.
/// </summary>
internal sealed class OffMatter(Pack pack, Guide guide, MessageReader reader)
{
    private readonly Denial _denial = new(pack, guide, reader);

    /// <summary>The turn; null for all other words.</summary>
    public Step? Step(Walk walk, string text, Surroundings around) => Parent(walk, text) is { } heard ? guide.Change(walk, heard)
        : Clauses.Joined(text).ToLookup(clause => DeniesIt(walk, clause)) is var clauses
            && clauses[true].Any()
            ? Instead(walk, string.Join(", ", clauses[false]), around) ?? _denial.NotThat(walk)
            : null;

    /// <summary>A no that has to do with what is asked is about that; and of "ik post niks gemeens" something is posted.</summary>
    private static bool DeniesIt(Walk walk, string clause) => SpokenReader.Denied(clause).Contains(walk.Consultation!.Topic)
        && !walk.Pending.Any(fact => AnswerReader.HasToDoWith(clause, fact)) && !Qualified.IsMatch(clause);

    private static Regex Qualified { get; } = new(
        @"\b(?:niks|niets|anything|nothing)\s+(?!(?:hoor|man|joh|op|online|at|on|here|hier|meer|dus|en|maar|and|but)\b)\p{L}+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What was heard and is denied, where the open question is asked because of it.</summary>
    private Fact? Parent(Walk walk, string text) => walk.Pending is [{ AskedWhen: { } name } asked] && pack.Fact(name) is { } parent
        && walk.Position!.Told.Any(given => given.Fact == parent)
        && Clauses.In(text).Any(clause => Outright.Denies(clause, parent, told: null)
            && !AnswerReader.HasToDoWith(clause, asked) && !SpokenReader.Holds(clause, "withholds"))
            ? parent
            : null;

    /// <summary>The other question that is named beside it: the one that waits, or a plain one on another topic.</summary>
    private Step? Instead(Walk walk, string rest, Surroundings around)
    {
        var words = reader.Read(rest);
        var topics = words.Topics.Select(guess => guess.Topic).ToList();
        return rest.Length == 0 ? null
            : walk.Conversation.Held is { Consultation: var held } && topics.Contains(held.Topic)
                ? guide.Return(walk.With(walk.Conversation with { Consultation = null }))
            : words.Sure && pack.Topic(topics[0]) is { } topic && topic.Name != walk.Consultation!.Topic
                ? guide.Start(walk.With(walk.Conversation with { Consultation = null }), around, topic.Name, Heard.In(words), words: rest)
            : null;
    }
}
