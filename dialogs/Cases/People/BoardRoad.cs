namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>Whether a report goes past all who lead, to the board only.</summary>
public enum BoardRoad
{
    /// <summary>It is no matter of the board's.</summary>
    None,

    /// <summary>It would be one if somebody of the staff does it, which nobody said.</summary>
    Maybe,

    /// <summary>The board gets it, and nobody else.</summary>
    Board,

    /// <summary>The board should get it, and the directory names none: it goes where the person chooses.</summary>
    Missing,
}
