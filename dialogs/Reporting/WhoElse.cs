using System.Text.RegularExpressions;
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

    private static readonly char[] Ends = ['.', '!', '?', '\n'];

    /// <summary>What is wanted; null for all other words.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="isWriting">Whether a report is being written: where none is, the words have to ask for one.</param>
    public static WhoElse? Read(string text, bool isWriting)
    {
        if (Typing.Words(text).Length > MostWords)
        {
            // Whom it is to go to may be all that a clause says; behind the reason it may be said in a sentence of its own. What else is
            // told is no such reason.
            return isWriting && Clauses.In(text) is [var wanted, ..] && IsAll(wanted) ? Read(wanted, isWriting)
                : text.Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var why, var wish]
                && OwnReportDialog.IsShort(wish) && Keeps.IsMatch(why) ? Read(wish, isWriting) : null;
        }

        var clauses = Clauses.In(text);
        var wants = new WhoElse(
            SpokenReader.Holds(text, "notToThem") || SpokenReader.Opens(text, "notToThemAtOnce") || clauses.Any(NotThem.IsMatch),
            Names(text, clauses, "ofTheDeputy", Deputies),
            Names(text, clauses, "ofTheManagement", Managements));
        return wants is { NotTo: false, Deputy: false, Management: false } || !IsMeant(text, clauses, isWriting) ? null : wants;
    }

    private static bool Names(string text, string[] clauses, string name, Regex alone) =>
        (SpokenReader.Holds(text, "wantsTo") && SpokenReader.Holds(NotTheirs.Replace(text, " "), name)) || clauses.Any(alone.IsMatch);

    /// <summary>Whoever has this office of those who lead the person: "de schoolleiding", "the deputy".</summary>
    public static IReadOnlyList<Member> InOffice(string who, Circle circle)
    {
        return Is("ofTheManagement") ? [.. circle.Everyone.Where(member => member.Rank == Rank.Management)]
            : Is("ofTheDeputy") && circle.Deputy is { } deputy ? [deputy]
            : [];

        bool Is(string office) => SpokenReader.Holds($"naar {who}", office) || SpokenReader.Holds($"to {who}", office);
    }

    private static bool IsMeant(string text, string[] clauses, bool isWriting) => isWriting
        ? Typing.Words(text).Length <= FewWords || SpeaksOfReporting(text) || SpokenReader.Holds(text, "routes")
            || clauses.Any(IsAll)
        : SpeaksOfReporting(text) && !SpokenReader.Holds(text, "handsOver") && !SpokenReader.Holds(text, "givesTo")
            && (!Typing.Asks(text) && !SpeechReader.BeginsAsking(text) || SpokenReader.Opens(text, "asksToReport"));

    private static bool IsAll(string clause) =>
        Deputies.IsMatch(clause) || Managements.IsMatch(clause) || NotThem.IsMatch(clause);

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
        // Who names the management wants nobody between, but for whom they name as well.
        string[] not =
        [
            .. new[] { NotTo && past.Chain is [var first, ..] ? first : null, Management && !Deputy ? circle.Deputy : null }
                .OfType<Member>().Select(member => member.Id).Distinct().Where(id => id != to?.Id),
        ];
        return to is null && not.Length == 0 ? null : new(
            ReportVerbs.Route,
            new (string Key, string? Value)[]
                {
                    ("case", draft), (ReportVerbs.To, to?.Id), (ReportVerbs.NotTo, not.Length > 0 ? string.Join(',', not) : null),
                }
                .Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!));
    }

    private const string Before = @"^(?:(?:nee+|no+|nope|ik zei(?: toch)?|i said|maar|but|dan|liever|graag|rather|please|ok[eé]?|ja|yes"
        + @"|gewoon|just|toch|en|and|or|of|oh+|hey|sorry|ik (?:bedoelde|vroeg|wilde)|i (?:meant|wanted)(?:\s+it)?"
        + @"|(?:(?:dat|het|dit|die|hij|it|that|this)\s+)?(?:moest|hoorde|had to|should(?:\s+have)?|was|ought to have)"
        + @"(?:\s+(?:go|gone|been|toch|meant|supposed to go))*"
        + @"|(?:(?:ver)?stuur|verzend)(?:\s+(?:het|hem|m|t|dit))?(?:\s+(?:maar|door))*|send(?:\s+(?:it|this))?|doe(?:\s+maar)?"
        + @"|meld(?:\s+(?:het|dit|t))?(?:\s+maar)?|report(?:\s+it)?|nieuwe melding|new report"
        + @"|ik wil(?:\s+(?:het|dit|dat))?(?:\s+liever)?(?:\s+melden)?"
        + @"|i (?:want|would like)(?:\s+to)?(?:\s+report)?(?:\s+(?:it|this))?)[\s,]+)*";

    private const string Behind = @"(?:\s+(?:dan|maar|graag|please|instead|then|alleen|only|aub|pls))*\W*$";

    private static Regex Managements { get; } = new(
        Before + @"(?:(?:naar|aan|bij|voor|to|for|with)\s+)?(?:(?:de|het|the|onze|our|mijn|mn|my|school)\s+)*"
        + "(?:schoolleiding|directie|directeur|rector|conrector|management|principal|head ?teacher)" + Behind,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Deputies { get; } = new(
        Before + @"(?:(?:naar|aan|bij|voor|to|for|with)\s+)?(?:(?:de|het|the|onze|our|mijn|mn|my)\s+)*"
        + "(?:plaatsvervanger|plv|waarnemer|deputy)" + Behind,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex NotThem { get; } = new(
        Before + @"(?:niet|nie|not|never)\s+(?:bij|naar|aan|via|to|with)\s+(?:(?:de|die|the|onze|our|mijn|mn|my)\s+)*"
        + "(?:leidinggevende|teamleider|teamleidster|afdelingsleider|baas|bazin|chef|team ?leader|leader|manager|boss|supervisor"
        + "|hem|haar|hen|him|her|them)" + Behind,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Niet naar de directie of de plaatsvervanger": whom it is not to go to is nobody that it is wanted to go to.</summary>
    private static Regex NotTheirs { get; } = new(
        @"\b(?:niet|nie|nooit|not|never|don'?t)(?:\s+(?!(?:maar|but|dan|liever|rather|stuur|send)\b)[\w']+){0,4}?"
        + @"\s+(?:naar|aan|bij|via|to|with)\s+(?:(?:de|het|the|onze|our|mijn|mn|my)\s+)*(?:team\s+|school\s+)?\p{L}+"
        + @"(?:\s+(?:of|en|or|and)\s+(?:(?:de|het|the|onze|our|mijn|mn|my)\s+)*(?:team\s+|school\s+)?\p{L}+)*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"She is a friend of my team leader so I don't want them to see it".</summary>
    private static Regex Keeps { get; } = new(
        @"\b(?:leidinggevende|teamleider|baas|chef|team ?leader|leader|manager|boss|supervisor)\b.*\b(?:niet|nie|not|don'?t)\b"
        + @".*\b(?:ziet?|zien|leest|lezen|weet|weten|see|read|know)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
