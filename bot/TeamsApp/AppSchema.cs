using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Sevenwolden.Bot.TeamsApp;

/// <summary>What Teams takes: Microsoft's own schemas of the manifest and of its languages, which ship with the bot.</summary>
internal static class AppSchema
{
    /// <param name="name">The manifest, or a file of a language.</param>
    /// <param name="json">What stands in it.</param>
    /// <returns>A sentence for each place that the schema does not allow.</returns>
    public static IEnumerable<string> Faults(string name, string json)
    {
        var isManifest = name == AppFiles.Manifest;
        var schema = AppFiles.Text(isManifest ? "schema/MicrosoftTeams.schema.json" : "schema/MicrosoftTeams.Localization.schema.json");
        return JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult().Validate(json).SelectMany(Inmost).Concat(
            isManifest ? OtherVersion(schema, json) : []).Select(fault => $"{name}: {fault}");
    }

    private static IEnumerable<string> Inmost(ValidationError error) => error is ChildSchemaValidationError parent
        ? parent.Errors.Values.SelectMany(errors => errors).SelectMany(Inmost)
        : [$"{error.Path} is not as Teams wants it: {error.Kind}"];

    // The library reads draft 4, which knows no `const`.
    private static IEnumerable<string> OtherVersion(string schema, string json)
    {
        var wanted = JsonNode.Parse(schema)!["properties"]!["manifestVersion"]!["const"];
        var written = JsonNode.Parse(json)!["manifestVersion"];
        return JsonNode.DeepEquals(wanted, written) ? [] : [$"#/manifestVersion is not as Teams wants it: it must be {wanted}"];
    }
}
