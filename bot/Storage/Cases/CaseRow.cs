namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>A case as it is kept: sealed.</summary>
internal sealed record CaseRow(string Id, int Version, byte[] State);
