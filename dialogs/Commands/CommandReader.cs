using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Dialogs.Commands;

/// <summary>Recognises a message that is a command and nothing else.</summary>
public sealed class CommandReader
{
    private const int LongestCommand = 80;

    private readonly FrozenDictionary<string, Command> _commands;

    private CommandReader(Dictionary<string, Command> commands) => _commands = commands.ToFrozenDictionary();

    public static CommandReader Load()
    {
        using var stream = typeof(CommandReader).Assembly.GetManifestResourceStream("Sevenwolden.Dialogs.Commands.commands.yaml")!;
        var yaml = new YamlStream();
        yaml.Load(new StreamReader(stream));
        return new CommandReader(((YamlMappingNode)yaml.Documents[0].RootNode)
            .SelectMany(
                entry => ((YamlSequenceNode)entry.Value).Select(phrase => (Phrase: Plain(phrase.ToString()), Name: entry.Key.ToString())))
            .ToDictionary(entry => entry.Phrase, entry => Enum.Parse<Command>(entry.Name, ignoreCase: true)));
    }

    public Command? Read(string text) =>
        text.Length <= LongestCommand && _commands.TryGetValue(Plain(text), out var command) ? command : null;

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
