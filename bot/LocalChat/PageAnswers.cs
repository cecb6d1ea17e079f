namespace Sevenwolden.Bot.LocalChat;

/// <summary>An open chat. <see cref="Earlier"/>: what was said before the server started is gone; <see cref="Announced"/>: the bot knows of it.</summary>
internal sealed record OpenedChat(string Conversation, ChatMember Person, ChatMember Bot, bool Earlier, bool Announced);

/// <summary>A name above a message.</summary>
internal sealed record ChatMember(string Id, string Name);
