using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Dialogs.Commands;

/// <summary>The embedded files of sentences that mean one thing and nothing else, and how a message is compared with them.</summary>
internal static class SentenceFile
{
    /// <summary>Each sentence with the name that it stands under, in the order of the file.</summary>
    /// <param name="file">Where it is in this project, as in <c>Tying.sentences</c>.</param>
    public static IReadOnlyList<(string Name, string Sentence)> Read(string file)
    {
        using var stream = typeof(SentenceFile).Assembly.GetManifestResourceStream($"Sevenwolden.Dialogs.{file}.yaml")!;
        var yaml = new YamlStream();
        yaml.Load(new StreamReader(stream));
        return
        [
            .. from entry in (YamlMappingNode)yaml.Documents[0].RootNode
               from sentence in (YamlSequenceNode)entry.Value
               select (entry.Key.ToString(), sentence.ToString()),
        ];
    }

    /// <summary>Small letters, single spaces, no closing stop.</summary>
    public static string Plain(string text) => Spaces.Replace(text.Trim().TrimEnd('.', '!', ' ').ToLowerInvariant(), " ");

    private static Regex Spaces { get; } = new(@"\s+");
}
