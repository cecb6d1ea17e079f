namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>Something that was refused, or erased, or read by other ways than a card: who, when, what, which case.</summary>
internal sealed record AuditNote(long At, string Person, string Action, string? Case);
