namespace Sevenwolden.Bot.Security;

/// <summary>No token can be had for now, so that nothing was sent.</summary>
internal sealed class NoTokenException() : HttpRequestException("no token");
