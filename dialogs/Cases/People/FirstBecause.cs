namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>Why a report goes to whom it goes first.</summary>
public enum FirstBecause
{
    IsLeader,

    /// <summary>The leader is absent, so the deputy comes first.</summary>
    LeaderIsAbsent,

    /// <summary>The directory names no leader, so it goes to the fallback of the settings.</summary>
    NoLeaderKnown,
}
