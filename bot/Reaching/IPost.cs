using Sevenwolden.Bot.Outbox;

namespace Sevenwolden.Bot.Reaching;

/// <summary>Takes a mail along: an SMTP server, or Microsoft Graph.</summary>
internal interface IPost
{
    /// <param name="letter">What is sent.</param>
    /// <param name="until">When the lease runs out that it is sent under (unix milliseconds): without the time for it, it is not
    /// tried.</param>
    Task<Delivery> SendAsync(Letter letter, long until);
}
