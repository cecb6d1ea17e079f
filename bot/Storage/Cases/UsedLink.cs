namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>A link that works once, and is used now.</summary>
/// <param name="Id">Its own, of no meaning.</param>
/// <param name="Until">When it is too old anyway (unix milliseconds).</param>
internal sealed record UsedLink(string Id, long Until);
