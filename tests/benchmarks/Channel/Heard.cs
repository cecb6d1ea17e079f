using System.Text.Json;

namespace Sevenwolden.Benchmarks.Channel;

/// <summary>
/// What a reply is, in one line: <c>question consent</c>, <c>assessment not_allowed 3a.5</c>, <c>article 3a.5</c>, <c>topics</c>,
/// <c>text</c>.
/// </summary>
internal static class Heard
{
    /// <summary>The replies in a response's body, whether expected replies or an invoke's answer; none in an empty one.</summary>
    public static IReadOnlyList<string> InResponse(byte[] body) => InResponse(body, Tell);

    /// <param name="body">The response's.</param>
    /// <param name="tell">How a reply is told.</param>
    public static IReadOnlyList<string> InResponse(byte[] body, Func<JsonElement, string> tell)
    {
        if (body.Length == 0)
        {
            return [];
        }

        using var json = JsonDocument.Parse(body);
        return json.RootElement.TryGetProperty("activities", out var activities) ? [.. activities.EnumerateArray().Select(tell)] : [];
    }

    public static string InActivity(byte[] body) => InActivity(body, Tell);

    public static string InActivity(byte[] body, Func<JsonElement, string> tell)
    {
        using var json = JsonDocument.Parse(body);
        return tell(json.RootElement);
    }

    /// <summary>What one of the bot's replies is.</summary>
    public static string Tell(JsonElement activity)
    {
        if (!activity.TryGetProperty("entities", out var entities))
        {
            return "text";
        }

        var entity = entities[0];
        var type = entity.GetProperty("type").GetString()!["sevenwolden.".Length..];
        return type switch
        {
            "question" => "question " + List(entity.GetProperty("facts")),
            "article" => "article " + List(entity.GetProperty("articles")),
            "assessment" => $"assessment {entity.GetProperty("verdict").GetString()} {List(entity.GetProperty("citations"))}",
            _ => type,
        };
    }

    private static string List(JsonElement names) => string.Join(',', names.EnumerateArray().Select(name => name.GetString()));
}
