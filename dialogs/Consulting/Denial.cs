using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// "Nee, niemand wordt gepest": what was heard in somebody's words, and is not so. It is taken back and never taken for a no: what of it
/// can still matter is asked.
/// </summary>
internal sealed class Denial(Pack pack, Guide guide, MessageReader reader)
{
    private const int MostWords = 8;

    /// <summary>The turn; null for all other words.</summary>
    public Step? Step(Walk walk, string text)
    {
        if (walk.Position is not { } position || Typing.Asks(text) || Typing.Words(text).Length > MostWords || !AnswerReader.Denies(text)
            || GoesOn.IsMatch(Clauses.BehindANo(text)) || (walk.Pending is [var asked] && AnswerReader.HasToDoWith(text, asked)))
        {
            return null;
        }

        var so = walk.Consultation!;
        var implied = pack.Topic(so.Topic)?.Implies ?? FactMask.None;
        var heard = position.Understood.Select(given => given.Fact)
            .Where(fact => fact is { AskedFirst: false, WorseIfYes: true } && Outright.Denies(text, fact, ToldIn(walk))
                && (IsDenied(text, fact) || (implied.Has(fact) && IsOnly(walk, text))))
            .ToList();
        return heard.Exists(implied.Has) ? so.Chosen || MustBeAsked(walk, text) ? null : NotThat(walk)
            : walk.IsAsking ? null
            : heard.Count > 0
                ? guide.Show(walk.With(so with { ToldWorse = [.. so.ToldWorse.Except(heard.Select(fact => fact.Name))], Mark = null }))
            : IsOnly(walk, text) || SpokenReader.Says(Clauses.BehindANo(text), "noDanger") ? guide.Still(walk)
            : Called(position, text) is { } called ? guide.Change(walk, called)
            : null;
    }

    /// <summary>What was heard and is denied by no more than its name: that is asked.</summary>
    private static Fact? Called(Position position, string text) => position.Understood.Select(given => given.Fact)
        .FirstOrDefault(fact => fact is { AskedFirst: false, WorseIfYes: true } && Outright.DeniesLabel(text, fact));

    /// <summary>In a walk that nothing went before, many words that deny what it is about leave it in doubt.</summary>
    private static bool MustBeAsked(Walk walk, string text) =>
        walk is { IsAsking: true, Conversation: { Held: null, Earlier: null } } && !OpenQuestion.IsShort(text);

    /// <summary>Whether it says no more than that what a topic is about is not so: then it begins no question on that.</summary>
    public bool IsOnly(Walk walk, string text) => !Typing.Asks(text) && AnswerReader.Denies(text) && Typing.Words(text).Length <= MostWords
        && !GoesOn.IsMatch(Clauses.BehindANo(text))
        && reader.Read(text) is { Sure: true, Topics: [var best, ..], Facts: var facts, Grave: null }
        && pack.Topic(best.Topic) is { Implies: { IsEmpty: false } implies }
        && pack.Members(implies).Any(fact => Outright.Denies(text, fact, ToldIn(walk)))
        && !pack.Members(implies).Any(fact => facts.GetValueOrDefault(fact.Name) && !AnswerReader.DeniesThat(text, fact));

    private static string? ToldIn(Walk walk) => walk.Conversation.Story ?? walk.Consultation?.Words;

    /// <summary>What was asked before goes on; where nothing was, it is asked what it is about.</summary>
    public Step NotThat(Walk walk)
    {
        var said = new Reply.Say(Note.NotThat);
        var left = walk.With(walk.Conversation with { Consultation = null, Story = null });
        return left.Conversation.Held is not null && Shelf.Back(left) is { } back ? guide.Show(back, said)
            : left.Conversation.Earlier is [var earlier, ..] ? guide.InShort(Shelf.Renewed(left, earlier), said)
            : new Step(left.Conversation, [said, new Reply.Choose(ChooseBecause.StartOver, pack.Topics)]);
    }

    private static bool IsDenied(string text, Fact fact) =>
        AnswerReader.DeniesThat(text, fact) || (AnswerReader.HasToDoWith(text, fact) && AnswerReader.Read(text, fact) == Replied.No);

    /// <summary>"Hij wordt niet meer gepest, maar buitengesloten": that says more than that something is not so.</summary>
    private static Regex GoesOn { get; } = new(
        @"\S\s+(?:maar|but)\b|\b(?:meer|anymore|alleen|only)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
