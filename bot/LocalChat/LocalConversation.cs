using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>The one-to-one chat of a person with the bot.</summary>
internal sealed class LocalConversation(string id, LocalPerson person, Origin origin)
{
    public string Id => id;

    public LocalPerson Person => person;

    public Origin Origin => origin;

    public Transcript Transcript { get; } = new();

    /// <summary>Whether the page has shown it; one that the bot began waits until then.</summary>
    public bool Opened { get; set; }

    /// <summary>Whether the bot knows of it: either it began the conversation, or it took the conversationUpdate.</summary>
    public bool Announced { get; set; } = origin != Origin.Page;

    public ConversationAccount Account => new(id: id, conversationType: "personal", tenantId: LocalChannel.TenantId);
}

/// <summary>How this process came to know a conversation.</summary>
internal enum Origin
{
    Page,
    Bot,

    /// <summary>It was begun before the process started: its id is still good, what was said is gone.</summary>
    Earlier,
}
