using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>What is to be changed in the words of a report that is open: taken out of them, put behind them, or written anew.</summary>
internal static class DraftEdit
{
    private const int MostOfAWish = 24;

    /// <summary>All of it that can be asked to go: then it is no change of its words.</summary>
    private static readonly HashSet<string> AllOfIt = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "maar", "even", "het", "hem", "m", "'m", "t", "dit", "dat", "die", "deze",
        "alles", "melding", "formulier", "bericht", "it", "this", "that",
        "everything", "report", "form", "message",
    };

    /// <summary>"Maak er van: …", "write this instead: …": the words that it is to have; null for all others.</summary>
    public static string? Instead(string text) =>
        Anew.Match(text) is { Success: true } match ? match.Groups["what"].Value.Trim() : null;

    /// <summary>"Voeg toe dat hij bij mijn auto stond": what is to be added, without the words that are for the bot.</summary>
    public static string Added(string text) =>
        Lead.Match(text) is { Success: true } match ? match.Groups["what"].Value.Trim() : text;

    /// <summary>"Dat was voor mijn melding, zet erbij: …": what stands behind the colon; null where nothing is to be added so.</summary>
    public static string? Named(string text) =>
        Adding.Match(text) is { Success: true } match ? match.Groups["what"].Value.Trim() : null;

    private static Regex Adding { get; } = new(
        @"^[^:\n]{0,80}\b(?:add (?:it|this|that)|zet (?:het |dit )?(?:er\s?)?bij|voeg (?:het |dit )?toe)\s*:\s*(?<what>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>Whether words are to be taken out of it.</summary>
    public static bool TakesOut(string text) => Out(text) is not null;

    /// <summary>What is left once that is taken out; as it was where nothing of the kind stands in it.</summary>
    public static string Without(string text, string what) => Out(text) is { } named ? Left(named, what) : what;

    /// <summary>
    /// "Schrap maandag en zet dinsdag", "replace Tim with a pupil": the text with that in its place; null where no words ask for that, or
    /// where nothing of the kind stands in it.
    /// </summary>
    public static string? Swapped(string clause, string what)
    {
        if (Swapping.Match(clause) is not { Success: true } match)
        {
            return null;
        }

        var key = Bare.Replace(match.Groups["what"].Value.Trim(), "").Trim('"', '\'', '“', '”');
        var whole = new Regex($@"(?<!\w){Regex.Escape(key)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return !AllOfIt.Contains(key) && whole.IsMatch(what) ? whole.Replace(what, _ => PutIn(clause)!) : null;
    }

    /// <summary>What is put in the place of something; null where no words ask for that.</summary>
    public static string? PutIn(string clause) => Swapping.Match(clause) is { Success: true } match
        ? match.Groups["new"].Value.Trim().TrimEnd('.', '!').Trim('"', '“', '”')
        : null;

    /// <summary>"Een moeder scheldt mij uit. Dat is de nieuwe tekst": what stands before that; null for all others.</summary>
    public static string? Before(string text) =>
        Behind.Match(text) is { Success: true } match ? match.Groups["what"].Value.Trim() : null;

    /// <summary>Whether more is to be put behind it.</summary>
    public static bool Adds(string clause) => Lead.IsMatch(clause);

    /// <summary>What is to be taken out; null where nothing is, or all of it.</summary>
    private static string? Out(string text) => Typing.Words(text).Length > MostOfAWish ? null
        : Clauses.In(text).Select(Clauses.BehindAnAnswer).Select(clause => Taking.Match(clause))
            // That something has to go may be what the report asks for.
            .Where(match => match.Success && (!match.Groups["away"].Success || OfTheText.IsMatch(match.Value)))
            .Select(match => match.Groups["what"].Value.Trim())
            .FirstOrDefault(what => !AllOfIt.Contains(Bare.Replace(what, "")));

    private static string Left(string named, string what)
    {
        var key = About.Match(named) is { Success: true } about ? Bare.Replace(about.Groups["key"].Value, "")
            : IsPart.IsMatch(named) ? ""
            : Bare.Replace(named, "").Trim('"', '\'', '“', '”');
        var whole = new Regex($@"(?<!\w){Regex.Escape(key)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        if (!IsPart.IsMatch(named) && key.Length > 0 && whole.IsMatch(what))
        {
            return Tidy(whole.Replace(what, ""));
        }

        var parts = Sentence.Split(what).Where(part => part.Trim().Length > 0).ToList();
        var gone = key.Length == 0 ? Place(named, parts.Count) : parts.FindLastIndex(part => whole.IsMatch(part));
        if (gone < 0)
        {
            return what;
        }

        parts.RemoveAt(gone);
        return Tidy(string.Join('\n', parts));
    }

    /// <summary>Which of so many: "de eerste", "the second"; the last where it is not said. Below zero for none.</summary>
    private static int Place(string named, int count) => First.IsMatch(named) ? 0
        : Second.IsMatch(named) ? (count > 1 ? 1 : -1)
        : Third.IsMatch(named) ? (count > 2 ? 2 : -1)
        : count - 1;

    private static Regex First { get; } = new(
        @"\b(?:eerste|first|1e|1ste|1st|begin|beginning)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Second { get; } = new(
        @"\b(?:tweede|second|2e|2de|2nd)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Third { get; } = new(@"\b(?:derde|third|3e|3de|3rd)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Tidy(string text) => Blanks.Replace(text, " ").Trim();

    private static Regex Taking { get; } = new(
        @"^(?:(?:ik wil|wil je|kun je|kan je|can you|could you|please|maar|but|and|en|dat|i want you to)\s+)*"
        + @"(?:(?:haal|laat|gooi|knip|streep|haal je|laat je)\s+(?<what>.{1,80}?)\s+(?:(?:er|der|d'r)\s?(?:uit|af)"
        + @"|uit (?:de|het|mijn|mn) (?:melding|tekst|verhaal)|(?<away>weg))"
        + @"|(?<what>.{1,80}?)\s+(?:moet|mag|kan|hoort)\s+(?:er\s?uit|(?<away>weg)|er niet (?:in|bij))"
        + @"|(?:(?<away>remove|delete|drop|lose|scrap|strike|verwijder|wis)|schrap|take out|leave out|cut out)\s+(?<what>.{1,80}?)"
        + @"|take\s+(?<what>.{1,80}?)\s+out)"
        + @"(?:\s+(?:graag|please|halen|nog|even))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Swapping { get; } = new(
        @"^\W*(?:(?:ja|oh?|nee|en|dan|please|graag|kun je|kan je|wil je|can you|could you|and|yes|no|ok[eé]?)\W+)*"
        + @"(?:(?:schrap|haal|laat)\s+(?<what>.{1,60}?)\s+(?:(?:weg|er\s?uit)\s+)?"
        + @"en (?:zet|schrijf)(?: er| daar)?(?: neer)?\s+(?<new>(?!erbij|bij|er bij).{1,80}?)(?:\s+(?:neer|in|ervoor in de plaats))?"
        + @"|vervang\s+(?<what>.{1,60}?)\s+(?:door|met)\s+(?<new>.{1,80}?)"
        + @"|(?:verander|wijzig)\s+(?<what>.{1,60}?)\s+(?:in|naar)\s+(?<new>.{1,80}?)"
        + @"|(?:replace|swap|change)\s+(?<what>.{1,60}?)\s+(?:with|to|into|for|by)\s+(?<new>.{1,80}?)"
        + @"|(?:remove|take out|delete)\s+(?<what>.{1,60}?)\s+and (?:put|write)\s+(?<new>.{1,80}?)(?:\s+(?:in|instead))?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Behind { get; } = new(
        @"^(?<what>\S.{10,}?)[\s.!,;:\n]+(?:(?:en|and|ja|yes)\s+)?(?:dat|dit|that|this|it)\s+(?:is|wordt|moet|should be|has to be)\s+"
        + @"(?:(?:nu|now)\s+)?(?:de|het|the|my|mijn)\s+(?:nieuwe\s+|new\s+)?(?:tekst|text)(?:\s+(?:worden|zijn|now|nu))?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static Regex Bare { get; } = new(
        @"^(?:(?:de|het|een|dat|die|dit|deze|the|that|this|my|mijn|mn|woord|woorden|word|words|naam|name|stukje|stuk|bit"
        + @"|maar|even|gewoon|toch)\s+)+|\s+(?:from|uit)\b.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex OfTheText { get; } = new(
        @"\b(?:woord(?:en|je)?|naam|namen|zin(?:nen|netje)?|regels?|stuk(?:je)?|words?|names?|sentences?|lines?|bit|part"
        + @"|(?:uit|in|from|of) (?:de|het|mijn|mn|the|my) (?:melding|tekst|verhaal|report|text))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex About { get; } = new(
        @"\b(?:over|about|met|with|waar)\s+(?<key>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex IsPart { get; } = new(
        @"\b(?:laatste|last|regel|zin|stuk|stukje|deel|line|sentence|part|bit)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Sentence { get; } = new(@"\n+|(?<=[.!?])\s+", RegexOptions.CultureInvariant);

    private static Regex Blanks { get; } = new(@"[ \t]{2,}", RegexOptions.CultureInvariant);

    private static Regex Anew { get; } = new(
        @"^[^:\n]{0,60}?\b(?:zet (?:er )?neer|maak er(?:\s+(?:dit|dat|gewoon|maar))?\s?van"
        // Who writes somewhere tells what somebody does, and asks for nothing.
        + @"|(?<=(?:^|[,.;!?])\W*(?:(?:nee+|no|ja|yes|ok[eé]?|please|graag|maar|but|en|and|can you|could you|kun je|kan je|wil je)\W+)*)"
        + @"(?:schrijf (?:er|dit|gewoon)|write(?: this| it)?(?: instead)?)"
        + @"|verander (?:het|de tekst) in|(?:de )?tekst moet zijn|(?:de |the )?(?:nieuwe tekst|new text)"
        + @"|change (?:it|the text) to|make it say|put this(?: instead)?)"
        + @"[^:\n]{0,20}:\s*(?<what>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static Regex Lead { get; } = new(
        @"^\W*(?:(?:oh?|ja|en|and|yes|ok[eé]?|please|graag|ook|maar|dan|then|also|kun je|kan je|wil je|can you|could you)\W+)*"
        + @"(?:add|include|put in|put(?= that\b)|mention|write(?= that\b)"
        + @"|voeg(?:\s+(?:nog|even|er(?: ?aan)?|ook))*\s+toe|zet(?:\s+(?:er|nog))*\s*(?:bij|erbij)"
        + @"|schrijf(?:\s+(?:er|nog|ook))*\s*(?:bij|erbij)|doe(?:\s+(?:er|nog|ook))*\s*(?:bij|erbij)|vermeld|noem(?:\s+(?:ook|nog))+)"
        + @"(?:\s+(?:ook|nog|also))?(?:\s*[:,]|\s+(?:that|dat)\b)\s*(?<what>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
