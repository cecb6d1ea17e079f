using System.Globalization;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>That somebody has read their chat with the bot up to a message.</summary>
/// <param name="Person">The directory's id.</param>
/// <param name="Conversation">The channel's id of the chat.</param>
/// <param name="Message">The number of the message.</param>
internal sealed record Receipt(string Person, string Conversation, long Message)
{
    /// <summary>The number that a message's id is; false where it is none, and nothing can be told by it.</summary>
    // Source: in Teams an id is the moment in milliseconds, so a later message has a higher one.
    public static bool TryNumber(string? id, out long number) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
