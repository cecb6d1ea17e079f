namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>Which cases to list, oldest first.</summary>
/// <param name="Person">Whose.</param>
/// <param name="AsLeader">Those that this person may handle; else those that this person reported.</param>
/// <param name="OpenOnly">Without the closed ones.</param>
/// <param name="Skip">How many to pass over.</param>
/// <param name="Most">How many at most.</param>
internal sealed record CaseQuery(string Person, bool AsLeader, bool OpenOnly, int Skip, int Most)
{
    /// <summary>The open ones before the closed ones, and the newest first: as people look for their own.</summary>
    public bool NewestFirst { get; init; }
}
