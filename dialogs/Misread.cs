namespace Sevenwolden.Dialogs;

/// <summary>A message that a person chose to send, because it was misread: as it was shown, without names.</summary>
/// <param name="Topic">What it was about, according to the person.</param>
public sealed record Misread(string Text, string Topic);
