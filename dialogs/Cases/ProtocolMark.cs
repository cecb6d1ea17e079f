namespace Sevenwolden.Dialogs.Cases;

/// <summary>Which version of the protocol held.</summary>
/// <param name="Version">As the pack names it.</param>
/// <param name="Hash">Of the text to the letter.</param>
public sealed record ProtocolMark(string Version, string Hash);
