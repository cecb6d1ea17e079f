using System.Net;

namespace Sevenwolden.Bot.Outbox;

/// <summary>What each status of a connector says. What no row names is about the moment, never about a person: it is tried again.</summary>
// Sources: RFC 9110 (15.5, 15.6), RFC 6585, and "Status codes from bot conversational APIs" of the Teams platform. Of 403 there is more
// than one shape: {"error":{"code":"…"}}, and a "subCode" inside the message; so the names are looked for wherever they stand.
internal static class Statuses
{
    /// <summary>A person's own refusal, or an administrator's for them: no waiting helps, another road may.</summary>
    private static readonly string[] Refusals =
    [
        "ConversationBlockedByUser", "MessageWritesBlocked", "BotDisabledByAdmin", "BotNotInConversationRoster", "Bot is not installed",
    ];

    /// <param name="status">Not one of success.</param>
    /// <param name="body">What came with it, or the beginning of that.</param>
    /// <param name="atLeast">How long the connector wants to be left alone.</param>
    public static Delivery Judge(HttpStatusCode status, string body, TimeSpan atLeast) => status switch
    {
        HttpStatusCode.Forbidden when Array.Find(Refusals, name => body.Contains(name, StringComparison.OrdinalIgnoreCase)) is { } name =>
            new Delivery.Gone(new Trouble.Refused(name)),
        HttpStatusCode.Gone => new Delivery.Gone(new Trouble.Status(status)),
        HttpStatusCode.BadRequest
            or HttpStatusCode.MethodNotAllowed
            or HttpStatusCode.LengthRequired
            or HttpStatusCode.RequestEntityTooLarge
            or HttpStatusCode.RequestUriTooLong
            or HttpStatusCode.UnsupportedMediaType
            or HttpStatusCode.UnprocessableEntity
            or HttpStatusCode.RequestHeaderFieldsTooLarge
            or HttpStatusCode.NotImplemented => new Delivery.Unfit(new Trouble.Status(status)),
        // Also 401, a secret of ours that ran out; 404, a conversation that its region can't find just now; and 412, a Teams too busy.
        _ => new Delivery.Wait(atLeast, new Trouble.Status(status)),
    };
}
