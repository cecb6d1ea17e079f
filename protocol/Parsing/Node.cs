using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Protocols.Parsing;

/// <summary>A place in a YAML file that knows its line, and reads what it should hold or notes the fault.</summary>
internal sealed class Node(string file, YamlNode yaml, Faults faults)
{
    private readonly HashSet<string> _read = [];

    public string File => file;

    public int Line => (int)yaml.Start.Line;

    public Faults Faults => faults;

    public string? Scalar => (yaml as YamlScalarNode)?.Value;

    public IEnumerable<Node> Items => yaml is YamlSequenceNode list ? list.Select(At) : [];

    public IEnumerable<(string Key, Node Value)> Entries => yaml is YamlMappingNode map
        ? map.Select(entry => ((entry.Key as YamlScalarNode)?.Value ?? "", At(entry.Value)))
        : [];

    public Node? Child(string key)
    {
        _read.Add(key);
        return yaml is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? At(child) : null;
    }

    public Node? Required(string key)
    {
        var child = Child(key);
        if (child is null)
        {
            faults.Add(this, $"`{key}` is missing.", $"Add a line `{key}: …` here.");
        }

        return child;
    }

    public string Text(string key) => Required(key) is { } child ? child.TextHere() : "";

    public string? OptionalText(string key) => Child(key)?.TextHere();

    public string TextHere()
    {
        if (string.IsNullOrWhiteSpace(Scalar))
        {
            faults.Add(this, "There should be a text here.", "Write a text, between quotes if it holds a colon.");
        }

        return Scalar ?? "";
    }

    public IReadOnlyList<Node> List(string key) => [.. Child(key)?.ListHere() ?? []];

    public IEnumerable<Node> ListHere()
    {
        if (yaml is not YamlSequenceNode)
        {
            faults.Add(this, "There should be a list here.", "Write it as [one, two], or one item a line after a dash.");
        }

        return Items;
    }

    public bool Flag(string key)
    {
        var child = Child(key);
        if (child is not null && child.Scalar is not ("true" or "false"))
        {
            faults.Add(child, $"`{key}` is neither true nor false.", "Write true or false.");
        }

        return child?.Scalar == "true";
    }

    /// <summary>A likelihood from 0 to 1, or null where there is none.</summary>
    public double? Likelihood(string key)
    {
        if (Child(key) is not { } child)
        {
            return null;
        }

        if (double.TryParse(child.Scalar, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and <= 1)
        {
            return value;
        }

        faults.Add(child, $"`{key}` is no number from 0 to 1.", "Write a number such as 0.5, with a full stop.");
        return null;
    }

    /// <summary>A key that nobody read is a slip of the pen that would otherwise go unseen.</summary>
    public void NothingElse()
    {
        foreach (var (key, value) in Entries.Where(entry => !_read.Contains(entry.Key)))
        {
            faults.Add(value, $"`{key}` is not known here.", $"Known are: {string.Join(", ", _read.Order())}.");
        }
    }

    private Node At(YamlNode child) => new(file, child, faults);
}
