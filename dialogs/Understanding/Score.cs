namespace Sevenwolden.Dialogs.Understanding;

/// <summary>What speaks for a topic.</summary>
/// <param name="Topic">The name of the topic.</param>
/// <param name="Weight">The weight of all that points to it.</param>
/// <param name="Unread">How many words of the message remain that neither point to it nor are common: what it may have missed.</param>
internal readonly record struct Score(string Topic, double Weight, int Unread);
