namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>A feature of a message.</summary>
/// <param name="Key">Its hash: the words themselves are not kept.</param>
/// <param name="Value">How much it counts, before the message is brought to length one.</param>
internal readonly record struct Gram(uint Key, float Value);
