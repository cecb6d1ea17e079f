using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Activities;

/// <summary>Who sent an activity. Only what the channel says of the sender counts, never what a card brings back.</summary>
public static class Senders
{
    /// <summary>In Teams the directory's own id; elsewhere the channel's, which then stands in the directory.</summary>
    public static Member Of(Activity activity) => new(
        activity.From!.AadObjectId is { Length: > 0 } id ? id : $"{activity.ChannelId}/{activity.From.Id}",
        activity.From.Name is { Length: > 0 } name ? name : activity.From.Id);
}
