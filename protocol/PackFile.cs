namespace Sevenwolden.Protocols;

/// <summary>One file of a pack's folder, read by whoever may read files.</summary>
public sealed record PackFile(string Name, string Text);
