using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <content>Two things in one message: neither is lost.</content>
internal sealed partial class WordsDialog
{
    /// <summary>
    /// "Mag ik dit plaatsen? En wie kan ik bellen?": what can be said at once goes before the question that takes a walk; null where the
    /// words are no such two.
    /// </summary>
    private Step? Both(Walk walk, string text, Surroundings around) => walk.Conversation is not { Danger: null, Draft: null, Unsent: null }
        ? null
        : TurnOfPhrase.TwoQuestions(text).Select(two => Both(walk, two.First, two.Second, around)).OfType<Step>().FirstOrDefault();

    private Step? Both(Walk walk, string first, string second, Surroundings around) =>
        reader.Read(first).SureTopic(pack) is null
            || AtOnce(walk.With(Tongue.Theirs(walk, reader.Read(first)).Conversation), second, around) is not { } said ? null
        : said.Lookup is not null ? said
        : Freely(walk.With(said.Conversation), first, around) is { Lookup: null } asked
            && (asked.Conversation.LastConsultation > walk.Conversation.LastConsultation || IsOnlyHere(said, asked))
                ? asked with { Replies = [.. said.Replies, .. asked.Replies] }
        : null;

    /// <summary>What the text does not name is no walk, and an answer all the same.</summary>
    private static bool IsOnlyHere(Step said, Step asked) => asked.Replies is [Reply.Silent] && said.Replies is not [Reply.Silent];

    /// <summary>What is asked and can be said without a walk; null for all other words.</summary>
    private Step? AtOnce(Walk walk, string text, Surroundings around) =>
        commands.Read(text) is Wish.Do(var wanted) && IsSaidAtOnce(wanted) ? menu.Do(walk, wanted, around)
        : WritingDialog.WantsAPerson(text) ? menu.Do(walk, Command.WhomToCall, around)
        : SpokenReader.Holds(text, "sanctions") || TurnOfPhrase.ArticleNumber(text) is not null ? _turns.Do(walk, text, around)
        : reader.Read(text) is { Sure: true, Topics: [{ Topic: Topics.Privacy }, ..] } ? Freely(walk, text, around)
        : SpeechReader.IsOwnQuestion(text) ? silence.Answer(walk, reader.Read(text))
        : null;

    private static bool IsSaidAtOnce(Command wanted) =>
        wanted is Command.WhomToCall or Command.WhoReads or Command.ReadsAlong or Command.Holdings;

    /// <summary>The answer first, then what is asked beside it; null where the words are no such two.</summary>
    private Step? Beside(Walk walk, string text, Surroundings around, bool offers)
    {
        if ((TurnOfPhrase.Beside(text) ?? TurnOfPhrase.Joined(text).FirstOrDefault(each => IsAnothers(walk, each.Asked)))
            is not { Said: { } said, Asked: { } asked }
            || _asking.Step(walk, said, around, () => null) is not { Lookup: null, Conversation: var told } first
            || (told.Consultation?.Answers.Count ?? 0) <= walk.Consultation!.Answers.Count)
        {
            return null;
        }

        return Freely(walk.With(told), asked, around, offers) is var beside && beside.Lookup is null && first.Replies is [Reply.Decided]
            ? beside with { Replies = [.. first.Replies, .. beside.Replies] }
            : beside;
    }

    /// <summary>Whether a question has nothing to do with the open one, and is not about its answer: "moet dat schriftelijk?".</summary>
    private bool IsAnothers(Walk walk, string asked) => !walk.Pending.Any(fact => AnswerReader.HasToDoWith(asked, fact))
        && reader.Read(asked) is var words && ((commands.Read(asked) is Wish.Do(var wanted) && IsSaidAtOnce(wanted))
            || words.Silences.Count > 0
            || (words.Topics is [{ Confidence: >= Guess } best, ..]
                && pack.Topic(best.Topic) is { } topic && !_interruption.Belongs(walk, topic)));
}
