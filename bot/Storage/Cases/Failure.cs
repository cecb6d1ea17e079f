namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>A message that could not be delivered, for the administrator.</summary>
/// <param name="Line">The conversation or the person (<c>person/ID</c>) that it was meant for.</param>
/// <param name="Since">When it was set aside, or would have been due (unix milliseconds).</param>
internal sealed record Failure(long Id, string Line, string? Case, string Reason, int Attempts, long Since);
