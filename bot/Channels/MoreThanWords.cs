using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.Channels;

/// <summary>
/// Whether a message brings what the bot doesn't take: a picture, a voice message, a file, a sticker, a contact card. It looks, and keeps
/// nothing of it.
/// </summary>
internal static class MoreThanWords
{
    public static bool AreIn(Activity said, Channel channel) =>
        (channel.Spelling == Spelling.Markup && said.Text is { } text && Markup.ShowsMore(text))
        || (said.Attachments is { Count: > 0 } attachments && attachments.Any(attachment => IsMore(attachment, attachments)));

    // Teams repeats a message as an attachment of HTML, and tells by another what it answers: neither brings anything.
    private static bool IsMore(Attachment attachment, IEnumerable<Attachment> all) => Markup.In(attachment) is { } html
        ? Markup.ShowsMore(html) || (Markup.HoldsAttachment(html) && !all.Any(IsReference))
        : !IsReference(attachment) && (attachment.ContentType ?? attachment.ContentUrl ?? attachment.Content) is not null;

    private static bool IsReference(Attachment attachment) =>
        string.Equals(attachment.ContentType, "messageReference", StringComparison.OrdinalIgnoreCase);
}
