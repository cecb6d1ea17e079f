using Newtonsoft.Json.Linq;

namespace Sevenwolden.Bot.Adapter;

/// <summary>Reads what an invoke brings, of which nothing is certain.</summary>
internal static class JsonText
{
    /// <summary>The text; null where there is none, or something else stands there.</summary>
    public static string? Of(JToken? token) => (token as JValue)?.Value as string;
}
