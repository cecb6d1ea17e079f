using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>What is changed about a question, as it is said back: a whole piece of what was typed, and never a torn one.</summary>
internal static class Echo
{
    private const int MostWords = 16;

    /// <summary>The piece; empty where none is whole.</summary>
    public static string Of(string text)
    {
        // What is told as it is supposed is a sentence of its own: "stel ze zeggen allemaal ja".
        var plain = Told.Match(text) is { Success: true } told ? told.Groups["what"].Value.Trim().TrimEnd('?', '!', '.', ' ')
            : SpeechReader.Change(Head.Replace(Supposed.Replace(text, "als "), ""));
        var piece = Tail.Replace(plain, "").Trim(' ', ',', '.');
        return Typing.Words(piece).Length is 0 or > MostWords || Torn.IsMatch(piece) ? "" : piece;
    }

    /// <summary>"Dezelfde vraag voor WhatsApp": whether it says itself that the same is asked.</summary>
    public static bool IsOfSame(string text) => Head.IsMatch(text);

    /// <summary>"Zelfde vraag, maar dan …", "nog een keer, maar nu …": that is what the bot says itself.</summary>
    private static Regex Head { get; } = new(
        @"^\W*(?:(?:en|and|ok[eé]?|okay|nou|eh|well|so|dus|ja|maar|but|dan|then|nu|now)\b[\s,.:]*)*"
        + @"(?:(?:(?:de|het|the|weer|again)\s+)?(?:zelfde|dezelfde|hetzelfde|same)\b(?:\s+(?:vraag|verhaal|ding|question|thing|again))*"
        + @"|nog\s+(?:een|1)\s+keer|nogmaals|once\s+(?:more|again))"
        // "Dezelfde leerling stuurt mij nu ook berichten" asks nothing, and nothing again.
        + @"(?<=\b(?:vraag|verhaal|ding|question|thing)|(?=\W*$|\s*[,.:?!]|\s+(?:maar|but|dan|then|en|and|alleen|only|nu|now|als|if"
        + @"|voor|for|met|with|zonder|without|op|on|in|via|bij)\b"
        + @"|\s+\w+\s+(?:maar|but)\s+(?:dan|nu|then|now)\b))"
        + @"[\s,.:]*(?:(?:maar|but|en|and|alleen|only|dan|then|nu|now)\b[\s,.:]*)*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Told { get; } = new(
        @"^\W*(?:(?:en|and|maar|but|nou|ok[eé]?|okay|dus|so)\b[\s,.]*)*(?:stel|suppose|supposing)(?:\s+(?:je\s+voor|nou|nu))*[\s,:]+"
        + @"(?!dat\s|that\s)(?<what>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static Regex Supposed { get; } = new(
        @"\bstel(?:\s+je\s+voor)?\s+(?:nou\s+)?dat\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Tail { get; } = new(
        @"(?:[\s,]+(?:ofzo|of\s+zo|h[eè]|tho|though|dan|then|toch|right|eigenlijk|wat\s+dan|what\s+then"
        + @"|mag\s+(?:dat|het)(?:\s+dan|\s+wel)?"
        + @"|(?:that|it)['’]?s(?:\s+(?:ok|okay|fine|allowed))?(?:\s+then)?"
        + @"|is\s+(?:that|it)\s+(?:ok|okay|fine|allowed)(?:\s+then)?))+\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What begins in the midst of a sentence.</summary>
    private static Regex Torn { get; } = new(
        @"^(?:dat|maar|dan|of|die|wat|that|but|then|or|what|zelfde|dezelfde|hetzelfde|same)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
