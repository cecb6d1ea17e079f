using System.Collections.Frozen;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>What the words of moments mean, in Dutch and English.</summary>
internal static class MomentWords
{
    /// <summary>Words that say nothing about when.</summary>
    public static readonly FrozenSet<string> Fillers = Set(
        "de het the graag please aub alsjeblieft alstublieft svp op on dan weer again maar doe s herinner remind me mij er eraan");

    public static readonly FrozenDictionary<string, DayOfWeek> Weekdays = Numbered(
        "zondag sunday sun", "maandag ma monday mon", "dinsdag di tuesday tue tues", "woensdag wo woe wednesday wed",
        "donderdag do thursday thu thur thurs", "vrijdag vr vrij friday fri", "zaterdag za zat saturday sat")
        .ToFrozenDictionary(word => word.Key, word => (DayOfWeek)word.Value);

    /// <summary>From 1 for January.</summary>
    public static readonly FrozenDictionary<string, int> Months = Numbered(
        "", "januari january jan", "februari february feb", "maart march mrt mar", "april apr", "mei may", "juni june jun",
        "juli july jul", "augustus august aug", "september sept sep", "oktober october okt oct", "november nov", "december dec");

    /// <summary>How many days from today.</summary>
    public static readonly FrozenDictionary<string, int> Days = Numbered("vandaag today", "morgen tomorrow tmrw", "overmorgen");

    public static readonly FrozenDictionary<string, PartOfDay> Parts = Numbered(
        "ochtend ochtends morgens morning vroeg", "middag middags namiddag afternoon", "avond avonds evening")
        .ToFrozenDictionary(word => word.Key, word => (PartOfDay)word.Value);

    public static readonly FrozenDictionary<string, MomentUnit> Units = Numbered(
        "minuut minuten minuutje minuutjes min minute minutes mins", "kwartier kwartiertje kwartieren", "uur uurtje uurtjes uren u hour hours hr hrs h",
        "dag dagen dagje dagjes day days", "week weekje weken weeks", "maand maanden month months")
        .ToFrozenDictionary(word => word.Key, word => (MomentUnit)word.Value);

    /// <summary>After a number these tell the time, unless something before it says that it is a while.</summary>
    public static readonly FrozenSet<string> OClock = Set("uur u h hr oclock");

    public static readonly FrozenSet<string> At = Set("om at rond around omstreeks tegen");

    public static readonly FrozenSet<string> Coming = Set("volgende volgend komende komend aanstaande as eerstvolgende next coming");

    public static readonly FrozenSet<string> This = Set("deze dit this");

    public static readonly FrozenSet<string> And = Set("en and");

    public static readonly FrozenSet<string> Before = Set("voor to before till");

    public static readonly FrozenSet<string> After = Set("over past after na");

    public static readonly FrozenSet<string> Ordinal = Set("e de ste st nd rd th");

    /// <summary>Words that are two in one: vanmiddag, maandagochtend, tonight.</summary>
    public static readonly FrozenDictionary<string, string[]> Compounds = Compound();

    private static FrozenDictionary<string, string[]> Compound()
    {
        var compounds = new Dictionary<string, string[]>
        {
            ["tonight"] = ["vandaag", "avond"],
            ["zometeen"] = ["zo", "meteen"],
            ["halfuur"] = ["half", "uur"],
            ["halfuurtje"] = ["half", "uur"],
        };
        (string Written, string Meant)[] parts = [("ochtend", "ochtend"), ("morgen", "ochtend"), ("vroeg", "ochtend"), ("middag", "middag"), ("namiddag", "middag"), ("avond", "avond")];
        string[] days = [.. Weekdays.Keys.Where(day => day.EndsWith("dag", StringComparison.Ordinal)), "morgen", "overmorgen"];
        foreach (var (written, meant) in parts)
        {
            compounds["van" + written] = ["vandaag", meant];
            foreach (var day in days)
            {
                compounds[day + written] = [day, meant];
            }
        }

        return compounds.ToFrozenDictionary();
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();

    /// <summary>Each word by the place of its line.</summary>
    private static FrozenDictionary<string, int> Numbered(params string[] lines) => lines
        .SelectMany((line, place) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, place)))
        .ToFrozenDictionary();
}
