namespace Sevenwolden.Dialogs;

/// <summary>Where a conversation takes place, as far as a dialog must know.</summary>
/// <param name="Shared">True in a channel or a group, where others read along.</param>
/// <param name="Cards">False on a channel that shows no cards.</param>
/// <param name="PrivateChat">A link to the 1:1 chat with the bot, where the channel has one.</param>
public sealed record Surroundings(bool Shared = false, bool Cards = true, string? PrivateChat = null);
