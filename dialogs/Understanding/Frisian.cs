namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Frisian words as the Dutch ones that they stand for, in messages that hold Frisian: there is far more Dutch to learn from.
/// </summary>
internal sealed class Frisian
{
    private static readonly Lazy<Frisian> Loaded = new(() => Yaml.Read<Frisian>("frisian.yaml"));

    [YamlDotNet.Serialization.YamlMember(Alias = "frisian")]
    public Dictionary<string, string> Only { get; set; } = [];

    public Dictionary<string, string> Shared { get; set; } = [];

    /// <summary>The words of a message, those that are Frisian in Dutch.</summary>
    public static string[] InDutch(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(token => token.Unstretched ?? token.Text).ToArray();
        var frisian = Loaded.Value;
        if (!words.Any(frisian.Only.ContainsKey))
        {
            return words;
        }
        return [.. words.Select(word => frisian.Only.GetValueOrDefault(word) ?? frisian.Shared.GetValueOrDefault(word) ?? word)];
    }
}
