using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Turns;

/// <summary>Sends the replies of turns, as they were written then.</summary>
internal sealed class Replying(PacedConnector connector, Vault vault) : ISend
{
    public bool Sends(Leased leased) => leased is Leased.Said;

    // Not cut off when the lease runs out: an attempt that was might be repeated, and double a message.
    public Task<Delivery> SendAsync(Leased leased)
    {
        var outgoing = ((Leased.Said)leased).Outgoing;
        return connector.SendAsync(
            HttpMethod.Post, outgoing with { Body = vault.Open(outgoing.Body) }, LineName.Place(leased.Conversation));
    }

    public Task GiveUpAsync(Leased leased, Trouble why) => Task.CompletedTask;
}
