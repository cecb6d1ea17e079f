namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>The card that follows a case in somebody's chat.</summary>
/// <param name="Activities">The connector's URL of the conversation's activities; the card is updated below it.</param>
/// <param name="Version">The version of the case that it shows.</param>
/// <param name="Previous">The URL of an older card of the same case that still has to make way for it; null when there is none.</param>
internal sealed record ShownCard(string Case, string Person, string Activities, string ActivityId, int Version, string? Previous = null)
{
    /// <summary>Where this very card is updated.</summary>
    public string Url => $"{Activities}/{Uri.EscapeDataString(ActivityId)}";
}
