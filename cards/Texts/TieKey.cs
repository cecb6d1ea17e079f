namespace Sevenwolden.Cards.Texts;

/// <summary>The sentences about cases that belong together; in every language.</summary>
public enum TieKey
{
    Row,
    One,
    OneOf,
    More,
    StillOpen,
    StillOpenMore,
    Ask,
    Tied,
    Title,
    Text,
    Now,
    Near,
    NoneNear,
    Rest,
    Make,
    Loosen,
    Made,
    Undone,
    HistoryMade,
    HistoryUndone,
}
