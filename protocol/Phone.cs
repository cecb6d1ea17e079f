namespace Sevenwolden.Protocols;

/// <summary>A number to call: a tip beside the protocol.</summary>
/// <param name="Number">As it is shown; the digits are what is called.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Checked">The day on which somebody looked it up there.</param>
public sealed record Phone(string Id, string Number, LocalText Name, LocalText When, string Source, DateOnly Checked);
