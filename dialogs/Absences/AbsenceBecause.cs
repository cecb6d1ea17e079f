namespace Sevenwolden.Dialogs.Absences;

/// <summary>Why somebody is shown how they stand.</summary>
public enum AbsenceBecause
{
    /// <summary>They said that they are away.</summary>
    Away,

    /// <summary>They said that they are there again.</summary>
    Back,

    /// <summary>They took back what they said.</summary>
    Undone,

    /// <summary>They asked who stands in for them.</summary>
    Asked,
}
