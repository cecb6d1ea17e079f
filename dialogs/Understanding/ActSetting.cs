namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Below what it was typed: the same words are another act there.</summary>
public enum ActSetting
{
    /// <summary>A text of theirs was shown as it would go.</summary>
    Writing,

    /// <summary>A leader looks at a report.</summary>
    Handling,

    /// <summary>Somebody looks at a report that they sent.</summary>
    Reported,
}
