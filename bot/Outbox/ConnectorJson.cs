using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.Outbox;

/// <summary>What the connector answers, in the SDK's own types.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class ConnectorJson : JsonSerializerContext;
