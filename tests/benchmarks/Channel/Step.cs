using System.Text;
using System.Text.Json;

namespace Sevenwolden.Benchmarks.Channel;

/// <summary>One thing that a person does, and what the bot must answer.</summary>
/// <param name="Name">Which step of which conversation, such as <c>party/1</c>.</param>
/// <param name="Type">The activity's type.</param>
/// <param name="Fields">The activity's own fields in JSON, beside those that every activity has.</param>
/// <param name="Expected">What each reply must be, as <see cref="Heard"/> tells it.</param>
internal sealed record Step(string Name, string Type, string Fields, IReadOnlyList<string> Expected)
{
    public bool IsInvoke => Type == "invoke";

    public static Step Arrives(string name, params string[] expected) =>
        new(name, "conversationUpdate", """ "membersAdded":[{"id":"29:person"}] """, expected);

    public static Step Types(string name, string text, params string[] expected) =>
        new(name, "message", $$""" "text":"{{JsonEncodedText.Encode(text)}}","textFormat":"plain" """, expected);

    /// <summary>A button as Teams sends it: an invoke.</summary>
    public static Step Presses(string name, string verb, string data, params string[] expected) => new(
        name, "invoke",
        $$$"""
        "name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"{{{verb}}}","data":{{{Data(verb, data)}}} } }
        """,
        expected);

    /// <summary>The same button on a client that knows only Action.Submit.</summary>
    public static Step Submits(string name, string verb, string data, params string[] expected) =>
        new(name, "message", $""" "value":{Data(verb, data)} """, expected);

    /// <param name="conversation">Whose chat it is.</param>
    /// <param name="id">The activity's own.</param>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="expectReplies">Whether the replies come in the answer.</param>
    /// <param name="sender">Where it does not matter who it is, always the same person.</param>
    public byte[] Activity(string conversation, string id, string serviceUrl, bool expectReplies, Sender? sender = null)
    {
        var from = sender ?? Sender.Anybody;
        var mode = expectReplies ? """ "deliveryMode":"expectReplies", """ : "";
        return Encoding.UTF8.GetBytes($$"""
            {"type":"{{Type}}","id":"{{id}}","timestamp":"2026-11-24T09:00:00.000Z","channelId":"{{from.Channel}}",
            "serviceUrl":"{{serviceUrl}}",
            "from":{"id":"{{from.Account}}","name":"{{from.Name}}","aadObjectId":"{{from.Id}}"},
            "recipient":{"id":"28:bot","name":"Sevenwolden"},
            "conversation":{"id":"{{conversation}}","conversationType":"personal","tenantId":"0b8ad4a0-4b7c-4c8e-9d8e-1f8c0d7a3a55"},
            "locale":"nl-NL",
            "channelData":{"tenant":{"id":"0b8ad4a0-4b7c-4c8e-9d8e-1f8c0d7a3a55"} },{{mode}}{{Fields}} }
            """);
    }

    private static string Data(string verb, string data) => $$""" {"verb":"{{verb}}",{{data}} } """;
}
