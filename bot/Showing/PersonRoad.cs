using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Writes to a person of the bot's own accord: in the chat that is known, or in one that is made for it.</summary>
internal sealed class PersonRoad(CaseStore cases, PacedConnector connector, ChannelHome home)
{
    /// <summary>
    /// Answers what became of it, and below which URL what was written is called by its id; no delivery where there was nothing to write
    /// any more.
    /// </summary>
    /// <param name="person">The directory's id.</param>
    /// <param name="via">Somebody whose chat tells where the channel is, and who the bot is there.</param>
    /// <param name="until">When the lease runs out that it is written under (unix milliseconds).</param>
    /// <param name="draw">Makes the activity, for a chat, at the last moment; null for none.</param>
    public async Task<(Delivery? Delivery, string Activities)> WriteAsync(
        string person, string via, long until, Func<Reference, Task<Activity?>> draw)
    {
        var known = await cases.ReferenceAsync(person, CancellationToken.None);
        if (known is not null)
        {
            var tried = await TryAsync(known, until, draw);
            if (tried.Delivery is not (Delivery.Wait { Why.IsNotThere: true } or Delivery.Gone { Why.IsNotThere: true }))
            {
                return tried;
            }

            // The person deleted the chat, or its region can't find it just now: asked for one, the channel names the one that counts.
        }

        return await CreateAsync(person, known, via, until) switch
        {
            (null, var delivery) => (delivery, ""),
            (var made, _) => await TryAsync(made, until, draw),
        };
    }

    private async Task<(Delivery? Delivery, string Activities)> TryAsync(
        Reference reference, long until, Func<Reference, Task<Activity?>> draw)
    {
        var activities = ConnectorUrls.Activities(reference.ServiceUrl, reference.Conversation);
        return (await connector.SendAsync(HttpMethod.Post, MakeAsync, reference.Place(), until), activities);

        async Task<Outgoing?> MakeAsync() =>
            await draw(reference) is { } activity ? new Outgoing(activities, ActivityWriter.Write(activity)) : null;
    }

    /// <summary>
    /// Source: connector REST API, "Create Conversation": for the same person it answers the same conversation, so it may be asked again.
    /// </summary>
    private async Task<(Reference?, Delivery)> CreateAsync(string person, Reference? known, string via, long until)
    {
        if (await ThereAsync(known, via) is not { } there)
        {
            return (null, new Delivery.Gone(Trouble.NoAddress));
        }

        var account = known?.Account ?? person;
        var request = new Outgoing(ConnectorUrls.Conversations(there.ServiceUrl), ActivityWriter.WriteOther(Wish(there, account)));
        var delivery = await connector.MakeAsync(request, until);
        if (delivery is not Delivery.Sent { Id: { } id })
        {
            // An answer that broke off: the conversation is there, and the next one names it. Nobody is unreachable for that.
            return (null, delivery is Delivery.Sent ? new Delivery.Wait(TimeSpan.Zero, Trouble.Unnamed) : delivery);
        }

        // Made by us, not told by the person: it serves nobody else.
        var made = there with
        {
            Person = person,
            Upn = known?.Upn,
            Conversation = id,
            Account = account,
            Language = known?.Language ?? "nl",
            IsTrusted = false,
        };
        await cases.ApplyAsync(new Effects { Reference = made }, CancellationToken.None);
        return (made, delivery);
    }

    /// <summary>
    /// Where the channel is: where this person was, where the other is if that one is vouched for, or where the settings or
    /// the school's newest message say.
    /// </summary>
    private async Task<Reference?> ThereAsync(Reference? known, string via) =>
        known
        ?? (await cases.ReferenceAsync(via, CancellationToken.None) is { IsTrusted: true } trusted ? trusted : null)
        ?? await cases.TrustedReferenceAsync(CancellationToken.None)
        ?? home.Reference;

    private static ConversationParameters Wish(Reference there, string account) => new(
        isGroup: false, bot: new ChannelAccount(there.Bot), members: [new ChannelAccount(account)], tenantId: there.Tenant,
        channelData: there.Tenant is { } tenant ? new JObject { ["tenant"] = new JObject { ["id"] = tenant } } : null);
}
