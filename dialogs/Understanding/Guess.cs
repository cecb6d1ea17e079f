namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A topic that a message may be about.</summary>
/// <param name="Topic">The name of the topic.</param>
/// <param name="Confidence">From 0 to 1; to compare and to set a threshold. It is not calibrated: it runs high.</param>
public sealed record Guess(string Topic, double Confidence);
