using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>
/// Whom somebody would rather have read their report, as they say it: "bij iemand anders dan mijn teamleider", "kan het naar de
/// schoolleiding". That is never what the report says.
/// </summary>
/// <param name="NotTo">Whether the first who would read it is not to.</param>
/// <param name="Deputy">Whether the deputy is named.</param>
/// <param name="Management">Whether the school management is named.</param>
internal sealed record WhoElse(bool NotTo, bool Deputy, bool Management)
{
    private const int MostWords = 16;
    private const int FewWords = 5;

    /// <summary>What is wanted; null for all other words.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="isWriting">Whether a report is being written: where none is, the words have to ask for one.</param>
    public static WhoElse? Read(string text, bool isWriting)
    {
        var length = Typing.Words(text).Length;
        if (length > MostWords || !(isWriting
            ? length <= FewWords || SpeaksOfReporting(text) || SpokenReader.Holds(text, "routes")
            : SpeaksOfReporting(text) && !SpokenReader.Holds(text, "handsOver") && !SpokenReader.Holds(text, "givesTo")
                && (!Typing.Asks(text) && !SpeechReader.BeginsAsking(text) || SpokenReader.Opens(text, "asksToReport"))))
        {
            return null;
        }

        var wants = new WhoElse(
            SpokenReader.Holds(text, "notToThem") || SpokenReader.Opens(text, "notToThemAtOnce"),
            SpokenReader.Holds(text, "wantsTo") && SpokenReader.Holds(text, "ofTheDeputy"),
            SpokenReader.Holds(text, "wantsTo") && SpokenReader.Holds(text, "ofTheManagement"));
        return wants is { NotTo: false, Deputy: false, Management: false } ? null : wants;
    }

    private static bool SpeaksOfReporting(string text) => SpokenReader.Holds(text, "reports")
        || SpokenReader.Opens(text, "notToThemAtOnce")
        || (SpokenReader.Opens(text, "wantsToTell") && SpokenReader.Holds(text, "notToThem"));

    /// <summary>The press of the buttons that say the same; null where there is nobody of those who are meant.</summary>
    /// <param name="draft">The name of the report.</param>
    /// <param name="circle">All who lead the person.</param>
    /// <param name="past">Those who would read it now.</param>
    public Incoming.Press? Press(string draft, Circle circle, Circle past)
    {
        // The management comes in behind whoever is chosen.
        var to = (Deputy ? circle.Deputy : null)
            ?? (Management ? circle.Everyone.FirstOrDefault(member => member.Rank == Rank.Management) : null);
        var not = NotTo && past.Chain is [var first, ..] && first.Id != to?.Id ? first : null;
        return to is null && not is null ? null : new(
            ReportVerbs.Route,
            new (string Key, string? Value)[] { ("case", draft), (ReportVerbs.To, to?.Id), (ReportVerbs.NotTo, not?.Id) }
                .Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!));
    }
}
