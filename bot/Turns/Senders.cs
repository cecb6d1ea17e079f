using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Security;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Turns;

/// <summary>Who sent an activity. Only what the channel says of the sender counts, never what a card brings back.</summary>
internal sealed class Senders(IEnumerable<NamingChannel> naming, Tenants tenants)
{
    private readonly HashSet<string> _naming = [.. naming.Select(channel => channel.Id)];

    private const int LongestName = 100;

    // Source: Direct Line API, authentication: a client names its user itself, unless the token was made for one.
    private static readonly HashSet<string> OfTheClient =
        new(StringComparer.OrdinalIgnoreCase) { "webchat", "directline", "directlinespeech", "emulator" };

    /// <summary>
    /// The directory's own id where the channel vouches for it; elsewhere the channel's, which may stand in the directory as <c>slack/U123</c>.
    /// Where a client names itself as it likes, somebody is who they are in one conversation only.
    /// </summary>
    public Member Of(Activity activity) => new(
        activity.From.AadObjectId is { Length: > 0 } id && AreNamed(activity) ? id
            : OfTheClient.Contains(activity.ChannelId ?? "") ? $"{activity.ChannelId}/{activity.From.Id}/{activity.Conversation.Id}"
            : $"{activity.ChannelId}/{activity.From.Id}",
        Name(activity.From));

    // What somebody is called stands on other people's cards.
    private static string Name(ChannelAccount from)
    {
        var given = from.Name is { Length: > 0 } ? from.Name : from.Id;
        if (given.Length <= LongestName && !given.Any(char.IsControl))
        {
            return given;
        }

        var name = string.Concat(given.Take(LongestName + 1).Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return name.Length <= LongestName ? name : $"{name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)]}…";
    }

    /// <summary>Whether the channel names people by the directory's ids, in a tenant that is served.</summary>
    public bool AreNamed(Activity activity) => _naming.Contains(activity.ChannelId ?? "") && tenants.Vouch(activity);

    /// <summary>
    /// Under what the conversation of this sender is kept. Another account that knows the conversation's id has a line of its own: it
    /// gets neither a draft nor an answer that was for somebody else.
    /// </summary>
    public string Line(Activity activity) => Lines.Of(activity.ChannelId, activity.Conversation.Id, Of(activity).Id);
}
