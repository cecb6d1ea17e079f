namespace Sevenwolden.Bot.Storage.Checks;

/// <summary>Something that must never be so, found by the audit.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The id of the case, or the name of the worker; null where there is neither.</param>
/// <param name="Since">Since when (unix milliseconds), where that is known.</param>
internal sealed record Standstill(StandstillKind Kind, string? Subject = null, long? Since = null);
