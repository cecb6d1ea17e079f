using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sevenwolden.Bot.LocalChat;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Opening))]
[JsonSerializable(typeof(IEnumerable<Seatable>))]
[JsonSerializable(typeof(OpenedChat))]
[JsonSerializable(typeof(Said))]
[JsonSerializable(typeof(Pressed))]
[JsonSerializable(typeof(ActionInvoke))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(Made))]
[JsonSerializable(typeof(ActionAnswer))]
[JsonSerializable(typeof(ConnectorFault))]
internal sealed partial class LocalChatJson : JsonSerializerContext;
