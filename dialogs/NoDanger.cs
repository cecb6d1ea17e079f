using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;

namespace Sevenwolden.Dialogs;

/// <summary>Reads below a danger that there is none, or that it is about something else: an alarm that is wrong is easy to leave.</summary>
internal static class NoDanger
{
    /// <summary>What else is said, empty for nothing; null where nobody says that there is no danger.</summary>
    public static string? Behind(Walk walk, string text)
    {
        if (walk.Conversation.Draft is not null || walk.Conversation.Unsent is not null || !DangerTalk.IsNewest(walk.Conversation))
        {
            return null;
        }

        var calm = Startled.Replace(text, "");
        var clauses = Clauses.In(calm);
        var denying = clauses.TakeWhile(clause => Denies(clause, walk.Conversation.Danger!)).ToList();
        // "Nee, het gaat over mijn stagiair": what it is about is what it says.
        var next = clauses.ElementAtOrDefault(denying.Count);
        return next is null
            // "Omg nee" is a shock, and denies nothing.
            ? denying.Exists(IsMore) || (denying.Count > 0 && calm == text && !walk.IsAsking) ? "" : null
            : denying.Exists(IsMore) || SpokenReader.Opens(Clauses.BehindANo(next), "isAbout")
                ? Clauses.From(text, Clauses.BehindANo(next) is var rest && next.EndsWith(rest, StringComparison.Ordinal) ? rest : next)
                : null;
    }

    /// <summary>
    /// What else is said where a report is open of what sounded like danger, and none there is; null where its writer does not say so in as
    /// many words.
    /// </summary>
    public static string? OfAReport(Conversation conversation, string text) => conversation is { Draft: not null, Danger: { } danger }
        && Clauses.In(text) is [var first, .. var others] && IsMore(first) && Denies(first, danger)
            ? others is [var next, ..] ? Clauses.From(text, next) : ""
            : null;

    /// <summary>"Huh nee?? niemand …": what only sounds surprised.</summary>
    private static Regex Startled { get; } = new(
        @"^\s*(?:(?:huh|(?:nee|no)\s+(?=joh|man|hoor|nee|no|dude)|wat|hè|he|joh|jeetje|ho|man|hoor|dude|wacht|hoezo|what|wait|whoa|wow"
        + @"|omg)\b[\s,!?.]*)+(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "No weapons": the no may be what denies it.
    private static bool Denies(string clause, string danger) => Clauses.BehindANo(clause) is var rest && (rest.Length == 0
        || new[] { rest, clause }.Any(said => SpokenReader.Says(said, "noDanger") || SpokenReader.SaysIfAny(said, $"noDanger_{danger}")));

    /// <summary>Whether it says more than no.</summary>
    private static bool IsMore(string clause) => Clauses.BehindANo(clause).Length > 0;
}
