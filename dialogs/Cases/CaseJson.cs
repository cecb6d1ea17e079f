using System.Text.Json.Serialization;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>How a case and its events are kept: with names instead of numbers, so that a later version still reads them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(CaseEvent))]
public sealed partial class CaseJson : JsonSerializerContext;
