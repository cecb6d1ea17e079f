using System.Data.Common;
using System.Globalization;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Onboarding;

namespace Sevenwolden.Bot.Export;

/// <summary>Who has signed and who has not, as lines of a file; moments in the school's own time.</summary>
internal static class SigningLines
{
    private static readonly string[] Header =
        ["naam", "team", "leidinggevende", "stand", "deel", "delen", "versie", "kenmerk", "getekend"];

    /// <summary>A line for each person whom this leader may see, and for everybody where there is none; in the directory's order.</summary>
    public static async Task<IEnumerable<string[]>> OfAsync(
        IDirectory directory, DbConnection connection, Course course, Member? leader, CancellationToken cancellationToken)
    {
        var kept = await PathRows.AllAsync(connection, cancellationToken);
        var colleagues = await directory.ColleaguesAsync(cancellationToken);
        var names = colleagues.ToDictionary(each => each.Who.Id, each => each.Who.Name, StringComparer.OrdinalIgnoreCase);
        return colleagues.Where(colleague => leader is null || colleague.IsSeenBy(leader))
            .Select(colleague => Line(
                course.Row(PathKept.ProgressOf(colleague.Who, kept.GetValueOrDefault(colleague.Who.Id))),
                colleague.Leader is { } id ? names.GetValueOrDefault(id, "") : ""))
            .Prepend(Header);
    }

    private static string[] Line(SigningRow row, string leader) =>
    [
        row.Who.Name, row.Who.Team ?? "", leader,
        row switch
        {
            { IsOfNow: true } => "getekend",
            { Newest: not null } => "eerdere versie",
            { Part: not null } => "bezig",
            _ => "niet begonnen",
        },
        row.Part?.ToString(CultureInfo.InvariantCulture) ?? "",
        row.Part is null ? "" : row.Parts.ToString(CultureInfo.InvariantCulture),
        row.Newest?.Version ?? "", row.Newest?.Hash ?? "",
        row.Newest is { } signed ? Moment(signed.At) : "",
    ];

    private static string Moment(DateTimeOffset at) => DutchDay.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
