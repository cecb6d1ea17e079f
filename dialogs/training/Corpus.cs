using System.Text.RegularExpressions;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>A topic that a heading names; below it there may be no message at all.</summary>
internal sealed record Heading(Place At, string Topic);

/// <summary>
/// Labelled messages: a heading <c># topic fact !fact ?fact @actor 3a.5 *kind ~silence done</c> holds for the lines below it,
/// <c> | fact</c> adds to one line, and a line that begins with <c>##</c> is a remark. A file that says <c>## whole</c> has all of these
/// labels; in the others nobody looked for doubt, danger, silence, and what is done.
/// </summary>
internal sealed partial record Corpus(IReadOnlyList<Heading> Headings, IReadOnlyList<Example> Examples)
{
    private const string Nobody = "unknown";
    private const string Done = "done";

    public static Corpus Read(IEnumerable<string> files)
    {
        var headings = new List<Heading>();
        return new Corpus(headings, [.. files.Order(StringComparer.Ordinal).SelectMany(file => ReadFile(file, headings))]);
    }

    private static IEnumerable<Example> ReadFile(string path, List<Heading> headings)
    {
        var language = Path.GetFileName(path).Contains(".en.", StringComparison.Ordinal) ? "en" : "nl";
        string[] heading = [];
        var whole = false;
        var at = new Place(path, 0);
        foreach (var line in File.ReadLines(path))
        {
            at = at with { Line = at.Line + 1 };
            if (line.StartsWith("##", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(line))
            {
                whole |= line == "## whole";
                continue;
            }
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                heading = line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                headings.Add(new Heading(at, heading[0]));
                continue;
            }
            yield return heading.Length > 0
                ? Label(at, line, heading, language) with { Whole = whole }
                : throw at.Fault("a message before the first heading");
        }
    }

    private static Example Label(Place at, string line, string[] heading, string language)
    {
        var (text, own) = Split(line);
        var labels = heading.Skip(1).Concat(own).ToList();
        var actor = labels.LastOrDefault(label => label[0] == '@')?[1..];
        return new Example(
            at,
            text,
            heading[0],
            Facts(labels),
            actor is null or Nobody ? null : Actor(at, actor),
            [.. labels.Where(label => label[0] is >= '0' and <= '9')],
            language)
        {
            ByNobody = actor == Nobody,
            Doubted = Marked(labels, '?'),
            Kinds = Marked(labels, '*'),
            Silences = Marked(labels, '~'),
            Done = labels.Contains(Done),
        };
    }

    /// <summary>A label later on counts over an earlier one: the line's own over the heading's.</summary>
    private static Dictionary<string, bool> Facts(List<string> labels)
    {
        var facts = new Dictionary<string, bool>();
        foreach (var label in labels.Where(label => label != Done && (label[0] == '!' || char.IsAsciiLetter(label[0]))))
        {
            facts[label.TrimStart('!')] = label[0] != '!';
        }
        foreach (var doubted in Marked(labels, '?'))
        {
            facts.Remove(doubted);
        }
        return facts;
    }

    private static string[] Marked(List<string> labels, char mark) =>
        [.. labels.Where(label => label[0] == mark).Select(label => label[1..]).Distinct()];

    private static Role Actor(Place at, string name) => Enum.TryParse<Role>(name, ignoreCase: true, out var role)
        ? role
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
    [GeneratedRegex(@"(\s+@[a-z]+)?(\s+\|(\s+[!@?*~]?[a-z_0-9.]+)+)?\s*$")]
    private static partial Regex Labelled();
}
