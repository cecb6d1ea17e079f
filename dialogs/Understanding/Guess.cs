namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A topic that a message may be about.</summary>
/// <param name="Topic">The name of the topic.</param>
/// <param name="Confidence">From 0 to 1: about how often such a guess is right.</param>
public sealed record Guess(string Topic, double Confidence);
