namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>The card that follows a case in somebody's chat.</summary>
/// <param name="Activities">The connector's URL of the conversation's activities; the card is updated below it.</param>
/// <param name="Version">The version of the case that it shows.</param>
internal sealed record ShownCard(string Case, string Person, string Activities, string ActivityId, int Version)
{
    /// <summary>The version of the case when this message was made; it stays, whatever the card shows later.</summary>
    public int Posted { get; init; } = Version;

    /// <summary>This card, once another takes its place.</summary>
    public OldCard Old => new(Case, Person, Url);

    /// <summary>Where this very card is updated.</summary>
    public string Url => $"{Activities}/{Uri.EscapeDataString(ActivityId)}";
}
