using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <content>What is said to what a leader was shown: that it is noted, or that the case can be closed with it.</content>
internal sealed partial class SendingDialog
{
    /// <summary>"Jep doe maar dicht", "nee, gewoon afsluiten": that it can be closed is a yes to what would be said with that.</summary>
    private static bool Closes(string text) => Closings(text) is { Count: > 0 } closings
        && (closings.Exists(clause => clause.Length > 0)
            || Clauses.In(text).All(clause => AnswerReader.Read(clause) != Answer.No && !SpokenReader.Opens(clause, "no")));

    /// <summary>Whether it says so, and no more than a yes or a no besides.</summary>
    private static bool OnlyCloses(string text) => Closings(text).Exists(clause => clause.Length > 0);

    /// <summary>What each clause says behind a yes or a no, where that is nothing or that it can be closed; none where one says more.
    /// </summary>
    private static List<string> Closings(string text) => Clauses.In(text).Select(Clauses.BehindAnAnswer).ToList() is var clauses
        && clauses.TrueForAll(clause => clause.Length == 0 || SpokenReader.Says(clause, "closeIt"))
            ? clauses
            : [];

    /// <summary>"Nee, sluit maar": a no to what was shown, whatever is to be done instead.</summary>
    private static bool OpensWithANo(string text) =>
        SpokenReader.Opens(text, "no") || (Clauses.In(text) is [var first, ..] && AnswerReader.Read(first) == Answer.No);

    /// <summary>"Nee niet versturen, ik bel haar zelf wel": what is refused at once does not go, whatever is said behind it.</summary>
    private static bool RefusesAtOnce(string text) =>
        Clauses.In(text).FirstOrDefault(clause => Clauses.BehindANo(clause).Length > 0) is { } first
        && Denying.IsMatch(first) && ReportWishReader.Read(first) == ReportWish.Refuses;

    /// <summary>"Hoef ik niet te sturen, gewoon oppakken": nothing goes, and the case is theirs.</summary>
    private static bool OnlyTakesOn(string text) => Clauses.In(text) is var clauses
        && clauses.Any(clause => SpokenReader.Says(Clauses.BehindAnAnswer(clause), CaseVerbs.PickUp.Name))
        && (OpensWithANo(text) || clauses.Any(clause => Denying.IsMatch(clause) && Sending.IsMatch(clause)));

    private Step TakenOn(Conversation conversation, Unsent unsent, Surroundings around) =>
        Again(conversation, unsent, around, (@case, _) => CaseVerbs.PickUp.IsOffered(@case, around.Me.Id)
            ? desk.Say(conversation, new TypedCommand(CaseVerbs.PickUp, @case.Id, null), around)
            : Nothing(conversation with { Unsent = unsent }));

    private static Regex Sending { get; } = new(
        @"\b(?:stuur|(?:ver)?sturen|verstuur|bericht\w*|send|sending|message)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Denying { get; } = new(
        @"\b(?:niet|nie|not|never|don'?t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Noteer maar": what stands on the button, where there is none.</summary>
    private static Regex Notes { get; } = new(
        @"^\s*(?:(?:ja|yes|ok[eé]?|alleen|just|only)[\s,]+)*(?:noteer|noteren|notitie|note|make a note|save)"
        + @"(?:\s+(?:maar|dat|dit|het|die|even|it|this|that|please|only|graag|bij de melding|with the (?:report|case)))*"
        + @"(?:[,;]?\s+(?:niet (?:ver)?sturen|(?:do not|don'?t) send(?: it)?|not send))?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Closing { get; } = new(
        @"^\s*(?:(?:ja|yes|ok[eé]?)[\s,]+)*(?:hiermee sluiten|sluit(?:en)? hiermee|close it with this)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
