using MimeKit;

namespace Sevenwolden.Bot.Reaching;

/// <summary>A mail to one person, in plain text. Whoever opens it by mistake learns nothing of anybody.</summary>
/// <param name="Id">The same for the same person and case, so that a mailbox that gets it twice shows it once.</param>
/// <param name="To">An address.</param>
/// <param name="At">When it was to be sent at first: Exchange looks at that as well before it takes a mail for a repetition.</param>
internal sealed record Letter(string Id, string To, string Subject, string Text, DateTimeOffset At)
{
    /// <summary>The mail itself: the same bytes however often it is written, and by whichever way it goes.</summary>
    /// <param name="from">The address that it comes from.</param>
    public MimeMessage Write(string from)
    {
        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage
        {
            MessageId = $"{Id}@{sender.Domain}",
            Subject = Subject,
            Date = At,
            Body = new TextPart("plain") { Text = Text },
        };
        message.From.Add(sender);
        message.To.Add(MailboxAddress.Parse(To));
        // So that nobody's note of absence answers it. Source: RFC 3834.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }
}
