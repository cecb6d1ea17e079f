namespace Sevenwolden.Dialogs.Cases;

/// <summary>How a case ended.</summary>
public enum Outcome
{
    Solved,
    Agreed,
    PassedOn,
    NothingNeeded,
    Withdrawn,

    /// <summary>It was an exercise, and is over.</summary>
    Practised,

    /// <summary>It is closed, and nobody said how it ended.</summary>
    Closed,
}
