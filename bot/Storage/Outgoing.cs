namespace Sevenwolden.Bot.Storage;

/// <summary>A request still to be made: where to, and the very bytes, so that nothing has to be read back before it is sent.</summary>
internal sealed record Outgoing(string Url, byte[] Body);
