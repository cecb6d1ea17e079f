using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sevenwolden.Cards.Model;

/// <summary>On the wire prose is Markdown: it stands where a card renders that.</summary>
public sealed class ProseJson : JsonConverter<Prose>
{
    public override Prose Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A card is only written.");

    public override void Write(Utf8JsonWriter writer, Prose value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.In(Script.Markdown));
}
