using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// <c>composeExtension/fetchTask</c>: somebody holds a message of a chat against the protocol. What of it can't be read counts as empty.
/// </summary>
/// <remarks>Source: Teams, action commands of a message extension; <c>messagePayload</c> is a chatMessage of Microsoft Graph.</remarks>
internal static class MessageCheck
{
    /// <summary>What the command is called in the app's manifest.</summary>
    public const string Command = "check";

    /// <summary>Null for another command.</summary>
    public static Incoming.Message? Read(Activity activity)
    {
        var value = activity.Value as JObject;
        if (JsonText.Of(value?["commandId"]) != Command)
        {
            return null;
        }

        var message = value!["messagePayload"] as JObject;
        var author = JsonText.Of(Within(message, "from", "user")?["id"]);
        return new Incoming.Message(
            Said(message?["body"] as JObject),
            IsOwn: author is not null && string.Equals(author, activity.From.AadObjectId, StringComparison.OrdinalIgnoreCase),
            author);
    }

    private static string Said(JObject? body)
    {
        var text = JsonText.Of(body?["content"]) ?? "";
        return TypedText.Clean(JsonText.Of(body?["contentType"]) == "text" ? text : Markup.Plain(text, _ => false));
    }

    private static JObject? Within(JObject? outer, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            outer = outer?[name] as JObject;
        }

        return outer;
    }
}
