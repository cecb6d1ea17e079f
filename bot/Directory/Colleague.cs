using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>Somebody whom the directory names, with who leads them.</summary>
/// <param name="Leader">The id of who leads them, whether that one is there today or not; null for nobody.</param>
internal sealed record Colleague(Member Who, string? Leader)
{
    public bool IsLedBy(string leader) =>
        string.Equals(Leader, leader, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(Who.Id, leader, StringComparison.OrdinalIgnoreCase);
}
