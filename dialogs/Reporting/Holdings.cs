namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What is kept about a person.</summary>
/// <param name="Reported">Their open reports.</param>
/// <param name="Closed">Their closed reports, with or without words.</param>
/// <param name="Handled">The open cases that they may handle.</param>
/// <param name="KeepText">How long the words of a closed case are kept.</param>
/// <param name="KeepAudit">How long is kept who was refused, exported or erased something.</param>
public sealed record Holdings(int Reported, int Closed, int Handled, TimeSpan KeepText, TimeSpan KeepAudit)
{
    /// <summary>How often they said that they are away, of days that are not over.</summary>
    public int Absences { get; init; }

    /// <summary>Whether it is kept how far they are on the path of a new colleague.</summary>
    public bool IsOnPath { get; init; }

    /// <summary>How many versions of the protocol they signed.</summary>
    public int Signatures { get; init; }
}
