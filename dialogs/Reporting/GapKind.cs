namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What can be missing, the gravest first.</summary>
public enum GapKind
{
    /// <summary>A leader is away today, and nobody stands in who is there.</summary>
    AwayAlone,

    /// <summary>Nobody leads them: what they report goes to whom one falls back on.</summary>
    NoLeader,

    /// <summary>The way of a report has no last step.</summary>
    NoManagement,

    /// <summary>What must go to the board goes nowhere by itself.</summary>
    NoBoard,

    /// <summary>Nobody stands in for a leader who is away.</summary>
    NoDeputy,

    /// <summary>A leader has not opened the bot yet: no chat with them is known.</summary>
    LeaderNotOpened,

    /// <summary>Nobody stands in for who stands in, but whom they stand in for.</summary>
    DeputyAlone,

    /// <summary>A leader has a chat with the bot and no phone number.</summary>
    OneRoad,

    /// <summary>The same as for a leader, of somebody who handles no reports.</summary>
    NotOpened,
}
