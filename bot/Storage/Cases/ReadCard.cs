namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>The card of an open case that somebody leads, beside how far they have read one of their chats.</summary>
/// <param name="Card">As it was sent: its version is the one of then.</param>
/// <param name="At">When the channel said so (unix milliseconds).</param>
internal sealed record ReadCard(ShownCard Card, Receipt Receipt, long At);
