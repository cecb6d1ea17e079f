using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// What is told beside an answer: "ja, en er staan ook cijfers bij". Only what its words say, or what leaves no doubt that it goes on about
/// the same: a drama teacher is no quarrel. What is not taken along is asked when its turn comes.
/// </summary>
internal sealed class ToldBeside(Pack pack, MessageReader reader)
{
    /// <summary>What is told; null where the words are too few to tell more than the answer.</summary>
    public Heard? In(Walk walk, string text) => OpenQuestion.IsShort(text) || SpokenReader.Holds(text, "watches")
        || reader.Read(text) is not { } words ? null
        : Heard.In(words) with
        {
            Facts = words.Facts.Where(told => pack.Fact(told.Key) is { } fact
                && (fact.AskedFirst || IsOfSame(walk, words) || AnswerReader.HasToDoWith(text, fact))).ToDictionary(),
            Actor = null,
            // An answer tells in the past of much that is not online: "they all said it was fine".
            Done = SpokenReader.Holds(text, "isOnline"),
        };

    private static bool IsOfSame(Walk walk, Understood words) =>
        words is { Sure: true, Topics: [var best, ..] } && best.Topic == walk.Consultation!.Topic;
}
