using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sevenwolden.Bot.Turns;

/// <summary>JSON that goes out as it was written: a card is written once, not parsed and written again.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record Written(ReadOnlyMemory<byte> Utf8)
{
    internal sealed class Converter : JsonConverter<Written>
    {
        public override Written Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader)).ToArray());

        public override void Write(Utf8JsonWriter writer, Written value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
