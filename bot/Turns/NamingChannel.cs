namespace Sevenwolden.Bot.Turns;

/// <summary>
/// A channel whose <c>aadObjectId</c> is the directory's own id, set by the channel and by nobody else. Elsewhere a
/// client may fill it in as it likes.
/// </summary>
internal sealed record NamingChannel(string Id);
