using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Another question in a walk that begins as a part of it: "en mag ik eigenlijk met een leerling bevriend zijn?".</summary>
internal sealed class OtherQuestion(Pack pack, Guide guide, Interruption interruption, MessageReader reader)
{
    /// <summary>The turn; null where it is about what is asked, or can't be understood without that.</summary>
    public Step? Step(Walk walk, string text, Surroundings around) => Of(walk, text, around) ?? Meant(walk, text);

    /// <summary>A whole question behind a word that joins, plainly on another topic: it wins, and the old one is held.</summary>
    private Step? Of(Walk walk, string text, Surroundings around) => Joined.Match(text) is { Success: true } joined
        && joined.Groups["question"].Value is var own && SpeechReader.IsOwnQuestion(own) && SpeechReader.BeginsAsking(own)
        && reader.Read(own) is { Sure: true, Topics: [var best, ..] } words
        && pack.Topic(best.Topic) is { } topic && !interruption.Belongs(walk, topic)
            ? interruption.Winning(walk, words, own, around)
            : null;

    /// <summary>"Nee, ik bedoel nu die vriendschap, niet de foto": which of the questions is meant, and no answer to either.</summary>
    private Step? Meant(Walk walk, string text) => !Typing.Asks(text) && SpokenReader.Holds(text, "meansNow")
        && Clauses.In(text).ToLookup(clause => Not.IsMatch(clause)) is var clauses && clauses[true].Any()
        && string.Join(", ", clauses[false]) is { Length: > 0 } meant
        && reader.Read(meant).Topics.Select(guess => pack.Topic(guess.Topic)).OfType<Topic>().FirstOrDefault() is { } topic
            ? topic.Name == walk.Consultation!.Topic ? guide.Remind(walk, new Reply.Say(Note.Noted))
                : topic.Name == walk.Conversation.Held?.Consultation.Topic ? guide.Return(walk)
                : null
            : null;

    private static Regex Joined { get; } = new(
        @"^\W*(?:(?:en|and|maar|but|oh?|ah|oke?|oké|okay|nou|eh|trouwens|overigens|also|ook)\b[\s,.]*)+(?<question>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static Regex Not { get; } = new(@"^(?:en |and )?(?:niet|not)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
