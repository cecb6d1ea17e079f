using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Sevenwolden.Bot.Adapter;

/// <summary>Reads the fields of an object as far as they have the type that is expected of them, and steps over what has not.</summary>
internal static class JsonFields
{
    public delegate bool Setter<in T>(T target, string name, ref Utf8JsonReader json);

    /// <summary>Answers the fields that the setter doesn't know, or null.</summary>
    public static JObject? ReadFields<T>(T target, ref Utf8JsonReader json, Setter<T> set)
    {
        JObject? rest = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonTokens.ReadText(ref json);
            json.Read();
            if (json.TokenType != JsonTokenType.Null && !set(target, name, ref json))
            {
                (rest ??= [])[name] = JsonTokens.Read(ref json);
            }
        }

        return rest;
    }

    public static T? Make<T>(ref Utf8JsonReader json, Setter<T> set, Action<T, JObject> keep) where T : class, new()
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return null;
        }

        var made = new T();
        if (ReadFields(made, ref json, set) is { } rest)
        {
            keep(made, rest);
        }

        return made;
    }

    public delegate T? ItemReader<out T>(ref Utf8JsonReader json);

    public static List<T>? List<T>(ref Utf8JsonReader json, ItemReader<T> read) where T : class
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return null;
        }

        var items = new List<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (read(ref json) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    public static string? Text(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            return JsonTokens.ReadText(ref json);
        }

        json.Skip();
        return null;
    }

    public static DateTimeOffset? Moment(ref Utf8JsonReader json)
    {
        // No moment needs an escaped letter, and half a character that is escaped can't be looked at.
        if (json is { TokenType: JsonTokenType.String, ValueIsEscaped: false } && json.TryGetDateTimeOffset(out var moment))
        {
            return moment;
        }

        json.Skip();
        return null;
    }

    public static bool? Truth(ref Utf8JsonReader json)
    {
        json.Skip();
        return json.TokenType switch { JsonTokenType.True => true, JsonTokenType.False => false, _ => null };
    }

    // As the SDK reads it: an object or a list is a token, all else the plain value.
    public static object? Free(ref Utf8JsonReader json) =>
        JsonTokens.Read(ref json) is var token && token is JValue plain ? plain.Value : token;
}
