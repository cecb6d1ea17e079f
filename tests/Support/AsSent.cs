using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sevenwolden.Cards.Model;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A card's JSON with <c>…</c> for what people read, which <see cref="AsSeen"/> shows; its innermost objects on one line.
/// </summary>
internal static partial class AsSent
{
    private static readonly string[] Read = ["text", "title", "label", "placeholder", "errorMessage", "fallbackText"];

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(AdaptiveCard card)
    {
        var json = JsonSerializer.SerializeToNode(card, CardJson.Readable.AdaptiveCard)!;
        Silence(json);
        return Innermost().Replace(json.ToJsonString(Indented), innermost => Spaces().Replace(innermost.Value, " ")) + "\n";
    }

    private static void Silence(JsonNode? node)
    {
        foreach (var (name, value) in node is JsonObject item ? item.ToList() : [])
        {
            if (Read.Contains(name)
                || (name == "value" && !node!.AsObject().ContainsKey("id") && node.Parent?.GetPropertyName() == "facts"))
            {
                node![name] = "…";
            }
            else if (name != "data")
            {
                Silence(value);
            }
        }

        foreach (var value in node is JsonArray list ? list.ToList() : [])
        {
            Silence(value);
        }
    }

    [GeneratedRegex(@"\{[^{}\[\]]*\}")]
    private static partial Regex Innermost();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Spaces();
}
