using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sevenwolden.Cards.Model;

/// <summary>A card's JSON: camelCase, without nulls, and with letters such as é and ’ as they are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(Entity))]
public sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>
    /// To write with: the default encoder would turn every apostrophe into an escape of six bytes, and 😀 into one of twelve.
    /// </summary>
    public static CardJson Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = PlainLetters.Encoder });
}
