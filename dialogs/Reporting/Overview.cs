namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Which cases to list.</summary>
/// <param name="AsLeader">The open ones that the person may handle; else all that the person reported.</param>
/// <param name="Page">From 0.</param>
public sealed record Overview(bool AsLeader, int Page)
{
    /// <summary>As many as fit on a phone's screen or two, and well within a message.</summary>
    public const int PageSize = 8;
}
