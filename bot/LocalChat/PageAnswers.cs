namespace Sevenwolden.Bot.LocalChat;

/// <summary>Somebody whom the page can seat in a pane.</summary>
internal sealed record Seatable(string Key, string Name);

/// <summary>
/// An open chat. <see cref="Earlier"/>: what was said before the server started is gone; <see cref="Waiting"/>: the bot wrote here first,
/// and nobody has seen it; <see cref="Announced"/>: the bot knows of it.
/// </summary>
internal sealed record OpenedChat(string Conversation, ChatMember Person, ChatMember Bot, bool Earlier, bool Waiting, bool Announced);

/// <summary>A name above a message.</summary>
internal sealed record ChatMember(string Id, string Name);
