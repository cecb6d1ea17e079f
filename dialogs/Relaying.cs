using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>What a leader wants asked of or told to whoever reported, as they say it to the bot.</summary>
/// <param name="Whom">Whom they call it: a name, or "haar".</param>
/// <param name="Text">What is to be asked or told.</param>
/// <param name="Asks">Whether it is a question.</param>
internal sealed record Relaying(string Whom, string Text, bool Asks)
{
    private static readonly HashSet<string> Them = new(StringComparer.OrdinalIgnoreCase)
    {
        "hem", "haar", "hen", "ze", "melder", "docent", "leraar", "lerares", "collega", "him", "her", "them", "reporter", "teacher",
        "colleague",
    };

    /// <summary>Whoever has a report, as who sent it calls them.</summary>
    private static readonly HashSet<string> Leaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "hem", "haar", "hen", "ze", "leidinggevende", "baas", "chef", "him", "her", "them", "leader", "manager", "boss",
    };

    private static readonly Dictionary<string, Rank> Ranks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["teamleider"] = Rank.Leader,
        ["teamleidster"] = Rank.Leader,
        ["plaatsvervanger"] = Rank.Leader,
        ["deputy"] = Rank.Leader,
        ["schoolleiding"] = Rank.Management,
        ["directeur"] = Rank.Management,
        ["principal"] = Rank.Management,
        ["management"] = Rank.Management,
    };

    private const int MostOfAnOutcry = 2;

    /// <summary>"De docent van de snapchatmelding": of which report they are.</summary>
    private const string OfWhich =
        @"(?:\s+(?:van|over|of|about|from|with|met)\s+(?:(?!\b(?:dat|that|of|if|whether)\b)[^:,\n]){1,40}?)?";

    /// <summary>What is wanted; null for all other words. A "wat?" before it says nothing.</summary>
    public static Relaying? Read(string text) => Wanted(text)
        ?? (Clauses.In(text) is [var first, var next, ..] && Typing.Words(first).Length <= MostOfAnOutcry
            ? Wanted(Clauses.From(text, next))
            : null);

    private static Relaying? Wanted(string text) =>
        Asking.Match(text) is { Success: true } asks
            ? new(asks.Groups["who"].Value, MainClause.Asked(asks.Groups["what"].Value.Trim()), Asks: true)
        : Telling.Match(text) is { Success: true } tells
            ? new(tells.Groups["who"].Value, MainClause.Told(tells.Groups["what"].Value.Trim()), Asks: false)
        : null;

    /// <summary>Whether it is for whoever bears this name.</summary>
    public bool IsFor(string name) => Whom.Length == 0 || Them.Contains(Whom)
        || name.Split(' ').Contains(Whom, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is for whoever has this report: by what they are, or by their name.</summary>
    public bool IsForWhoHas(Case @case) => Whom.Length > 0 && (
        // "Vraag mijn teamleider": not whoever else may have it.
        Ranks.TryGetValue(Whom, out var rank) ? @case.Responsible.Any(member => member.Rank == rank)
        : Leaders.Contains(Whom)
        || @case.Responsible.Any(member => member.Name.Split(' ').Contains(Whom, StringComparer.OrdinalIgnoreCase)));

    /// <summary>"Kun je docent vragen of …", "vraag aan haar: …", "can you ask her whether …"</summary>
    private static Regex Asking { get; } = new(
        @"^\s*(?:(?:(?:kun|kan|wil|zou) (?:je|jij)\s+|can you\s+|could you\s+|please\s+)?(?:vraag|ask)\s+"
        + @"(?:(?:eens|even|ff|aan|de|the|mijn|mn|my)\s+)*(?<who>\p{L}+)" + OfWhich + @"\s*(?:[:,]\s*(?<what>.+)"
        + @"|\s(?<what>(?:of|wanneer|hoe|wat|wie|waar|waarom|welke|if|whether|when|how|what|who|where|why|which)\b.+))"
        + @"|(?:kun|kan|wil|zou) (?:je|jij)\s+(?:(?:eens|even|ff|aan|de|mijn|mn)\s+)*(?<who>\p{L}+)\s+vragen\s+(?<what>.+)"
        // Where nobody is named it is whoever has it, or reported it.
        + @"|(?:kun|kan|wil|zou) (?:je|jij)\s+(?:(?:eens|even|ff)\s+)*vragen\s+(?<what>(?:of|wanneer|hoe|wat|wie|waar|waarom|welke)\b.+))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>"Kun je tegen haar zeggen dat …", "zeg tegen docent dat …", "tell her that …"</summary>
    private static Regex Telling { get; } = new(
        @"^\s*(?:(?:kun|kan|wil|zou) (?:je|jij)\s+(?:(?:even|ff|tegen|aan|de)\s+)*(?<who>\p{L}+)\s+"
        + @"(?:zeggen|doorgeven|vertellen|laten weten)"
        // Where nobody is named it is whoever reported.
        + @"|(?:(?:kun|kan|wil|zou) (?:je|jij)\s+)?(?:(?:even|ff|maar)\s+)*(?:zeggen|doorgeven|laten weten|zeg|geef door|laat weten)"
        + @"(?:\s+(?:even|maar|ff))*(?=\s*:|\s+(?:dat|that)\b)"
        + @"|(?:kun je\s+|wil je\s+)?(?:stuur|app|mail)\s+(?<who>hem|haar|ze|hen|him|her|them)\s+(?:(?:even|maar|ff)\s+)*"
        + @"(?:een\s+)?(?:berichtje|bericht|appje|mailtje)"
        + @"|(?:can you\s+|could you\s+|please\s+)?(?:zeg|vertel|tell)\s+(?:(?:even|maar|ff|tegen|aan|de|the|mijn|mn|my)\s+)*(?<who>\p{L}+)"
        + OfWhich + ")"
        + @"\s*(?:[:,]|\s(?:dat|that)\s)\s*(?<what>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
