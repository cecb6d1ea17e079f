namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>What is written or chosen for a verb.</summary>
public enum CaseInput
{
    /// <summary>A text that it can't do without.</summary>
    Text,

    /// <summary>The same, beginning with what the report says.</summary>
    NewText,

    /// <summary>A text that may be left out.</summary>
    Note,

    /// <summary>Somebody who handles cases.</summary>
    Person,

    /// <summary>How the case ended.</summary>
    Outcome,

    /// <summary>When.</summary>
    Moment,
}
