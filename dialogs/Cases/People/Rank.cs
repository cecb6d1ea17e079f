namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>What somebody's place in the school lets them do.</summary>
public enum Rank
{
    /// <summary>Reports cases, and sees their own.</summary>
    Employee,

    /// <summary>Handles the cases of those they lead or stand in for.</summary>
    Leader,

    /// <summary>The school management: the last step of every case's way.</summary>
    Management,

    /// <summary>The board, above the school management: it gets what goes past all who lead.</summary>
    Board,
}
