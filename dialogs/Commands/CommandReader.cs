using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Commands;

/// <summary>Recognises a message that is fixed words and nothing else, in any language at once.</summary>
public sealed class CommandReader
{
    private const int LongestCommand = 80;

    /// <summary>The name in <c>commands.yaml</c> of the words that may stand around <see cref="Roomy"/> commands.</summary>
    private const string Room = "room";

    private static readonly Wish[] Roomy = [new Wish.Do(Command.Stop), new Wish.Do(Command.Back)];

    private readonly FrozenDictionary<string, Wish> _wishes;
    private readonly FrozenSet<string> _room;
    private readonly FrozenDictionary<string, CaseVerb> _verbs;
    private readonly Dictionary<Language, HashSet<string>> _names;
    private readonly OfMessage<Wished> _read;

    private CommandReader(IReadOnlyList<FixedWords> languages, Dictionary<string, Wish> wishes, IEnumerable<string> room)
    {
        (Languages, _wishes, _room) = ([.. languages.Select(words => words.Language)], wishes.ToFrozenDictionary(), room.ToFrozenSet());
        _read = new(text => new Wished(ReadAnew(text)));
        // "in het nederlands", "dutch": what a language is called is what one asks for it by, or its last word.
        _names = languages.ToDictionary(
            words => words.Language, words => words.Asks.Select(asks => Tokenizer.Fold(asks.Split(' ')[^1])).ToHashSet());
        _verbs = languages.SelectMany(words => words.Verbs)
            .Concat(CaseVerbs.All.Where(verb => verb.Form is CaseForm.AtOnce or CaseForm.OnTop).SelectMany(
                verb => verb.Words.All.Select(word => (Title: word, Verb: verb))))
            .DistinctBy(named => Plain(named.Title))
            .ToFrozenDictionary(named => Plain(named.Title), named => named.Verb);
    }

    /// <summary>What one can ask to be spoken to in.</summary>
    public IReadOnlyList<Language> Languages { get; }

    /// <summary>The words of <c>commands.yaml</c> and of each language; it fails on a phrase that would mean two things.</summary>
    public static CommandReader Load(IReadOnlyList<FixedWords> languages)
    {
        var wishes = new Dictionary<string, Wish>();
        var file = File();
        foreach (var (phrase, wish) in OfAnyLanguage(file).Concat(languages.SelectMany(words => words.All)))
        {
            if (!wishes.TryAdd(Plain(phrase), wish) && wishes[Plain(phrase)] != wish)
            {
                throw new InvalidDataException($"\"{phrase}\" would mean both {wishes[Plain(phrase)]} and {wish}.");
            }
        }

        return new CommandReader(languages, wishes, file[Room]);
    }

    /// <summary>What can be done with a case, by the name of its button alone; null for all other words.</summary>
    public CaseVerb? Verb(string text) => text.Length > LongestCommand ? null
        : _verbs.GetValueOrDefault(Plain(text.Replace('’', '\''))) ?? SpokenReader.Verb(text);

    public Wish? Read(string text) => text.Length > LongestCommand ? null : _read.Read(text).Wish;

    /// <summary>Whether it is a fixed word itself, and not one in words of one's own.</summary>
    public bool IsFixed(string text) => text.Length <= LongestCommand && _wishes.ContainsKey(Plain(text));

    /// <summary>The one language that is named in it: "can we do this in English?"; null for none and for more.</summary>
    public Language? Named(string text) =>
        _names.Where(language => Tokens(Taught.Replace(text, " ")).Any(language.Value.Contains)).ToList() is [var one]
            ? one.Key
            : null;

    private Wish? ReadAnew(string text) => _wishes.GetValueOrDefault(Plain(text)) ?? Amid(Typing.Words(text)) ?? Spoken(text);

    private Wish? Spoken(string text) =>
        Named(text) is { } language && SpokenReader.IsAllAround(text, _names[language]) ? new Wish.Speak(language)
            : SpokenReader.Read(text);

    /// <summary>"Docent Nederlands": whether it names a language that somebody teaches, and none to speak.</summary>
    public bool IsTaught(string text) => Taught.IsMatch(text) && Named(text) is null;

    private static Regex Taught { get; } = new(
        @"\b(?:docent\w*|leraar|lerares|leerkracht|juf|meester|vakdocent|mentor|sectie|vak|les(?:sen)?|toets\w*|teach(?:er|es|ing)?"
        + @"|lessons?)"
        + @"\s+(?:in\s+|van\s+|het\s+)*(?:engels|nederlands|fries|frysk|english|dutch|frisian)\b"
        + @"|\b(?:engels|nederlands|fries)e?\s?(?:docent|leraar|lerares|leerkracht|les|sectie|toets)\w*"
        + @"|\b(?:english|dutch|frisian)\s+(?:teacher|lesson|class|department|test)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static IEnumerable<string> Tokens(string text) => Utterance.TokensOf(text).Select(token => token.Text);

    /// <summary>"ga even terug", "nee, ik wil stoppen": what is left without the words around it.</summary>
    private Wish? Amid(string[] words)
    {
        var plain = words.Select(Plain).ToList();
        var (first, last) = (plain.FindIndex(word => !_room.Contains(word)), plain.FindLastIndex(word => !_room.Contains(word)));
        return first >= 0 && _wishes.GetValueOrDefault(string.Join(' ', plain[first..(last + 1)])) is { } wish && Roomy.Contains(wish)
            ? wish
            : null;
    }

    private static IEnumerable<(string Phrase, Wish Wish)> OfAnyLanguage(IReadOnlyDictionary<string, IReadOnlyList<string>> file) =>
        file.Where(entry => entry.Key != Room).SelectMany(entry => entry.Value.Select(phrase => (
            phrase, Wish.Called(entry.Key) ?? throw new InvalidDataException($"commands.yaml: unknown {entry.Key}"))));

    private static Dictionary<string, IReadOnlyList<string>> File() => SentenceFile.Read("Commands.commands").GroupBy(each => each.Name)
        .ToDictionary(named => named.Key, IReadOnlyList<string> (named) => [.. named.Select(each => each.Sentence)]);

    /// <summary>Small letters, single spaces, no closing punctuation.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var part in Typing.Words(text))
        {
            plain.Append(plain.Length > 0 ? " " : "").Append(part.ToLower(CultureInfo.InvariantCulture));
        }

        var trimmed = plain.ToString().Trim('.', '!', ',', ';', ':', '…', '\'', '"');
        return trimmed.Length > 1 ? trimmed.TrimEnd('?').TrimEnd() : trimmed;
    }

    private sealed record Wished(Wish? Wish);
}
