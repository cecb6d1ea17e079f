using System.Globalization;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Bot.Export;

/// <summary>A case as a line of the export; moments in the school's own time.</summary>
internal static class CaseLine
{
    public static readonly string[] Header =
        ["melding", "status", "urgentie", "gevaar", "waar", "melder", "team", "behandelaar", "gemeld", "gesloten", "uitkomst", "tekst"];

    public static string[] Of(Case so, SchoolCalendar calendar) =>
    [
        so.Id, Codes.Of(so.Status), so.Report.Urgency.ToString(), so.Report.Danger ? "ja" : "nee", so.Report.Place.ToString(), so.Reporter.Name, so.Reporter.Team ?? "",
        so.Handler?.Name ?? "", Moment(so.OpenedAt, calendar), so.ClosedAt is { } closed ? Moment(closed, calendar) : "", so.Outcome?.ToString() ?? "", so.Report.What,
    ];

    private static string Moment(DateTimeOffset at, SchoolCalendar calendar) => calendar.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
