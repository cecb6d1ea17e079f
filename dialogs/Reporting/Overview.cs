using System.Globalization;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Which cases to list.</summary>
/// <param name="AsLeader">The open ones that the person may handle; else all that the person reported.</param>
/// <param name="Page">From 0.</param>
public sealed record Overview(bool AsLeader, int Page)
{
    /// <summary>As many as fit on a phone's screen or two, and well within a message.</summary>
    public const int PageSize = 8;

    private const int LastPage = 10_000;

    /// <summary>The page that a button names; the first where it names none.</summary>
    public static Overview Of(bool asLeader, string? page) => new(
        asLeader, int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, LastPage) : 0);
}
