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

    /// <summary>Who has it drawn anew when they see it; null for nearly all cards.</summary>
    public Refresh? Refresh { get; init; }
}

/// <summary>Has a client ask for a card anew when it shows it to one of these people.</summary>
/// <param name="UserIds">By the accounts of the channel; at most 60.</param>
/// <remarks>Source: Universal Actions for Adaptive Cards, user-specific views.</remarks>
public sealed record Refresh(RefreshAction Action, IReadOnlyList<string> UserIds);

/// <summary>What comes then, as if it were a button.</summary>
public sealed record RefreshAction(string Verb, IReadOnlyDictionary<string, string> Data)
{
    public string Type { get; } = "Action.Execute";
}
