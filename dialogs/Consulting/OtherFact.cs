using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// A sentence that tells another fact than the one that is asked: it is never taken for the answer. What is stricter is taken along; what
/// is milder is asked when its turn comes, and until then the question that is open stays so.
/// </summary>
internal sealed class OtherFact(Pack pack, Guide guide, MessageReader reader)
{
    /// <summary>The turn; null where no other fact is told, or where the words answer what is asked.</summary>
    public Step? Step(Walk walk, string text)
    {
        if (walk.Pending.Count == 0 || Typing.Asks(text)
            || walk.Pending.Any(fact =>
                walk.Pending.Count == 1 ? AnswerReader.LooksLikeOne(text, fact) : AnswerReader.HasToDoWith(text, fact)))
        {
            return null;
        }

        var heard = reader.ReadOn(text, pack.Topic(walk.Consultation!.Topic)).Facts;
        var told = InPlay(walk).Except(walk.Pending)
            .Select(fact => (Fact: fact, Yes: Told(text, fact, heard))).Where(each => each.Yes is not null).ToList();
        return guide.Volunteer(walk, new Heard(told.Where(each => each.Yes == each.Fact.WorseIfYes)
                .ToDictionary(each => each.Fact.Name, each => each.Fact.WorseIfYes), null))
            ?? (told.Exists(each => each.Yes != each.Fact.WorseIfYes) ? guide.Remind(walk, new Reply.Say(Note.ComesLater)) : null);
    }

    /// <summary>"parents signed the forms": what was said to be given is said once more; null for all others.</summary>
    public Step? Again(Walk walk, string text) => !Typing.Asks(text)
        && pack.Facts.Except(walk.Pending).Any(fact => fact.DontKnow == DontKnow.UntilGiven
            && walk.Consultation!.Answers.TryGetValue(fact.Name, out var answer) && answer == Answer.Yes
            && AnswerReader.HasToDoWith(text, fact) && AnswerReader.Read(text, fact) == Replied.Yes)
            ? guide.Remind(walk, new Reply.Say(Note.Noted))
            : null;

    /// <summary>Whether it has to do with what others have to give and was not asked yet: "en als ik erbij zeg dat het mijn mening is".
    /// </summary>
    public bool IsAbout(Walk walk, string text) => InPlay(walk).Except(walk.Pending)
        .Any(fact => fact.DontKnow == DontKnow.UntilGiven && AnswerReader.HasToDoWith(text, fact));

    private static bool? Told(string text, Fact fact, IReadOnlyDictionary<string, bool> heard) =>
        heard.TryGetValue(fact.Name, out var yes) ? yes
        // Of what others have to give the words are known; what else they say is better left to what was learned.
        : fact.DontKnow != DontKnow.UntilGiven || !AnswerReader.HasToDoWith(text, fact) ? null
        : AnswerReader.Read(text, fact) switch { Replied.Yes => true, Replied.No => false, _ => null };

    /// <summary>What the walk may still ask.</summary>
    private IEnumerable<Fact> InPlay(Walk walk)
    {
        var so = walk.Consultation!;
        return pack.Facts.Where(fact => !fact.AskedFirst && !so.Answers.ContainsKey(fact.Name) && !so.ToldWorse.Contains(fact.Name)
            && (pack.Topic(so.Topic)?.Asks.Has(fact) ?? true)
            && (fact.AskedWhen is not { } parent || so.ToldWorse.Contains(parent) || Possible(walk, pack.Fact(parent)!)));
    }

    private static bool Possible(Walk walk, Fact parent) =>
        walk.Position!.Inquiry.Situation[parent] != Answer.No || walk.Position.Inquiry.Open.Has(parent);
}
