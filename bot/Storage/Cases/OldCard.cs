namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>A card that makes way, since a newer one of the same case stands in the chat.</summary>
/// <param name="Url">Where it is replaced.</param>
internal sealed record OldCard(string Case, string Person, string Url)
{
    /// <summary>Whether it is this very one, though the channel has moved to another region meanwhile.</summary>
    public bool Is(ShownCard card) => Url.EndsWith($"/{Uri.EscapeDataString(card.ActivityId)}", StringComparison.Ordinal);
}
