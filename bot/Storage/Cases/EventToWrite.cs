namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>One event: its bare facts in the open, its words sealed.</summary>
internal sealed record EventToWrite(int Number, string Kind, string? By, long At, byte[]? Payload);
