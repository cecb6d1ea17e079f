using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Reads how something is said, whatever it is about: as a question of its own, as one that leans on what went before, or as small talk.
/// </summary>
internal static class SpeechReader
{
    private const int LeastWords = 4;
    private const int MostOfSmallTalk = 12;
    private const int MostOfCourtesy = 5;
    private const int MostOfFollowUp = 16;

    // "en op de website": behind the word that goes on, where or how.
    private static readonly HashSet<string> Places = ["op", "in", "via", "met", "zonder", "bij", "on", "with", "without", "at"];

    private static readonly Phrasebook Book = Phrasebook.Common;

    private static readonly PhraseSet Leaning = Book.Phrases(file => file.Speech.Leans);

    private static readonly PhraseSet Following = Book.Phrases(file => file.Speech.Follows);

    private static readonly PhraseSet Asking = Book.Phrases(file => file.Speech.Asks);

    private static readonly PhraseSet Doing = Book.Phrases(file => file.Speech.Does);

    private static readonly HashSet<string> Light =
        Book.Files.Values.SelectMany(file => file.Speech.Light).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Joins =
        Book.Files.Values.SelectMany(file => file.Speech.Joins).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlyList<(SmallTalk Kind, PhraseSet Phrases)> Kinds =
        [.. Enum.GetValues<SmallTalk>().Select(kind => (kind, Book.Phrases(file => file.Speech.SmallTalk.GetValueOrDefault(kind))))];

    // What opens or closes a message may stand around a question.
    private static readonly SmallTalk[] Courtesies = [SmallTalk.Greeting, SmallTalk.Thanks, SmallTalk.Bye];

    /// <summary>A whole question, which can be understood without what was asked before.</summary>
    public static bool IsOwnQuestion(string text) =>
        Book.Read(text) is var said && said.Tokens.Count >= LeastWords && (AnswerReader.Asks(text) || Asking.Holds(said))
        && !Leaning.Holds(said) && !Following.Holds(said);

    /// <summary>Whether it is put as a question, and not only tells of one.</summary>
    public static bool IsQuestion(string text) => text.TrimEnd().EndsWith('?') || Asking.Holds(Book.Read(text));

    /// <summary>Whether it begins as a question does, whatever mark it ends with.</summary>
    public static bool BeginsAsking(string text) => Asking.Holds(Book.Read(text));

    /// <summary>"En in de nieuwsbrief dan?": few words that only mean something after what was asked before.</summary>
    public static bool FollowsOn(string text) =>
        Book.Read(text) is { Tokens.Count: <= MostOfFollowUp } said && Following.Holds(said);

    /// <summary>The same, put as a question: by its mark, its words, or the "dan" that it ends with.</summary>
    public static bool GoesOnAsking(string text) => FollowsOn(text)
        && (AnswerReader.Asks(text) || Book.Read(text).Tokens is var tokens
            && (tokens[^1].Text is "dan" or "then" || (tokens.Count > 1 && Places.Contains(tokens[1].Text))));

    /// <summary>What is asked, without the words that weigh nothing: asked a second time it is the same.</summary>
    public static string Weighty(string text) =>
        string.Join(' ', Tokenizer.Read(Tail.Replace(text, "")).Select(token => token.Text).Where(word => !Light.Contains(word)));

    private static Regex Tail { get; } = new(
        @"[\s,]+(?:ja of nee|of niet|yes or no|or not|of wel|toch|right)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether it says that somebody does it: "en als een leerling dat doet".</summary>
    public static bool SaysWhoDoes(string text) => Doing.Holds(Book.Read(text));

    /// <summary>What small talk it is, and nothing besides; null for all that may ask more.</summary>
    public static SmallTalk? SmallTalkIn(string text)
    {
        var said = Book.Read(text);
        return said.Tokens.Count > MostOfSmallTalk ? null
            : Kinds.Where(kind => said.Tokens.Count <= MostOfCourtesy || !Courtesies.Contains(kind.Kind))
                .Where(kind => kind.Phrases.Holds(said)).Select(kind => (SmallTalk?)kind.Kind).LastOrDefault();
    }

    /// <summary>What is changed, without the words that join it to what went before: "in de nieuwsbrief".</summary>
    public static string Change(string text)
    {
        var words = Typing.Words(text.Trim().TrimEnd('?', '!', '.', ' ')).ToList();
        var first = words.FindIndex(word => !Joins.Contains(word.Trim(',')));
        var last = words.FindLastIndex(word => !Joins.Contains(word));
        return first < 0 ? string.Join(' ', words) : AskedSo.Replace(string.Join(' ', words[first..(last + 1)]), "");
    }

    /// <summary>"mag het dan als …": that it is asked is not what is changed.</summary>
    private static Regex AskedSo { get; } = new(
        @"^(?:mag|mogen|kan|is|moet|can|may|is|could)\s+(?:het|dat|dit|ik|je|we|it|that|this|i|you)\s+"
        + @"(?:(?:dan|ook|wel|then|also|still|ok|fine)\s+)*"
        + @"(?=(?:als|met|zonder|op|in|if|with|without|on)\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
