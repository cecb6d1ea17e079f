using System.Text.Json.Nodes;

namespace Sevenwolden.Tests.Support;

/// <summary>Activities as a channel sends them.</summary>
internal static class Wire
{
    private const string Bot = "28:bot";

    private static int _ids;

    public static string NewId(string kind) => $"{kind}-{Interlocked.Increment(ref _ids)}";

    public static JsonObject Message(string conversation, string text, string? serviceUrl = null) =>
        Activity(conversation, "message", serviceUrl).With("text", text);

    public static JsonObject Press(string conversation, JsonObject data, string? serviceUrl = null) =>
        Activity(conversation, "message", serviceUrl).With("value", data.DeepClone()).With("replyToId", "card");

    public static JsonObject Execute(string conversation, JsonObject data, string? serviceUrl = null) =>
        Activity(conversation, "invoke", serviceUrl)
        .With("name", "adaptiveCard/action")
        .With(
            "value",
            new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = data["verb"]?.DeepClone(),
                    ["data"] = data.DeepClone(),
                },
            });

    public static JsonObject Arrives(string conversation, string? serviceUrl = null) =>
        Activity(conversation, "conversationUpdate", serviceUrl)
        .With("membersAdded", new JsonArray(new JsonObject { ["id"] = Bot }, new JsonObject { ["id"] = "29:docent" }));

    public static JsonObject Installs(string conversation, string? serviceUrl = null) =>
        Activity(conversation, "installationUpdate", serviceUrl).With("action", "add");

    public static JsonObject Activity(string conversation, string type, string? serviceUrl = null) => new()
    {
        ["type"] = type,
        ["id"] = NewId("activity"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl ?? "http://127.0.0.1:9/",
        ["from"] = new JsonObject { ["id"] = "29:docent", ["name"] = "Docent" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal" },
    };

    public static JsonObject InGroup(this JsonObject activity, string kind, bool mentions)
    {
        activity["conversation"]!["conversationType"] = kind;
        activity["conversation"]!["isGroup"] = true;
        return mentions
            ? activity.With("entities", new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Bot</at>",
                ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "Bot" },
            }))
            : activity;
    }

    public static JsonObject With(this JsonObject activity, string key, JsonNode? value)
    {
        activity[key] = value;
        return activity;
    }

    /// <summary>The reply's entity of this kind, if it has one.</summary>
    public static JsonObject? Entity(this JsonNode reply, string kind) => reply["entities"]?.AsArray()
        .Select(entity => entity!.AsObject()).FirstOrDefault(entity => (string?)entity["type"] == "sevenwolden." + kind);

    /// <summary>The facts that the last reply asks.</summary>
    public static string? Asked(this JsonArray replies) =>
        replies.LastOrDefault()?.Entity("question") is { } question
            ? string.Join(",", question["facts"]!.AsArray().Select(fact => (string)fact!))
            : null;

    /// <summary>The data of the button with this title.</summary>
    public static JsonObject Button(this JsonNode reply, string title) => Talk.Objects(reply)
        .First(action => (string?)action["title"] == title && action["data"] is JsonObject)["data"]!.AsObject();
}
