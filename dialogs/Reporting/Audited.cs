namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Something for the audit: the verb, and the case it was about.</summary>
public sealed record Audited(string Action, string? Case);
