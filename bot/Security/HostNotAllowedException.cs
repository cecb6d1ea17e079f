namespace Sevenwolden.Bot.Security;

/// <summary>The host is none that the bot may write to, so that nothing was sent.</summary>
internal sealed class HostNotAllowedException(string? host) : HttpRequestException($"{host} is no host of Security:ServiceHosts");
