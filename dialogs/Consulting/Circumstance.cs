namespace Sevenwolden.Dialogs.Consulting;

/// <summary>What is heard in somebody's words besides facts, and can be misheard like those.</summary>
public enum Circumstance
{
    /// <summary>Who does it.</summary>
    Doer,

    /// <summary>That it was done already.</summary>
    Done,

    /// <summary>That it is in the lesson of whoever asks.</summary>
    OwnClass,
}
