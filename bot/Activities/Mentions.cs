using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sevenwolden.Bot.Activities;

/// <summary>In a channel or a group the bot is spoken to by its name.</summary>
public static partial class Mentions
{
    /// <summary>Whether one of the activity's mentions is the bot.</summary>
    public static bool IsSpokenTo(Activity activity) => activity.Entities?.Any(entity => Names(entity, activity.Recipient?.Id)) ?? false;

    /// <summary>The text without names, with single spaces where they stood.</summary>
    public static string Strip(string text) => text.Contains("<at", StringComparison.OrdinalIgnoreCase) ? At().Replace(text, " ").Trim() : text;

    private static bool Names(JsonElement entity, string? bot) =>
        bot is not null
        && entity.ValueKind == JsonValueKind.Object
        && entity.TryGetProperty("type", out var type) && Is(type, "mention")
        && entity.TryGetProperty("mentioned", out var mentioned) && mentioned.ValueKind == JsonValueKind.Object
        && mentioned.TryGetProperty("id", out var id) && Is(id, bot);

    private static bool Is(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    [GeneratedRegex("<at[^>]{0,100}>[^<]{0,200}</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex At();
}
