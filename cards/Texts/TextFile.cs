using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs.Commands;
using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Cards.Texts;

/// <summary>
/// A language's file, read section by section. It fails where something is missing or too much, so that a half translation never runs.
/// </summary>
internal sealed class TextFile
{
    private readonly string _name;
    private readonly YamlMappingNode _root;
    private readonly HashSet<string> _read = [];

    private TextFile(string name, YamlMappingNode root) => (_name, _root) = (name, root);

    public static TextFile Parse(string name, string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents is [{ RootNode: YamlMappingNode root }]
            ? new TextFile(name, root)
            : throw new InvalidDataException($"{name}: there are no texts in it. See how nl.yaml looks.");
    }

    /// <summary>A sentence for each name of the set.</summary>
    public string[] Section<T>(string section)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var texts = Entries(section, names).ToDictionary(entry => entry.Key, entry => entry.Value.ToString());
        return [.. names.Select(name => texts[name])];
    }

    /// <summary>The same, to be said as it stands there.</summary>
    public Prose[] Prose<T>(string section)
        where T : struct, Enum => [.. Section<T>(section).Select(Model.Prose.Own)];

    /// <summary>A block of sentences for each of the names.</summary>
    /// <param name="section">Where they stand.</param>
    /// <param name="names">All that there have to be.</param>
    /// <param name="read">Makes of a name, its block and the place for whoever repairs it what it says.</param>
    public Dictionary<string, T> Blocks<T>(string section, IReadOnlyList<string> names, Func<string, YamlMappingNode, string, T> read) =>
        Entries(section, names).ToDictionary(
            entry => entry.Key,
            entry => entry.Value is YamlMappingNode block
                ? read(entry.Key, block, $"{_name}:{block.Start.Line}, {section}, {entry.Key}")
                : throw Fault(entry.Value, section, $"{entry.Key} should be a block"));

    /// <summary>The heading of the file: what the language is, and how it is asked for.</summary>
    public Dictionary<string, YamlNode> Heading(params string[] keys) => Entries("language", keys);

    /// <summary>The language's own words for commands; a file may have none.</summary>
    public Dictionary<Wish, IReadOnlyList<string>> Commands() => _root.Children.ContainsKey("commands")
        ? Entries("commands").ToDictionary(
            entry => Wish.Called(entry.Key) ?? throw Fault(entry.Value, "commands", $"unknown {entry.Key}"),
            entry => Words(entry.Value, "commands"))
        : [];

    public IReadOnlyList<string> Words(YamlNode node, string section) => node is YamlSequenceNode words
        ? [.. words.Select(word => word.ToString())]
        : throw Fault(node, section, "there should be a list here: [one, two]");

    /// <summary>A section that nobody read is a slip of the pen.</summary>
    public void NothingElse()
    {
        foreach (var (key, value) in _root.Children.Where(entry => !_read.Contains(entry.Key.ToString())))
        {
            throw Fault(value, key.ToString(), "unknown section");
        }
    }

    public InvalidDataException Fault(YamlNode at, string section, string what) =>
        new($"{_name}:{at.Start.Line}, {section}: {what}");

    private Dictionary<string, YamlNode> Entries(string section, IReadOnlyList<string>? names = null)
    {
        _read.Add(section);
        if (!_root.Children.TryGetValue(section, out var node) || node is not YamlMappingNode map)
        {
            throw Fault(_root, section, "missing");
        }

        var entries = map.Children.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value);
        var missing = names?.Where(name => !entries.TryGetValue(name, out var text) || text is YamlScalarNode { Value: "" or null }) ?? [];
        var unknown = names is null ? [] : entries.Keys.Except(names);
        var faults = string.Join(", ", missing.Select(name => "missing " + name).Concat(unknown.Select(name => "unknown " + name)));
        return faults.Length == 0 ? entries : throw Fault(map, section, faults);
    }
}
