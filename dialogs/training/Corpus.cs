using System.Text.RegularExpressions;
using Labelled = Sevenwolden.Dialogs.Understanding.Learned.Heads;

namespace Sevenwolden.Training;

/// <summary>
/// Reads labelled messages: a heading <c># topic fact !fact @actor 3a.5</c> holds for the lines below it, <c> | fact</c> adds to one line,
/// and a line that begins with <c>##</c> is a remark.
/// </summary>
internal static partial class Corpus
{
    public static List<Example> Read(IEnumerable<string> files) => [.. files.Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    private static IEnumerable<Example> ReadFile(string path)
    {
        var language = Path.GetFileName(path).Contains(".en.", StringComparison.Ordinal) ? "en" : "nl";
        string[] heading = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("##", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                heading = line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                continue;
            }
            yield return Label(path, number, line, heading, language);
        }
    }

    private static Example Label(string path, int number, string line, string[] heading, string language)
    {
        if (heading.Length == 0)
        {
            throw new FormatException($"{path}({number}): a message before the first heading");
        }
        var (text, labels) = Split(line);
        var facts = new Dictionary<string, bool>();
        string? actor = null;
        var articles = new List<string>();
        foreach (var label in heading.Skip(1).Concat(labels))
        {
            switch (label[0])
            {
                case '@': actor = label[1..] == "unknown" ? "other" : label[1..]; break;
                case '!': facts[label[1..]] = false; break;
                case >= '0' and <= '9': articles.Add(label); break;
                default: facts[label] = true; break;
            }
        }
        Check(path, number, heading[0], facts.Keys, actor, articles);
        return new Example(path, number, text, heading[0], facts, actor, articles, language);
    }

    private static void Check(string path, int number, string topic, IEnumerable<string> facts, string? actor, IEnumerable<string> articles)
    {
        var unknown = new[] { topic }.Except(Labelled.Topics).Concat(facts.Except(Labelled.Facts)).Concat(articles.Except(Labelled.Articles))
            .Concat(actor is null ? [] : new[] { actor }.Except(Labelled.Actors)).FirstOrDefault();
        if (unknown is not null)
        {
            throw new FormatException($"{path}({number}): there is no topic, fact, actor or article \"{unknown}\"");
        }
    }

    private static (string Text, string[] Labels) Split(string line)
    {
        if (Labels().Match(line) is { Success: true } match)
        {
            return (line[..match.Index].Trim(), match.Value.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries));
        }
        return (line.Trim(), []);
    }

    // " | criminal !consent @pupil", or " @pupil" alone, at the end of a line.
    [GeneratedRegex(@"(\s+@[a-z]+)?(\s+\|(\s+[!@]?[a-z_0-9.]+)+)?\s*$")]
    private static partial Regex Labels();
}
