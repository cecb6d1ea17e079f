using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Security;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Channels;

/// <summary>Who sent an activity. Only what the channel says of the sender counts, never what a card brings back.</summary>
internal sealed class Senders(ChannelBook channels, Tenants tenants, Credentials credentials)
{
    private const int LongestName = 100;

    /// <summary>The directory's own id where the channel vouches for it; elsewhere what the channel knows them by.</summary>
    public Member Of(Activity activity) => new(
        activity.From.AadObjectId is { Length: > 0 } id && AreNamed(activity) ? id
            : channels.Of(activity.ChannelId).People == KnownBy.Conversation
                ? $"{activity.ChannelId}/{activity.From.Id}/{activity.Conversation.Id}"
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
        return name.Length <= LongestName
            ? name
            : $"{Fitting.Cut(name, LongestName)}…";
    }

    /// <summary>Whether the bot hears itself: some channels bring back what it said.</summary>
    public bool IsBot(Activity activity) =>
        activity.From.Id == activity.Recipient?.Id
        || string.Equals(activity.From.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase)
        || (credentials.AreSet && activity.From.Id == channels.Of(activity.ChannelId).BotAccount?.Invoke(credentials.AppId));

    /// <summary>Whether the channel names people by the directory's ids, in a tenant that is served.</summary>
    public bool AreNamed(Activity activity) => channels.Of(activity.ChannelId).People == KnownBy.Directory && tenants.Vouch(activity);

    /// <summary>
    /// Under what the conversation of this sender is kept. Another account that knows the conversation's id has a line of its own: it
    /// gets neither a draft nor an answer that was for somebody else.
    /// </summary>
    public string Line(Activity activity) =>
        TaskModule.Is(activity) ? DialogLine(activity) : LineName.Of(activity.ChannelId, activity.Conversation.Id, Of(activity).Id);

    /// <summary>Under what is kept where this sender is in a dialog of the client's: what goes on there disturbs no chat.</summary>
    public string DialogLine(Activity activity) => LineName.Of(activity.ChannelId, TaskModule.Place, Of(activity).Id);
}
