using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>A channel in memory that behaves towards the bot as Teams does; it knows its latest conversations.</summary>
internal sealed class LocalChannel(TimeProvider clock)
{
    public const string Id = "local";
    public const string TenantId = "5e0e0000-0000-4000-8000-000000000000";

    private const int Capacity = 200;

    private readonly Lock gate = new();
    private readonly List<LocalConversation> conversations = [];

    public static ChannelAccount Bot { get; } = new("bot", "Sevenwolden Bot", role: "bot");

    /// <summary>
    /// The conversation with this id; one from before a restart goes on, without what was said. Null when the id is none of ours.
    /// </summary>
    public LocalConversation? Find(string? id)
    {
        lock (gate)
        {
            return conversations.Find(known => known.Id == id)
                ?? (id is not null && OwnerOf(id) is { } person ? Keep(new LocalConversation(id, person, Origin.Earlier)) : null);
        }
    }

    /// <summary>Whether the bot began it and nobody has seen it.</summary>
    public static bool IsWaiting(LocalConversation conversation) => conversation is { Origin: Origin.Bot, Opened: false };

    /// <summary>
    /// The chat that a page goes on with, from now on the person's latest: the one that it had. A bot that did not know of that one may
    /// have begun another, as after its database was thrown away; then that one, or its message would never be seen.
    /// </summary>
    public LocalConversation? Resume(string id)
    {
        lock (gate)
        {
            if (Find(id) is not { } had)
            {
                return null;
            }

            var chat = WaitingFor(had.Person) ?? had;
            conversations.Remove(chat);
            return Keep(chat);
        }
    }

    /// <summary>A chat for a page that has none yet: one that waits, or else a new one.</summary>
    public LocalConversation Take(LocalPerson person)
    {
        lock (gate)
        {
            return WaitingFor(person) ?? Keep(New(person, Origin.Page));
        }
    }

    public LocalConversation Begin(LocalPerson person)
    {
        lock (gate)
        {
            return Keep(New(person, Origin.Page));
        }
    }

    /// <summary>The person's latest chat, as CreateConversation answers it in Teams: the same one each time.</summary>
    public LocalConversation LatestOf(LocalPerson person)
    {
        lock (gate)
        {
            return conversations.FindLast(known => known.Person == person) ?? Keep(New(person, Origin.Bot));
        }
    }

    /// <summary>What the bot sends, as the channel keeps it: with an id and a moment of its own.</summary>
    public Activity Stamp(Activity sent, string? id = null)
    {
        (sent.Id, sent.Timestamp, sent.From) = (id ?? Guid.NewGuid().ToString("N"), clock.GetUtcNow(), Bot);
        return sent;
    }

    private static LocalConversation New(LocalPerson person, Origin origin) => new($"{person.Key}-{Guid.NewGuid():N}", person, origin);

    private LocalConversation? WaitingFor(LocalPerson person) => conversations.Find(known => known.Person == person && IsWaiting(known));

    private static LocalPerson? OwnerOf(string id) =>
        id.Split('-') is [var key, var unique] && Guid.TryParseExact(unique, "N", out _) ? LocalPerson.WithKey(key) : null;

    private LocalConversation Keep(LocalConversation conversation)
    {
        conversations.Add(conversation);
        if (conversations.Count > Capacity)
        {
            conversations.RemoveAt(0);
        }

        return conversation;
    }
}
