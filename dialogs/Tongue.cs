using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>The language of an answer: that of the words, unless another one was asked for.</summary>
internal static class Tongue
{
    private const int LeastWords = 5;

    /// <summary>What the reader of free text knows.</summary>
    private static readonly Language[] ToldApart = [Language.Dutch, Language.English];

    /// <summary>
    /// Whoever starts in English goes on in English, and the other way round; in a walk the language stays, and so does one that the
    /// reader does not know: it was asked for.
    /// </summary>
    public static Walk Theirs(Walk walk, Understood words) => walk.IsAsking ? walk : OfNew(walk, words);

    /// <summary>A question of its own is answered in its own language, whatever walk it leaves.</summary>
    public static Walk OfNew(Walk walk, Understood words) =>
        ToldApart.Contains(walk.Conversation.Language) && Language.TryParse(words.Language, out var theirs)
            ? walk.With(walk.Conversation with { Language = theirs })
            : walk;

    /// <summary>Of what goes on from an answer, where it is said in so many words that they are not written the same in another language.
    /// </summary>
    public static Walk OfMany(Walk walk, Understood words, string text) =>
        walk.IsAsking || Typing.Words(text).Length < LeastWords ? walk : OfNew(walk, words);

    /// <summary>Of fixed words too: "talk to my leader" is English. One word alone is written the same in more than one language.</summary>
    public static Walk Fixed(Walk walk, Wish wish, Understood words) => wish is Wish.Speak || words.IsOneWord ? walk : Theirs(walk, words);

    /// <summary>
    /// "Can you do it in my language?": the one that is named, or that it is asked in, or else another than the one that is spoken. Whoever
    /// says that they don't speak the one that is named, asks for another.
    /// </summary>
    public static Language Another(
        Walk walk, Understood words, IReadOnlyList<Language> spoken, Language? named, string text) =>
        named is { } called && !Clauses.In(text).Any(clause => AnswerReader.Denies(clause) || SpokenReader.Holds(clause, "speaksBadly"))
            ? called
        : Language.TryParse(words.Language, out var theirs) && theirs != (named ?? walk.Conversation.Language) && spoken.Contains(theirs)
            ? theirs
        : named is { } but ? spoken.FirstOrDefault(language => language != but)
        : Other(walk, spoken);

    private static Language Other(Walk walk, IReadOnlyList<Language> spoken) =>
        spoken.FirstOrDefault(language => language != walk.Conversation.Language);
}
