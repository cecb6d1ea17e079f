using System.Text.Json.Nodes;

namespace Sevenwolden.Tests.Support;

/// <summary>"Toets aan het protocol" on a message of a chat, as Teams asks for it.</summary>
internal static class Checking
{
    /// <summary>Somebody opens the dialog, in a group where the bot may not even be installed; answers what it is answered with.</summary>
    public static Task<JsonNode> CheckAsync(this SchoolOnline school, string person, string text, string? author = "leerling") =>
        school.InvokeAsync(person, "fetchTask", new JsonObject
        {
            ["commandId"] = "check",
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject
            {
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<p>{text}</p>" },
                ["from"] = author is null ? null : new JsonObject { ["user"] = new JsonObject { ["id"] = author } },
            },
        });

    /// <summary>The button with this title is pressed, with what was filled in beside it.</summary>
    public static Task<JsonNode> PressAsync(this SchoolOnline school, string person, JsonNode answer, string title, string? what = null)
    {
        var data = answer.Button(title).DeepClone().AsObject();
        return school.InvokeAsync(person, "submitAction", new JsonObject
        {
            ["commandId"] = "check",
            ["data"] = what is null ? data : data.With("what", what).With("where", "ParentsApp").With("urgency", "Consult"),
        });
    }

    public static async Task<JsonNode> InvokeAsync(this SchoolOnline school, string person, string name, JsonNode? value) => JsonNode.Parse(
        await school.Hosts[0].TextAsync(
            school.Message(person, "").InGroup("groupChat", mentions: false).With("type", "invoke")
                .With("name", $"composeExtension/{name}").With("value", value)))!;

    /// <summary>All that can be read on the dialog's card.</summary>
    public static string Read(this JsonNode answer) => string.Join(
        " | ", Talk.Objects(answer["task"]!["value"]!["card"]!["content"]!)
            .Select(item => (string?)item["text"] ?? (string?)item["title"]).OfType<string>());

    /// <summary>What the dialog closes with.</summary>
    public static string? Closed(this JsonNode answer) => (string?)answer["task"]!["type"] == "message"
        ? (string?)answer["task"]!["value"]
        : throw new ArgumentException(answer.ToJsonString());
}
