using System.Text.Json.Serialization;

namespace Sevenwolden.Cards.Model;

/// <summary>A card on the wire. Source: the Adaptive Cards schema, version 1.5; only the elements in use.</summary>
public sealed record AdaptiveCard(
    IReadOnlyList<Element> Body, IReadOnlyList<Button>? Actions, Prose FallbackText, [property: JsonPropertyName("lang")] string Language)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Type { get; } = "AdaptiveCard";

    public string Version { get; } = "1.5";
}
