using System.Text.Json;
using System.Text.Json.Serialization;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>A language is kept as its code. Conversations of before that have "English" in full.</summary>
public sealed class LanguageJson : JsonConverter<Language>
{
    public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
    {
        "English" => Language.English,
        "Dutch" => Language.Dutch,
        var code when Language.TryParse(code, out var language) => language,
        _ => throw new JsonException("There should be the code of a language."),
    };

    public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
