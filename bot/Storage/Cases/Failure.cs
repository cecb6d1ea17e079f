namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>A message that could not be delivered, or not yet, for the administrator.</summary>
/// <param name="Line">The conversation or the person (<c>person/ID</c>) that it was meant for.</param>
/// <param name="Since">When it was set aside, or since when it waits (unix milliseconds).</param>
/// <param name="IsSetAside">It is tried again only when somebody asks for it.</param>
internal sealed record Failure(long Id, string Line, string? Case, string Reason, int Attempts, long Since, bool IsSetAside)
{
    /// <summary>What waits for longer is shown among the failures.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(10);
}
