using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.Turns;

/// <summary>
/// An entity of ours that goes out as it was written. Its type stands first, as of everything that tells its type in JSON here.
/// </summary>
internal sealed class WrittenEntity(ReadOnlyMemory<byte> utf8) : Entity(TypeOf(utf8.Span))
{
    public ReadOnlyMemory<byte> Utf8 => utf8;

    private static string? TypeOf(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        return json.Read() && json.Read() && json.ValueTextEquals("type"u8) && json.Read() ? json.GetString() : null;
    }
}
