using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Cards.Texts;

/// <summary>What a card says of a verb.</summary>
/// <param name="Button">What its button is called.</param>
/// <param name="Label">What stands above the text that is written for it, {0} is the reporter; null where none is.</param>
internal sealed record VerbText(string Button, string? Label)
{
    private static readonly string[] Parts = ["button", "label"];

    /// <param name="node">The block of the verb.</param>
    /// <param name="place">Where it stands, for whoever repairs it.</param>
    /// <param name="isWritten">Whether a text is written for it.</param>
    public static VerbText Read(YamlMappingNode node, string place, bool isWritten)
    {
        var said = node.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value.ToString());
        return said.Keys.ToHashSet().SetEquals(Parts.Take(isWritten ? 2 : 1))
            ? new VerbText(said["button"], said.GetValueOrDefault("label"))
            : throw new InvalidDataException($"{place}: it says {string.Join(", ", said.Keys)}");
    }
}
