namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What a leader may have as a file for a spreadsheet.</summary>
public enum FileOf
{
    /// <summary>Their own cases.</summary>
    Reports,

    /// <summary>Who of those whom they lead has signed the protocol; of everybody, for the management.</summary>
    Signings,
}
