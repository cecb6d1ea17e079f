using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Security;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Turns;

/// <summary>Who sent an activity. Only what the channel says of the sender counts, never what a card brings back.</summary>
internal sealed class Senders(IEnumerable<NamingChannel> naming, Tenants tenants)
{
    private readonly HashSet<string> _naming = [.. naming.Select(channel => channel.Id)];

    /// <summary>
    /// The directory's own id where the channel vouches for it; elsewhere the channel's, which may stand in the
    /// directory as <c>slack/U123</c>.
    /// </summary>
    public Member Of(Activity activity) => new(
        activity.From.AadObjectId is { Length: > 0 } id && AreNamed(activity) ? id : $"{activity.ChannelId}/{activity.From.Id}",
        activity.From.Name is { Length: > 0 } name ? name : activity.From.Id);

    /// <summary>Whether the channel names people by the directory's ids, in a tenant that is served.</summary>
    public bool AreNamed(Activity activity) => _naming.Contains(activity.ChannelId ?? "") && tenants.Vouch(activity);

    /// <summary>
    /// Under what the conversation of this sender is kept. Another account that knows the conversation's id has a line of its own: it
    /// gets neither a draft nor an answer that was for somebody else.
    /// </summary>
    public string Line(Activity activity) => Lines.Of(activity.ChannelId, activity.Conversation.Id, Of(activity).Id);
}
