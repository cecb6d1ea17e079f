using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Outbox;

namespace Sevenwolden.Bot.Reaching;

/// <summary>Has Microsoft Graph send a mail from the mailbox of the sender.</summary>
// Source: Microsoft Graph, "user: sendMail": 202; 403 without Mail.Send; 404 for a mailbox that is not there.
internal sealed class GraphPost(GraphRoad graph, IOptions<MailOptions> mail) : IPost
{
    public async Task<Delivery> SendAsync(Letter letter, long until)
    {
        var delivery = await graph.PostAsync(mail.Value.From!, "sendMail", Wish(letter), until);
        return delivery.Trouble is { IsDenied: true } why ? new Delivery.Gone(why) : delivery;
    }

    private static JsonObject Wish(Letter letter) => new()
    {
        ["message"] = new JsonObject
        {
            ["subject"] = letter.Subject,
            ["body"] = new JsonObject { ["contentType"] = "Text", ["content"] = letter.Text },
            ["toRecipients"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = letter.To } }),
        },
        ["saveToSentItems"] = false,
    };
}
