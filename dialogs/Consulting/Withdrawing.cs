using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// What others have to give (Protocol 3a.5) and was said to be given, and is not after all: "één ouder wil het niet". Only what is
/// stricter is read, so whoever is misheard is told no, and never yes.
/// </summary>
internal sealed class Withdrawing(Pack pack)
{
    /// <summary>The facts that these words take back; empty for all others.</summary>
    public IReadOnlyList<Fact> In(Walk walk, string text)
    {
        var plain = SpeechReader.Change(text);
        return walk.Consultation is { Answers: { Count: > 0 } answers } && SpokenReader.Holds(text, "withholds")
            && !walk.Pending.Any(fact => AnswerReader.HasToDoWith(plain, fact))
                ? [.. pack.Facts.Where(fact => IsGiven(fact, answers) && AnswerReader.Read(plain, fact) == Replied.No)]
                : [];
    }

    private static bool IsGiven(Fact fact, IReadOnlyDictionary<string, Answer> answers) =>
        fact is { DontKnow: DontKnow.UntilGiven, WorseIfYes: false } && answers.GetValueOrDefault(fact.Name, Answer.No) == Answer.Yes;
}
