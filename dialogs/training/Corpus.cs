using System.Text.RegularExpressions;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>A topic that a heading names; below it there may be no message at all.</summary>
internal sealed record Heading(Place At, string Topic);

/// <summary>
/// Labelled messages: a heading <c># topic fact !fact @actor 3a.5</c> holds for the lines below it, <c> | fact</c> adds to one line,
/// and a line that begins with <c>##</c> is a remark.
/// </summary>
internal sealed partial record Corpus(IReadOnlyList<Heading> Headings, IReadOnlyList<Example> Examples)
{
    public static Corpus Read(IEnumerable<string> files)
    {
        var headings = new List<Heading>();
        return new Corpus(headings, [.. files.Order(StringComparer.Ordinal).SelectMany(file => ReadFile(file, headings))]);
    }

    private static IEnumerable<Example> ReadFile(string path, List<Heading> headings)
    {
        var language = Path.GetFileName(path).Contains(".en.", StringComparison.Ordinal) ? "en" : "nl";
        string[] heading = [];
        var at = new Place(path, 0);
        foreach (var line in File.ReadLines(path))
        {
            at = at with { Line = at.Line + 1 };
            if (line.StartsWith("##", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                heading = line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                headings.Add(new Heading(at, heading[0]));
                continue;
            }
            yield return heading.Length > 0
                ? Label(at, line, heading, language)
                : throw at.Fault("a message before the first heading");
        }
    }

    private static Example Label(Place at, string line, string[] heading, string language)
    {
        var (text, labels) = Split(line);
        var facts = new Dictionary<string, bool>();
        Role? actor = null;
        var articles = new List<string>();
        foreach (var label in heading.Skip(1).Concat(labels))
        {
            switch (label[0])
            {
                case '@': actor = Actor(at, label[1..]); break;
                case '!': facts[label[1..]] = false; break;
                case >= '0' and <= '9': articles.Add(label); break;
                default: facts[label] = true; break;
            }
        }
        return new Example(at, text, heading[0], facts, actor, articles, language);
    }

    private static Role Actor(Place at, string name) =>
        name == "unknown" ? Role.Other
        : Enum.TryParse<Role>(name, ignoreCase: true, out var role) ? role
        : throw at.Fault($"there is no actor \"{name}\"");

    private static (string Text, string[] Labels) Split(string line)
    {
        if (Labelled().Match(line) is { Success: true } match)
        {
            return (line[..match.Index].Trim(), match.Value.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries));
        }
        return (line.Trim(), []);
    }

    // " | criminal !consent @pupil", or " @pupil" alone, at the end of a line.
    [GeneratedRegex(@"(\s+@[a-z]+)?(\s+\|(\s+[!@]?[a-z_0-9.]+)+)?\s*$")]
    private static partial Regex Labelled();
}
