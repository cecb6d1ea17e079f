using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Sevenwolden.Bot.Channels;

/// <summary>In a channel or a group the bot is spoken to by its name.</summary>
internal static partial class Mentions
{
    /// <summary>Whether one of the activity's mentions is the bot.</summary>
    public static bool IsSpokenTo(Activity activity) =>
        activity.Recipient?.Id is { } bot && activity.Entities is { } entities
        && entities.Any(entity => entity.Type == "mention" && Names(entity, bot));

    /// <summary>The text without names, with single spaces where they stood.</summary>
    public static string Strip(string text) =>
        text.Contains("<at", StringComparison.OrdinalIgnoreCase) ? At().Replace(text, " ").Trim() : text;

    private static bool Names(Entity entity, string bot) =>
        entity.Properties["mentioned"] is JObject mentioned && mentioned["id"] is JValue { Value: string id } && id == bot;

    [GeneratedRegex("<at[^>]{0,100}>[^<]{0,200}</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex At();
}
