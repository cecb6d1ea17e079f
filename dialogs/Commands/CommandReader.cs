using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Sevenwolden.Protocols;
using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Dialogs.Commands;

/// <summary>Recognises a message that is fixed words and nothing else, in any language at once.</summary>
public sealed class CommandReader
{
    private const int LongestCommand = 80;

    private readonly FrozenDictionary<string, Wish> _wishes;

    private CommandReader(IReadOnlyList<Language> languages, Dictionary<string, Wish> wishes) =>
        (Languages, _wishes) = (languages, wishes.ToFrozenDictionary());

    /// <summary>What one can ask to be spoken to in.</summary>
    public IReadOnlyList<Language> Languages { get; }

    /// <summary>The words of <c>commands.yaml</c> and of each language; it fails on a phrase that would mean two things.</summary>
    public static CommandReader Load(IReadOnlyList<FixedWords> languages)
    {
        var wishes = new Dictionary<string, Wish>();
        foreach (var (phrase, wish) in OfAnyLanguage().Concat(languages.SelectMany(words => words.All)))
        {
            if (!wishes.TryAdd(Plain(phrase), wish) && wishes[Plain(phrase)] != wish)
            {
                throw new InvalidDataException($"\"{phrase}\" would mean both {wishes[Plain(phrase)]} and {wish}.");
            }
        }

        return new CommandReader([.. languages.Select(words => words.Language)], wishes);
    }

    public Wish? Read(string text) => text.Length <= LongestCommand ? _wishes.GetValueOrDefault(Plain(text)) : null;

    private static IEnumerable<(string Phrase, Wish Wish)> OfAnyLanguage()
    {
        using var stream = typeof(CommandReader).Assembly.GetManifestResourceStream("Sevenwolden.Dialogs.Commands.commands.yaml")!;
        var yaml = new YamlStream();
        yaml.Load(new StreamReader(stream));
        return
        [
            .. ((YamlMappingNode)yaml.Documents[0].RootNode).SelectMany(entry => ((YamlSequenceNode)entry.Value)
                .Select(phrase => (phrase.ToString(), Wish.Called(entry.Key.ToString())
                    ?? throw new InvalidDataException($"commands.yaml: unknown {entry.Key}")))),
        ];
    }

    /// <summary>Small letters, single spaces, no closing punctuation.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            plain.Append(plain.Length > 0 ? " " : "").Append(part.ToLower(CultureInfo.InvariantCulture));
        }

        var trimmed = plain.ToString().Trim('.', '!', ',', ';', ':', '…', '\'', '"');
        return trimmed.Length > 1 ? trimmed.TrimEnd('?').TrimEnd() : trimmed;
    }
}
