using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Sevenwolden.Cards.Model;

namespace Sevenwolden.Bot.Turns;

/// <summary>A card inside what the SDK writes: as cards are written, and not by the SDK's own serializer.</summary>
internal static class RawCard
{
    public static JRaw Of(AdaptiveCard card) => new(System.Text.Json.JsonSerializer.Serialize(card, CardJson.Readable.AdaptiveCard));

    /// <summary>The same, as a dialog shows it.</summary>
    public static Attachment Attached(AdaptiveCard card) => new(AdaptiveCard.ContentType, content: Of(card));
}
