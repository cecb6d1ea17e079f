using Sevenwolden.Dialogs.Tying;
using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Tests.Support;

/// <summary>The sentences by which two cases are tied, as they stand in their file.</summary>
internal static class TieSentences
{
    public static IReadOnlyList<(string Wish, string Sentence)> All { get; } = Load();

    private static List<(string, string)> Load()
    {
        using var stream = typeof(TieReader).Assembly.GetManifestResourceStream("Sevenwolden.Dialogs.Tying.sentences.yaml")!;
        var yaml = new YamlStream();
        yaml.Load(new StreamReader(stream));
        return
        [
            .. from entry in (YamlMappingNode)yaml.Documents[0].RootNode
               from sentence in (YamlSequenceNode)entry.Value
               select (entry.Key.ToString(), sentence.ToString()),
        ];
    }
}
