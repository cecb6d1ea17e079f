namespace Sevenwolden.Dialogs;

/// <summary>What a turn gives: the conversation as it is now, and what to say.</summary>
/// <param name="InPlace">What the pressed card becomes, on channels that replace it; null when the card stays as it is.</param>
/// <param name="Keep">A message that the person chose to send; null nearly always.</param>
public sealed record Step(Conversation Conversation, IReadOnlyList<Reply> Replies, Reply? InPlace = null, Kept? Keep = null);
