using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;
using Sevenwolden.Bot.Outbox;

namespace Sevenwolden.Bot.Reaching;

/// <summary>Has Microsoft Graph send a mail from the mailbox of the sender.</summary>
// Source: Microsoft Graph, "user: sendMail": 202; 403 without Mail.Send; 404 for a mailbox that is not there. In MIME form, since JSON
// would have Exchange name the mail anew each time, and one that is sent again could not be told from the one before. It then stands
// among what the mailbox has sent.
internal sealed class GraphPost(GraphRoad graph, IOptions<MailOptions> mail) : IPost
{
    private static readonly MediaTypeHeaderValue Mime = new("text/plain");

    public async Task<Delivery> SendAsync(Letter letter, long until)
    {
        using var message = letter.Write(mail.Value.From!);
        var delivery = await graph.PostAsync(message.From.Mailboxes.Single().Address, "sendMail", Encoded(message), until, Mime);
        return delivery.Trouble is { IsDenied: true } why ? new Delivery.Gone(why) : delivery;
    }

    private static byte[] Encoded(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, bytes);
        return Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes.ToArray()));
    }
}
