using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Commands;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Reads how soon somebody has to look at a report, as its writer says it.</summary>
internal static class HowSoon
{
    /// <summary>Where that is all that is said, beside that it can go; null for all other words.</summary>
    public static Urgency? Only(string text) => Urges(text) ? null : In(Clauses.In(text)) ?? In(Clauses.Joined(text));

    /// <summary>"Nu!!", "go go": no more than that it has to happen, which says nothing of how soon somebody has to look.</summary>
    public static bool Urges(string text) => Urging.IsMatch(text);

    private static Regex Urging { get; } = new(
        @"^\W*(?=.*!)(?:(?:nu+|now+|go+|hup|vlug|snel|meteen|schiet op|kom op"
        + @"|hurry(?: up)?|come on|do it|doe het|doe dan|toe dan|dan|ja+|yes+)\W*)+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static Urgency? In(string[] parts) => parts.Where(part => Clauses.BehindANo(part).Length > 0).ToList()
        is { Count: > 0 } clauses && clauses.TrueForAll(clause => IsNow(clause) || IsLater(clause) || IsBeside(clause))
            ? clauses.Exists(IsNow) ? Urgency.Now : clauses.Exists(IsLater) ? Urgency.Consult : null
            : null;

    /// <summary>That it can go, or is to be reported after all; where it is, or that it is about how soon.</summary>
    private static bool IsBeside(string clause) => SpokenReader.Says(clause, "send") || SpokenReader.Says(clause, "afterAllReport")
        || SpokenReader.Says(clause, "howSoonIsIt") || Places.IsOnly(clause);

    /// <summary>Whether it is said anywhere in it.</summary>
    public static bool IsSaid(string text) => CannotWait(text) || Clauses.In(text).Any(clause => IsNow(clause) || IsLater(clause));

    /// <summary>Whether a story says that it can't wait.</summary>
    public static bool CannotWait(string story) => SpokenReader.Holds(story, "cannotWait");

    private static bool IsNow(string clause) => Clauses.BehindANo(clause) is var said
        && !IsLater(clause) && (SpokenReader.Says(said, "soonNow") || SpokenReader.Says(said, "cannotWait"));

    private static bool IsLater(string clause) =>
        SpokenReader.Says(clause, "soonLater") || SpokenReader.Says(Clauses.BehindANo(clause), "soonLater");
}
