using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// A no to whether what was typed is for a case: it is something else, and is read as that; what follows the no is read too. So nothing of
/// it is lost.
/// </summary>
internal sealed class Otherwise(WordsDialog words)
{
    /// <summary>The turn; null where nothing was offered, or where the words are no such no.</summary>
    public Step? Step(Walk walk, string text, Surroundings around)
    {
        if (around.Shared || walk.Conversation.Unsent is not { Text: { } said } unsent || !SendingDialog.IsOffered(unsent)
            || SendingDialog.IsBelowAReport(walk.Conversation, unsent))
        {
            return null;
        }

        var rest = SpokenReader.Says(text, "another") || (!SendingDialog.IsForALeader(unsent) && IsBare(text)) ? "" : Behind(text);
        // "Nee, iets anders. stuur dit: …" says what is to go instead.
        if (SendingDialog.IsForALeader(unsent) && Instead.Match(text) is { Success: true } instead)
        {
            return Shown(walk, unsent, instead.Groups["what"].Value, around);
        }

        // A leader goes on with a no as well as without one.
        if (rest is null || (rest.Length > 0 && SendingDialog.IsForALeader(unsent)))
        {
            return null;
        }

        var past = walk.With(SendingDialog.Otherwise(walk.Conversation));
        return rest.Length == 0 || BelongsToTheQuestion(rest) ? words.Freely(past, said, around)
            : walk.IsAsking ? InTheWalk(past, said, rest, around)
            : AsksForAReport(rest)
                ? words.Step(past.With(past.Conversation with { Story = Story.Joined(Story.Of(past.Conversation), said) }), rest, around)
            : words.Freely(past, Story.Joined(said, rest), around);
    }

    /// <summary>What answers the open question: what was typed first, and where that does not, what follows the no.</summary>
    private Step InTheWalk(Walk past, string said, string rest, Surroundings around) =>
        words.Freely(past, said, around) is var step
        && (step.Lookup is not null || step.Conversation.Consultation != past.Consultation)
            ? step
            : words.Freely(past, rest, around);

    private static Step Shown(Walk walk, Unsent unsent, string what, Surroundings around) =>
        !around.Known.Cases.TryGetValue(unsent.Case, out var @case) ? Dialogs.Step.Needs(walk.Conversation, new Lookup.One(unsent.Case))
        : @case is null ? new Step(walk.Conversation with { Unsent = null }, [new Reply.Say(Note.NoSuchCase)])
        : SendingDialog.Suppose(
            walk.Conversation with { Unsent = null }, @case, (Typing.Asks(what) ? CaseVerbs.Ask : CaseVerbs.Tell).Name, what);

    private static Regex Instead { get; } = new(
        @"^\W*(?:(?:nee+|no+|nope|iets anders|something else|maar|but)\W+)+(?:stuur|zeg|schrijf|vertel|send|say|write|tell)\b[^:\n]{0,40}:"
        + @"\s*(?<what>\S.*)$"
        + @"|^\W*(?:(?:nee+|no+|nope|maar|but)\W+)*(?:de |the )?(?:nieuwe |new )?(?:tekst|text)"
        + @"(?:\s+(?:is|wordt|moet zijn|should be))?\s*:\s*(?<what>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static bool IsBare(string text) => ReportWishReader.Read(text) == ReportWish.SaysNo
        || (OpenQuestion.IsShort(text) && Clauses.BehindANo(text).Length == 0);

    /// <summary>What stands behind a no that it begins with; null where it begins with none, or refuses to send anything.</summary>
    private static string? Behind(string text) => SpokenReader.Opens(text, "no") && !SpokenReader.Opens(text, "noWorries")
        && SpokenReader.Read(text) is null && ReportWishReader.Read(text) is not (ReportWish.Refuses or ReportWish.MayRefuse)
        && Clauses.In(text) is [var first, ..]
            ? Clauses.From(text, Clauses.BehindANo(first) is { Length: > 0 } next ? next : Clauses.In(text).ElementAtOrDefault(1) ?? "")
            : null;

    /// <summary>"Nee, hoort bij mijn vraag".</summary>
    private static bool BelongsToTheQuestion(string rest) => OwnReportDialog.IsShort(rest) && SpokenReader.Holds(rest, "ofMyQuestion");

    private static bool AsksForAReport(string rest) => ReportAsked.In(rest)
        || (OwnReportDialog.IsShort(rest) && SpokenReader.Holds(rest, "reports"));
}
