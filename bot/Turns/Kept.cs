namespace Sevenwolden.Bot.Turns;

/// <summary>What a turn finds.</summary>
/// <param name="State">The conversation as it was kept; null where there is none yet.</param>
/// <param name="HasCases">Whether the person reported or may handle a case that is still open.</param>
internal sealed record Kept(byte[]? State, bool HasCases);
