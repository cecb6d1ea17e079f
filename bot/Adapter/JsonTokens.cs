using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;

namespace Sevenwolden.Bot.Adapter;

/// <summary>Free JSON values as the SDK's handlers expect them, read by System.Text.Json.</summary>
internal static class JsonTokens
{
    /// <summary>The value at which the reader stands. Of a key that comes twice the last counts.</summary>
    public static JToken Read(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref json),
        JsonTokenType.StartArray => ReadArray(ref json),
        JsonTokenType.String => new JValue(ReadText(ref json)),
        JsonTokenType.Number => json.TryGetInt64(out var whole) ? new JValue(whole) : new JValue(json.GetDouble()),
        JsonTokenType.True => new JValue(true),
        JsonTokenType.False => new JValue(false),
        _ => JValue.CreateNull(),
    };

    /// <summary>
    /// The string at which the reader stands; half a character, which JSON can escape and no text can hold, becomes U+FFFD.
    /// </summary>
    /// <exception cref="JsonException">The bytes are no UTF-8.</exception>
    public static string ReadText(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            var raw = json.ValueSpan;
            return Utf8.IsValid(raw)
                ? Mend(JsonConvert.DeserializeObject<string>($"\"{Encoding.UTF8.GetString(raw)}\"")!)
                : throw new JsonException("A text is no UTF-8.");
        }
    }

    private static JObject ReadObject(ref Utf8JsonReader json)
    {
        var read = new JObject();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = ReadText(ref json);
            json.Read();
            read[name] = Read(ref json);
        }

        return read;
    }

    private static JArray ReadArray(ref Utf8JsonReader json)
    {
        var read = new JArray();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            read.Add(Read(ref json));
        }

        return read;
    }

    // The encoder puts U+FFFD where half a character stands.
    private static string Mend(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
