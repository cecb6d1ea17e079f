using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Outbox;

/// <summary>Sends one kind of what stands in the outbox, which knows no more of it. Registered by whoever queues that kind.</summary>
internal interface ISend
{
    /// <summary>Whether it is of this kind.</summary>
    bool Sends(Leased leased);

    Task<Delivery> SendAsync(Leased leased);

    /// <summary>It can't be delivered, and is about to be set aside.</summary>
    Task GiveUpAsync(Leased leased, Trouble why);
}
