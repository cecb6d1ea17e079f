using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Faults;

/// <summary>A message in somebody's chat, as it was posted, and what it shows by now.</summary>
internal sealed class Posted(string id, string conversation, JsonObject activity, bool answerLost, int kills)
{
    public string Id => id;

    public string Conversation => conversation;

    public JsonObject Activity => activity;

    /// <summary>Whether the bot was never told that it was taken.</summary>
    public bool AnswerLost => answerLost;

    /// <summary>How often a bot had been killed by then.</summary>
    public int Kills => kills;

    /// <summary>What the card shows by now; null where it is none of a case, or has made way for a newer one.</summary>
    public Sight? Shows { get; set; } = Sight.Of(activity);

    public string? Case { get; } = (string?)activity.Entity("case")?["case"];

    public bool IsCard => activity["attachments"] is not null;

    public string? ReplyToId => (string?)activity["replyToId"];

    /// <summary>The bot sends one after the other of a line: answers in a chat, and what it shows of its own accord.</summary>
    public (string, bool) Line => (conversation, ReplyToId is null);

    /// <summary>Two messages that say the same of the same case, in answer to the same, are one message twice.</summary>
    public string Said { get; } = $"{conversation} {activity["replyToId"]} {activity.Entity("case")?["case"]}: "
        + $"{activity["summary"] ?? activity["text"]}";
}
