using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>What the bot wrote and said in one step, so that the bare server can write and say as much.</summary>
/// <param name="State">The conversation's state behind the step.</param>
/// <param name="Expected">The response's body with expected replies.</param>
/// <param name="Response">The response's body in connector mode.</param>
/// <param name="Replies">The replies' bodies in connector mode.</param>
internal sealed record Recording(byte[] State, byte[] Expected, byte[] Response, IReadOnlyList<byte[]> Replies);

[JsonSerializable(typeof(Dictionary<string, Recording>))]
internal sealed partial class RecordingJson : JsonSerializerContext
{
    public static void Save(Dictionary<string, Recording> recordings, string file) =>
        File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(recordings, Default.DictionaryStringRecording));

    public static Dictionary<string, Recording> Load(string file) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(file), Default.DictionaryStringRecording)!;
}
