using System.Text;
using Sevenwolden.Bot.Storage;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>Short words for turns in tests of the store.</summary>
internal static class Turns
{
    public static TurnToCommit Turn(string conversation, long version, string? activity, params string[] replies) =>
        new(conversation, version, Bytes($"state after {activity}"), activity, Bytes($"response to {activity}"),
            [.. replies.Select(reply => new Outgoing("http://127.0.0.1:9", Bytes(reply)))]);

    /// <summary>Loads, commits, and answers the first reply when it is leased.</summary>
    public static async Task<Leased?> SayAsync(this IStore store, string conversation, string activity, params string[] replies)
    {
        var open = Assert.IsType<Loaded.Open>(await store.LoadAsync(conversation, activity, Token));
        return Assert.IsType<Commit.Done>(await store.CommitAsync(Turn(conversation, open.Version, activity, replies), Token)).First;
    }

    /// <summary>As somebody of whom the tables of cases know nothing.</summary>
    public static ValueTask<Loaded> LoadAsync(
        this IStore store, string conversation, string? activity, CancellationToken cancellationToken) =>
        store.LoadAsync(conversation, activity, "nobody", cancellationToken);

    public static string Text(this Leased? reply) => reply is null ? "" : Encoding.UTF8.GetString(((Leased.Said)reply).Outgoing.Body);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static CancellationToken Token => TestContext.Current.CancellationToken;
}
