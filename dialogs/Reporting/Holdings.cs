namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What is kept about a person.</summary>
/// <param name="Reported">Their open reports.</param>
/// <param name="Closed">Their closed reports, with or without words.</param>
/// <param name="Handled">The open cases that they may handle.</param>
/// <param name="KeepText">How long the words of a closed case are kept.</param>
public sealed record Holdings(int Reported, int Closed, int Handled, TimeSpan KeepText);
