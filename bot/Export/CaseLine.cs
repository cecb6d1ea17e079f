using System.Globalization;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Export;

/// <summary>A case as a line of the export; moments in the school's own time.</summary>
internal static class CaseLine
{
    public static readonly string[] Header =
    [
        "melding", "status", "urgentie", "gevaar", "waar", "melder", "team", "behandelaar", "gemeld", "gesloten", "uitkomst", "protocol",
        "tekst",
    ];

    public static string[] Of(Case @case, SchoolCalendar calendar) =>
    [
        @case.Id, Codes.Of(@case.Status), @case.Report.Urgency.ToString(), @case.Report.Danger ? "ja" : "nee",
        @case.Report.Place.ToString(), @case.Reporter.Name, @case.Reporter.Team ?? "", @case.Handler?.Name ?? "",
        Moment(@case.OpenedAt, calendar), @case.ClosedAt is { } closed ? Moment(closed, calendar) : "",
        @case.Outcome?.ToString() ?? "", @case.Report.Protocol?.Version ?? "",
        @case.IsExercise ? TextBook.In(Language.Dutch)[ReadyKey.ExerciseMark] : @case.Report.What,
    ];

    private static string Moment(DateTimeOffset at, SchoolCalendar calendar) =>
        calendar.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
