using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Who does it, in words that say more than that, or that name no role: "weet ik niet, 't is een leerling uit 3b", "kinderen".
/// </summary>
internal static class DoerInWords
{
    /// <summary>The one who is named, and not in doubt; null for none and for more.</summary>
    public static Role? Read(string text) => AnswerReader.Asks(text) ? null
        : Clauses.In(text).Where(clause => !RoleReader.Hedges(clause) && !AnswerReader.Denies(clause))
            .Select(clause => RoleReader.Another(clause)
                ?? (SpokenReader.Holds(clause, "pupilsDo") && !SpokenReader.Holds(clause, "isSeen") ? Role.Pupil : null))
            .OfType<Role>().Distinct().ToList() is [var one] ? one : null;

    /// <summary>
    /// "En als een leerling dat doet?", "en als het een collega was ipv een leerling?": of whom the same is asked; null for nobody else.
    /// </summary>
    public static Role? Instead(string text) => OfWhom.Match(text) is { Success: true } asked
        ? RoleReader.Read(asked.Groups["who"].Value)
        : null;

    private static Regex OfWhom { get; } = new(
        @"\b(?:als|stel(?:\s+dat)?|wanneer)\s+(?<who>\S+(?:\s+\S+){0,3}?)\s+"
        + @"(?:dat|het|dit|'?t|zoiets|hetzelfde)\s+(?:zelf\s+|nou\s+|ook\s+)?"
        + @"(?:doet|doen|deed|deden|zou|zouden|plaatst|plaatsen|post|deelt|delen|heeft)\b"
        + @"|\b(?:als|stel(?:\s+dat)?)\s+(?:het|dat|dit|'?t)\s+(?:nou\s+|dan\s+)?(?<who>\S+(?:\s+\S+){0,2}?)\s+"
        + @"(?:was|is|waren|zijn|doet|deed|doen|deden)\b(?:\s+geweest)?(?=\W*$|\s+(?:ipv|in\s+plaats|die|en\s+niet|dan)\b)"
        + @"|\b(?:if|suppose)\s+(?<who>\S+(?:\s+\S+){0,2}?)\s+(?:does|did|do|posts|posted|shares|shared|had\s+done)\s+"
        + @"(?:it|that|this|so|the\s+same)\b"
        + @"|\b(?:if|suppose)\s+(?:it|that|this)(?:'s|\s+is|\s+was|\s+were|\s+had\s+been)\s+(?<who>\S+(?:\s+\S+){0,2}?)"
        + @"(?=\W*$|\s+(?:instead|rather|who|and\s+not|not)\b)"
        + @"|\b(?:geldt|telt)\s+(?:dat|dit|het)\s+(?:ook\s+)?voor\s+(?<who>\S+(?:\s+\S+){0,2}?)\W*$"
        + @"|\b(?:does|do)\s+(?:that|this|it)\s+(?:also\s+)?(?:apply|count|go)\s+(?:to|for)\s+(?<who>\S+(?:\s+\S+){0,2}?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
