using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// That somebody has read their chat with the bot, where the channel tells it. It is no turn: nothing is said, and the conversation stays
/// as it is.
/// </summary>
internal sealed class ReadReceipts(CaseStore cases, Senders senders, ChannelBook channels, TimeProvider clock)
{
    /// <summary>Source: Teams, "Receive a read receipt"; it needs the permission ChatMessageReadReceipt.Read.Chat.</summary>
    public const string Name = "application/vnd.microsoft.readReceipt";

    // Ids are moments, by a clock that may be a little ahead; one of tomorrow would say of all that is still to come that it was read.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    public Task NoteAsync(Activity activity, CancellationToken cancellationToken) =>
        senders.AreNamed(activity) && !senders.IsBot(activity) && !channels.Of(activity.ChannelId).IsShared(activity)
        && activity.Value is JObject value && value["lastReadMessageId"] is JValue id
        && Receipt.TryNumber(Convert.ToString(id.Value, CultureInfo.InvariantCulture), out var message)
        && message <= (clock.GetUtcNow() + Ahead).ToUnixTimeMilliseconds()
            ? cases.NoteAsync(new Receipt(senders.Of(activity).Id, activity.Conversation.Id, message), cancellationToken)
            : Task.CompletedTask;
}
