using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Writes to a person of the bot's own accord: in the chat that is known, or in one that is made for it.</summary>
internal sealed class PersonRoad(ICaseStore cases, ConnectorClient connector, Pace pace, ChannelBook channels, ChannelHome home)
{
    /// <summary>Written, as an activity of this name below this URL (no name where the channel gives none); or not.</summary>
    public abstract record Outcome;

    public sealed record Written(string Activities, string? ActivityId) : Outcome;

    public sealed record NotWritten(Delivery Delivery) : Outcome;

    /// <param name="person">The directory's id.</param>
    /// <param name="via">Somebody whose chat tells where the channel is, and who the bot is there.</param>
    /// <param name="until">When the lease runs out that it is written under (unix milliseconds).</param>
    /// <param name="draw">Makes the activity, for a chat.</param>
    public async Task<Outcome> WriteAsync(string person, string via, long until, Func<Reference, Task<byte[]>> draw)
    {
        var known = await cases.ReferenceAsync(person, CancellationToken.None);
        if (known is not null)
        {
            var outcome = await TryAsync(known, until, draw);
            if (outcome is not NotWritten { Delivery: Delivery.Gone { Reason: "HTTP 404" } })
            {
                return outcome;
            }

            // The person deleted the chat; a new one can be made for who has not blocked the bot.
            await cases.ForgetReferenceAsync(person, CancellationToken.None);
        }

        return await CreateAsync(person, known, via, until) switch
        {
            (null, var answer) => new NotWritten(answer),
            (var made, _) => await TryAsync(made, until, draw),
        };
    }

    private async Task<Outcome> TryAsync(Reference reference, long until, Func<Reference, Task<byte[]>> draw)
    {
        if (channels.Of(reference.ChannelId).IsPaced && !await pace.TakeAsync(Lines.Place(reference.ChannelId, reference.Conversation)))
        {
            return new NotWritten(Delivery.Wait.ForPace);
        }

        var activities = ConnectorUrls.Activities(reference.ServiceUrl, reference.Conversation);
        var answer = await connector.SendAsync(HttpMethod.Post, new Outgoing(activities, await draw(reference)), until);
        return answer is Delivery.Sent sent
            ? new Written(activities, sent.Id)
            : new NotWritten(answer);
    }

    /// <summary>
    /// Source: connector REST API, "Create Conversation": for the same person it answers the same conversation, so it may be asked again.
    /// </summary>
    private async Task<(Reference?, Delivery)> CreateAsync(string person, Reference? known, string via, long until)
    {
        if (await ThereAsync(known, via) is not { } there)
        {
            return (null, new Delivery.Gone("nobody of the school ever wrote, so the channel's address is not known"));
        }

        var account = known?.Account ?? person;
        var request = new Outgoing($"{there.ServiceUrl.TrimEnd('/')}/v3/conversations", ActivityWriter.WriteOther(Wish(there, account)));
        var answer = await connector.SendAsync(HttpMethod.Post, request, until);
        if (answer is not Delivery.Sent { Id: { } id })
        {
            // An answer that broke off: the conversation is there, and the next one names it. Nobody is unreachable for that.
            return (null, answer is Delivery.Sent ? new Delivery.Wait(TimeSpan.Zero, "the channel named no conversation") : answer);
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
        return (made, answer);
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
