namespace Sevenwolden.Dialogs;

/// <summary>Why it is asked whether words belong in a report.</summary>
public enum ReportDoubt
{
    /// <summary>They may say that it should not go.</summary>
    MayRefuse,

    /// <summary>It has a text already.</summary>
    HasText,
}
