using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// What others have to give (Protocol 3a.5) and was said to be given, and is not after all: "één ouder wil het niet". Only what is
/// stricter is read, so whoever is misheard is told no, and never yes.
/// </summary>
internal sealed class Withdrawing(Pack pack, MessageReader reader)
{
    /// <summary>The facts that these words take back; empty for all others.</summary>
    public IReadOnlyList<Fact> In(Walk walk, string text)
    {
        if (walk.Consultation is not { Answers: { Count: > 0 } answers } so
            || (walk.Pending is [var asked] && AnswerReader.HasToDoWith(text, asked)))
        {
            return [];
        }

        if (!SpokenReader.Holds(text, "withholds"))
        {
            var heard = AnswerReader.Asks(text) ? new Dictionary<string, bool>() : reader.ReadOn(text, pack.Topic(so.Topic)).Facts;
            return [.. pack.Facts.Where(fact => IsGiven(fact, answers) && !heard.GetValueOrDefault(fact.Name, true)
                && !AnswerReader.DeniesAnother(text, fact))];
        }

        var plain = SpeechReader.Change(text);
        var given = pack.Facts.Where(fact => IsGiven(fact, answers)).ToList();
        // Where only one thing was given, that is what is taken back.
        return [.. given.Where(fact => AnswerReader.Read(plain, fact) is var said
            && (said == Replied.No || (given.Count == 1 && said != Replied.Yes)))];
    }

    private static bool IsGiven(Fact fact, IReadOnlyDictionary<string, Answer> answers) =>
        fact is { DontKnow: DontKnow.UntilGiven, WorseIfYes: false } && answers.GetValueOrDefault(fact.Name, Answer.No) == Answer.Yes;
}
