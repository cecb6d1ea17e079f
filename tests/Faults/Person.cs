using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Faults;

/// <summary>Somebody of the school, with a chat of their own with the bot.</summary>
internal sealed record Person(string Id, IReadOnlyList<string> Regions)
{
    private const string Account = "29:";

    private int _sent;

    /// <summary>The channel moves about: what is sent comes from one region or the other.</summary>
    private string ServiceUrl => Regions[(int)((uint)Interlocked.Increment(ref _sent) / 3 % (uint)Regions.Count)];

    public string Conversation => ConversationOf(Id);

    /// <param name="id">The directory's id, or the channel's.</param>
    public static string ConversationOf(string id) => $"c-{(id.StartsWith(Account, StringComparison.Ordinal) ? id[Account.Length..] : id)}";

    public JsonObject Says(string text) => From(Wire.Message(Conversation, text, ServiceUrl));

    /// <param name="data">What the button brings back, with what was filled in.</param>
    /// <param name="card">The message that it stands on.</param>
    public JsonObject Presses(JsonObject data, Posted card) =>
        From(Wire.Execute(Conversation, data, ServiceUrl)).With("replyToId", card.Id);

    // Only Teams limits how fast a bot may write; here it is to go as fast as it can.
    private JsonObject From(JsonObject activity) => activity
        .With("channelId", "local")
        .With("from", new JsonObject { ["id"] = Account + Id, ["name"] = Id, ["aadObjectId"] = Id });
}
