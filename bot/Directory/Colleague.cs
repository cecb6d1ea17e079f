using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>Somebody whom the directory names, with who leads them.</summary>
/// <param name="Leader">The id of who leads them, whether that one is there today or not; null for nobody.</param>
internal sealed record Colleague(Member Who, string? Leader)
{
    /// <summary>Whether this one may know how far the colleague is with the protocol.</summary>
    public bool IsSeenBy(Member leader) => leader.Rank == Rank.Management || IsLedBy(leader.Id);

    private bool IsLedBy(string leader) =>
        string.Equals(Leader, leader, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(Who.Id, leader, StringComparison.OrdinalIgnoreCase);
}
