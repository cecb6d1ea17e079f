using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Adapter;
using Xunit;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A law for every activity of every test: our reader makes of it what the SDK's own makes of it, wherever the SDK's can read it at all.
/// </summary>
internal static class RoundTrip
{
    private static readonly JsonSerializerSettings Plain = new() { DateParseHandling = DateParseHandling.None };

    private static readonly JsonSerializerSettings Strict = new()
    {
        DateParseHandling = DateParseHandling.None,
        Converters = { new AsItIs<string>(), new AsItIs<bool?>() },
    };

    public static void Check(string body)
    {
        if (Ours(body) is { } ours && Theirs(body) is { } theirs && !IsMended(body) && !HasTwins(body) && !IsSpeltOtherwise(body))
        {
            Assert.True(JToken.DeepEquals(theirs, ours), $"The SDK reads\n{theirs}\nand we read\n{ours}");
        }
    }

    public static JToken? Ours(string body)
    {
        try
        {
            return ActivityReader.Read(Encoding.UTF8.GetBytes(body)) is { } activity ? Written(activity) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JToken? Theirs(string body)
    {
        try
        {
            return JsonConvert.DeserializeObject<Activity>(body, Strict) is { } activity ? Written(activity) : null;
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    private static JToken Written(Activity activity) => WithoutNulls(JObject.FromObject(activity, JsonSerializer.Create(Plain)));

    private static JToken WithoutNulls(JToken token)
    {
        var empties = ((JContainer)token).DescendantsAndSelf().OfType<JProperty>()
            .Where(property => property.Value.Type == JTokenType.Null).ToList();
        foreach (var empty in empties)
        {
            empty.Remove();
        }

        return token;
    }

    // Half a character: we mend it, the SDK keeps it.
    private static bool IsMended(string body) => body.Contains("\\ud8", StringComparison.OrdinalIgnoreCase);

    // To the SDK "Text" is "text"; to us, as to the schema, it is another field.
    private static bool IsSpeltOtherwise(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.EnumerateObject().Any(property => property.Name.Length > 0 && char.IsUpper(property.Name[0]));
    }

    // Of a key that comes twice we take the last; the SDK makes a mixture.
    private static bool HasTwins(string body)
    {
        using var json = JsonDocument.Parse(body);
        return Any(json.RootElement);

        static bool Any(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().GroupBy(property => property.Name).Any(same => same.Count() > 1)
                || element.EnumerateObject().Any(property => Any(property.Value)),
            JsonValueKind.Array => element.EnumerateArray().Any(Any),
            _ => false,
        };
    }

    /// <summary>The SDK's own reader makes a text of a number; we step over it.</summary>
    private sealed class AsItIs<T> : JsonConverter<T>
    {
        public override bool CanWrite => false;

        public override T? ReadJson(
            JsonReader reader, Type objectType, T? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            reader.Value is null ? default : reader.Value is T value ? value : throw new JsonSerializationException("Another type.");

        public override void WriteJson(JsonWriter writer, T? value, JsonSerializer serializer) => throw new NotSupportedException();
    }
}
