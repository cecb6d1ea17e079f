using System.Text;
using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Cases.Calendar;

/// <summary>Puts what people type into words that the recogniser knows, and turns away what it would take too easily.</summary>
internal static class MomentWording
{
    /// <summary>In the order of <see cref="DayOfWeek"/>.</summary>
    public static readonly string[] Weekdays =
        ["zondag|sun(?:day)?", "ma(?:andag)?|mon(?:day)?", "di(?:nsdag)?|tue(?:s(?:day)?)?", "woe?(?:nsdag)?|wed(?:s|nesday)?",
        "do(?:nderdag)?|thu(?:rs?(?:day)?)?", "vr(?:ijdag)?|fri(?:day)?", "za(?:terdag)?|sat(?:urday)?"];

    private const string Numbers = "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf";
    private const string End = "(?:(?:aan|om|op) )?(?:het )?einde? (?:van )?(?:de )?";
    private const string Units = @"(?:min\w*|uren|uur|hours?|hrs?|dagen|days?|week|weken|weeks|maand(?:en)?|months?|jaar|years?)";
    private static readonly string Weekday = $@"(?:{string.Join('|', Weekdays)})(?:ochtend|middag|avond)?\b";
    // No longer than any moment: the recogniser takes a second for a thousand characters.
    private static readonly Regex Written = new(@"^[\x20-\x7E\s\u00C0-\u00FC\u0300-\u036F’‘´–—…]{1,120}$");
    private static readonly Regex Spaces = new(@"([\s!?;()""…–—]|\.(?!\w))+");
    private static readonly Regex Nonsense = new(@"\b(\w+) \1\b|\b(0|1[3-9]|2\d)(:\d\d)? ?[ap]m\b|\b(2[4-9]|[3-9]\d):\d|[^a-z0-9 :.,/'-]"
        + $@"|(?<![-/\d])\d{{1,2}}[-/](1[3-9]|[2-9]\d)\b|(?<!midder)nacht$|\b{Weekday} \d{{1,2}}(?=$| \d)"
        + @"|\bmorning\b.*\d ?pm\b|\d ?pm\b.*\bmorning\b|\b(afternoon|evening)\b.*\d ?am\b|\d ?am\b.*\b(afternoon|evening)\b"
        + @"|later (deze|this) (week|maand|month)|^op 1 dag|\b(paar|enkele|few|couple|several|lang|long|hele|all|geleden|ago)\b");
    private static readonly (Regex Said, string Meant)[] Rows =
        [.. Rules().Select(rule => (new Regex($@"(?<![\w'])(?:{rule.Said})(?!\w)"), rule.Meant))];

    /// <summary>Null when it can't be a moment.</summary>
    public static string? Plain(string text, DateOnly today, SchoolCalendar calendar) =>
        Written.IsMatch(text) && Reworded(text) is var plain && !Nonsense.IsMatch(plain) ? InSchool(plain, today, calendar) : null;

    private static string Reworded(string text) => Rows.Aggregate(
        Single(Regex.Replace(text.Normalize(NormalizationForm.FormD), @"[\u0300-\u036F]", "").ToLowerInvariant()),
        (said, row) => Single(row.Said.Replace(said, row.Meant)));

    private static string Single(string text) => Spaces.Replace(text, " ").Trim();

    /// <summary>With the hours of this school, and the first day after a holiday.</summary>
    private static string InSchool(string plain, DateOnly today, SchoolCalendar calendar) => calendar.Holidays
        .Where(off => off.To >= today && off.Name?.EndsWith("vakantie", StringComparison.OrdinalIgnoreCase) == true).OrderBy(off => off.To)
        .Aggregate(plain, (said, off) => Regex.Replace(
            said, $"na de (vakantie|{Regex.Escape(off.Name!.ToLowerInvariant())})", _ => $"{calendar.SchoolDays(off.To).First():O}"))
        .Replace("opens", $"{calendar.Opens:HH\\:mm}").Replace("closes", $"{calendar.Closes:HH\\:mm}");

    private static IEnumerable<(string Said, string Meant)> Rules() =>
    [
        ("[’‘´`]", "'"), (@"([ap])\.m\.?", "$1m"), (@"a\.s\.?", "as"), (@"v\.?d\.?", "van de"), ("-", " "), ("ca", " "),
        (@"graag|please|pls|a\.?u\.?b|alsjeblieft|alstublieft|svp|dan|weer|again|maar|doe|herinner(en|ing)?|remind|me|mij|er|eraan", " "),
        (@"thx|thanks|thank you|ty|bedankt|dank (je|u)( ?wel)?|(is )?(fine|prima|goed)|ff|effe|ping|zo(?= rond| om| tegen)", " "),
        ("nog|even|ja|yes|oke?|kun|kan|can|could|je|you|tot|until|zo'n|ongeveer|circa|ruim|about|roughly|from now", " "), ("around", "at"),
        ("(komende|aanstaande)(?= week)", "volgende"), ($"({Weekday}) (?:as|aanstaande)", "komende $1"), ("'?n", "een"), ("vrij", "vr"),
        ("rond|omstreeks|tegen", "om"), ($"(deze|this)(?= (coming )?{Weekday})", " "), ($"half({Numbers})", "half $1"),
        (@"(?<=\d[-/]\d\d?) (?=half |kwart)", " om "), .. Numbers.Split('|').Select((word, place) => ($"{word}(en)?", $"{place + 1}")),
        // A while: 30 min, 2 uren.
        (@"(\d+) en 1 half uur", "$1,5 uren"), ("(1 |an? )?half ?(an? )?(uur|uren|uurtje|hour)", "30 min"), ("anderhal(f|ve)", "1,5"),
        (@"(?<=\d )uurtjes?", "uren"), ("uurtje", "60 min"), ("minuutjes?", "min"), ("(kwartier|week|dag|maand)(?:je|tje)s?", "$1"),
        (@"(\d) dag", "$1 dagen"), (@"(\d+)[,.](\d) ?(?:uur|u|hours?)", "$1,$2 uren"), ("5 kwartier", "75 min"),
        ("(3|three) (kwartier|quarters of an hour)", "45 min"), ("(1 |an? )?(kwartier|quarter (of an )?hour)", "15 min"),
        ("(1 )?half jaar", "6 maanden"), (@"(?<=\b(?:over|in) )(\d+) ?(?:uur|u|h) ?(\d\d)(?! ?min)", "$1 uren en $2 min"),
        (@"(?<=(kwart|\d) (over|voor)( half)? |half )(\d+) uur", "$4"), (@"(?<=\b(?:over|in|en|and) )(\d+) ?(?:uur|u|h|hr)", "$1 uren"),
        ("(over)?(mrgn|morge)", "$1morgen"), ("straks|zo ?meteen|soon|later( vandaag| today)?(?! deze| this| van)", "60 min"),
        // A time: 9:30.
        (@"(?<![\d.,:/-])(\d{1,2}) ?(?:uur|u|h) ?(\d\d)(?! ?(?:uur|u|h|:))", "$1:$2"), (@"(?<![\d.,:/-])(\d{1,2}) ?(?:uur|u|h)", "$1:00"),
        (@"(?<![\d./:-])(\d{1,2})[.:](\d\d)(?: ?(?:uur|u|h))?(?![\d./-])", "$1:$2"), ("(5|10|20|25|five|ten|twenty) to", "$1 minutes to"),
        (@"(?:om|at) (\d{1,2})(?= |$)(?! (?:over|voor|past|to|min))", "$1:00"), (@"0?(\d:\d\d) ?am", "0$1"), (@"(1[01]:\d\d) ?am", "$1"),
        .. Enumerable.Range(1, 11).Select(hour => ($@"{hour}(:\d\d) ?pm", $"{hour + 12}$1")), ("tomm?orr?ow", "tomorrow"),
        // Parts of the day, and hours of the school.
        ("'?s ?(ochtend|morgen|middag|avond)s", "'s $1s"), ("'s morgens", "'s ochtends"), ("(over)?morgen ?vroeg", "$1morgenochtend"),
        (@"(\w+(?<!mid)dag)(?: ?morgen| ?vroeg)", "$1ochtend"), (@"first thing( on)?|early(?= tomorrow| \w+day| morning)", " "),
        ("(?:(?:aan het |in de )?(?:begin|loop)|vroeg in) (?:van )?(?:de )?(ochtend|middag|avond)", "'s $1s"),
        ($"{End}ochtend|end of the morning", "11:00"), ($"{End}week", "eind van de week"), ("after the holidays", "na de vakantie"),
        ($"{End}middag|(laat|later|einde?) vanmiddag|vanmiddag laat|laat in de middag|na school(tijd)?|after school", "16:00"),
        ($"{End}(werk|school)?dag|(the )?end of (the )?((work|school) ?)?day|eod", "closes"), ("(the )?end of the afternoon", "16:00"),
        ("voor (school(tijd)?|de lessen)|before (school|class)", "opens"), ("na de lunch|after lunch", "13:00"),
        (@"(^|(?<=(dagen|week|weken|weekend) ))(in de |'s )middags?$", "13:00"), (@"(\w*ochtend) vroeg", "$1"), ("aan(?= het begin)", ""),
        ("tussen de middag|((tijdens|during) )?(de |het )?(lunch( ?time|tijd|pauze| break)?|middaguur|noon|midday)", "12:00"),
        (@"(\w+dag|(?:over)?morgen) (?:in de |'s )?(ochtend|middag|avond)s?", "$1$2"), ("^(.+) (van(?:middag|avond))$", "$2 $1"),
        (@"(\w+dag)(ochtend|middag|avond) (\d+[-/]\d+|\d+ [a-z]{3,}(?<!min))", "$1 $3 's $2s"), ("vanavond laat|later vanavond", "21:00"),
        (@"(?<=(morgen|vandaag|tomorrow|today|tonight|ochtend|middag|avond|morning|noon|evening|dagen|weken|days|weeks) )\d\d?$", "$0:00"),
        // Days.
        ($"(volgende|aanstaande|eerstvolgende|as|komende)(?= {Weekday})", "komende"), ($"(next|coming)(?= {Weekday})", "coming"),
        ($@"({Weekday}) (?:de|the)(?= \d{{1,2}}(?:e|th|st|nd|rd))", "$1"), (@"(week|weekend|maand|month)(?= \d\d?:)", "$1 om"),
        (@"(?<![a-z]{3} )(?:on |op )?(?:de|the) (\d{1,2})(?:e|de|ste|th|st|nd|rd)(?! (?:of|[a-z]{3,}))", "on the $1th"),
        ($@"(over|in)(?= (?!the )([\d,]+( and a half)?|[a-z -]+?) ?{Units}\b)", ","), ($"deze week(?= {Weekday})", "deze"),
    ];
}
