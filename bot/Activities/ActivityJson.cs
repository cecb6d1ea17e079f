using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sevenwolden.Bot.Activities;

/// <summary>The wire's JSON: camelCase, and never a null (some clients refuse those).</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(InvokeResponse))]
[JsonSerializable(typeof(ResourceResponse))]
public sealed partial class ActivityJson : JsonSerializerContext;
