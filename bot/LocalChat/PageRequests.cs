using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>The page opens a chat: the one that it had, or a new one where it names none.</summary>
internal sealed record Opening(string? Person, string? Conversation, string? Locale, bool Fresh);

/// <summary>The person typed something. The page makes up the id, so that trying again is no second message.</summary>
internal sealed record Said(string? Id, string? Text, string? Locale)
{
    public const int LongestText = 8000;

    public string? Fault() => this switch
    {
        _ when !Ids.AreGood(Id) => "id: 1 to 64 letters, digits or hyphens.",
        _ when string.IsNullOrWhiteSpace(Text) => "text: say something.",
        _ when Text.Length > LongestText => $"text: at most {LongestText} characters.",
        _ => null,
    };
}

/// <summary>The person pressed a button of the card in activity <see cref="ReplyToId"/>.</summary>
internal sealed record Pressed(string? Id, string? ReplyToId, PressedAction? Action, string? Locale)
{
    public string? Fault() => this switch
    {
        _ when !Ids.AreGood(Id) || !Ids.AreGood(ReplyToId) => "id, replyToId: 1 to 64 letters, digits or hyphens.",
        _ when Action is not { Type: PressedAction.Execute or PressedAction.Submit } => "action.type: Action.Execute or Action.Submit.",
        _ => null,
    };
}

/// <summary>A button of an Adaptive Card with what the person filled in.</summary>
internal sealed record PressedAction(string? Type, string? Id, string? Verb, JsonElement? Data)
{
    public const string Execute = "Action.Execute";
    public const string Submit = "Action.Submit";
}

/// <summary>The value of an <c>adaptiveCard/action</c> invoke.</summary>
internal sealed record ActionInvoke(PressedAction Action, string Trigger = "manual");

internal static partial class Ids
{
    public static bool AreGood(string? id) => id is not null && Allowed.IsMatch(id);

    [GeneratedRegex("^[A-Za-z0-9-]{1,64}$")]
    private static partial Regex Allowed { get; }
}
