using System.Text.Json;

namespace Sevenwolden.Benchmarks.Morning;

/// <summary>What the bot wrote to somebody of its own accord: whose chat, which case (empty for none), and how it stands.</summary>
internal sealed record News(string Conversation, string Case, string Status)
{
    public static News Of(string conversation, byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var entity = json.RootElement.TryGetProperty("entities", out var entities)
            ? entities.EnumerateArray().FirstOrDefault(each => each.GetProperty("type").GetString() == "sevenwolden.case")
            : default;
        return entity.ValueKind == JsonValueKind.Object
            ? new News(conversation, entity.GetProperty("case").GetString()!, entity.GetProperty("status").GetString()!)
            : new News(conversation, "", "");
    }
}
