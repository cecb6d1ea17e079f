using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Puts what people type into words that the recogniser knows, and turns away what it would take too easily.</summary>
internal static class MomentWording
{
    /// <summary>In the order of <see cref="DayOfWeek"/>.</summary>
    public static readonly string[] Weekdays =
    [
        "zondag|sun(?:day)?", "ma(?:andag)?|mon(?:day)?", "di(?:nsdag)?|tue(?:s(?:day)?)?", "woe?(?:nsdag)?|wed(?:s|nesday)?",
        "do(?:nderdag)?|thu(?:rs?(?:day)?)?", "vr(?:ijdag)?|fri(?:day)?", "za(?:terdag)?|sat(?:urday)?",
    ];

    /// <summary>The recogniser takes a second for a thousand characters.</summary>
    private const int Longest = 120;

    private const string Numbers =
        "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig";

    private const string Units = @"(?:min\w*|uren|hours?|hrs?|dagen|days?|week|weken|weeks|maand(?:en)?|months?|jaar|years?)";

    private static readonly string Weekday = $@"(?:{string.Join('|', Weekdays)})(?:ochtend|middag|avond)?\b";
    private static readonly Regex Written = new(@"^[\x20-\x7E\s\u00C0-\u00FC\u0300-\u036F’‘´–—…]*$");
    private static readonly Regex Spaces = new(@"[\s!?;()""…–—]+");
    private static readonly Regex Holidays = new(@"\bna de (\w*vakantie)\b");
    private static readonly Regex Nonsense = new(
        @"\b(\w+) \1\b|\b(?:0|1[3-9]|2\d)(?::\d\d)? ?[ap]m\b|\b(?:2[4-9]|[3-9]\d):\d|(?<![-/\d])\d{1,2}[-/](?:1[3-9]|[2-9]\d)\b|(?<!midder)nacht$"
        + $@"|\b{Weekday} \d{{1,2}}(?=$| \d)|\bmorgen {Weekday}|later (?:deze|this)|^op 1 dag|[^a-z0-9 :.,/'-]"
        + @"|\b(?:paar|enkele|few|couple|several|lang|long|hele|all|geleden|ago)\b");

    private static readonly (Regex Said, string Meant)[] Rows = [.. Rules().Select(rule => (new Regex($@"(?<![\w'])(?:{rule.Said})(?!\w)"), rule.Meant))];

    /// <summary>Null when it can't be a moment.</summary>
    public static string? Plain(string text, DateOnly today, SchoolCalendar calendar)
    {
        if (text.Length > Longest || !Written.IsMatch(text))
        {
            return null;
        }

        var letters = text.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark);
        var plain = Rows.Aggregate(Single(string.Concat(letters).ToLowerInvariant()), (said, row) => Single(row.Said.Replace(said, row.Meant)));
        return Nonsense.IsMatch(plain) ? null : Holidays.Replace(plain, match => Back(match.Groups[1].Value, today, calendar) ?? match.Value)
            .Replace("opens", $"{calendar.Opens:HH\\:mm}", StringComparison.Ordinal).Replace("closes", $"{calendar.Closes:HH\\:mm}", StringComparison.Ordinal);
    }

    private static string Single(string text) => Spaces.Replace(text, " ").Trim();

    /// <summary>The first school day after a holiday.</summary>
    private static string? Back(string name, DateOnly today, SchoolCalendar calendar) =>
        calendar.Holidays.Where(holiday => holiday.To >= today && holiday.Name?.Contains(name, StringComparison.OrdinalIgnoreCase) == true)
            .Select(holiday => $"{calendar.SchoolDays(holiday.To).First():O}").Order(StringComparer.Ordinal).FirstOrDefault();

    private static IEnumerable<(string Said, string Meant)> Rules() =>
    [
        ("[’‘´`]", "'"), (@"([ap])\.m\.?", "$1m"), (@"a\.s\.?", "as"), (@"(?<=\w)\.(?!\d)|(?<=[a-z])\.|,(?!\d)|(?<!\d),|-(?=\s|$|[a-z])|(?<=[a-z])-", " "),
        ("graag|please|pls|aub|alsjeblieft|alstublieft|svp|dan|weer|again|maar|doe|herinner(?:en|ing)?|remind|me|mij|er|eraan", " "),
        ("nog|even|ja|yes|oke?|kun|kan|can|could|je|you|tot|until|zo'n|ongeveer|circa|ca|ruim|about|roughly|from now", " "),
        ("rond|omstreeks|tegen", "om"), ("around", "at"), ("vrij", "vr"), ("zat", "za"), ("(?:a )?fortnight", "2 weeks"), ("'?n", "een"),
        ("vijven", "vijf"), ("zessen", "zes"), ($@"(?<=\b(?:om|over|voor|half) )({Numbers})en", "$1"), ($"half({Numbers})", "half $1"),
        .. Numbers.Split('|').Select((word, place) => (word, $"{place + 1}")),
        // A while: 30 min, 2 uren.
        (@"(\d+) en 1 half uur", "$1,5 uren"), ("(?:1 |an? )?half ?(?:an? )?(?:uur|uren|uurtje|hour)", "30 min"), (@"(?<=\d )uurtjes?", "uren"), ("uurtje", "60 min"), ("minuutjes?", "min"), ("(kwartier|week|dag|maand)(?:je|tje)s?", "$1"), (@"(\d) dag", "$1 dagen"),
        ("anderhalve?", "1,5"),
        (@"(\d+)[,.](\d) (?:uur|u|hours?)", "$1,$2 uren"), ("(?:3|three) (?:kwartier|quarters of an hour)", "45 min"), ("2 kwartier", "30 min"),
        ("(?:1 |an? )?(?:kwartier|quarter (?:of an )?hour)", "15 min"), ("(?:1 )?half jaar", "6 maanden"),
        (@"(?<=\b(?:over|in) )(\d+) ?(?:uur|u|h) ?(\d\d)", "$1 uren en $2 min"), (@"(?<=\b(?:over|in|en|and) )(\d+) ?(?:uur|u|h|hr)", "$1 uren"),
        ("straks|zo ?meteen|soon|later(?: vandaag| today)?(?! deze| this| van)", "60 min"),
        // A time: 9:30.
        (@"(?<![\d.,:/-])(\d{1,2}) ?(?:uur|u|h) ?(\d\d)(?! ?(?:uur|u|h|:))", "$1:$2"), (@"(?<![\d.,:/-])(\d{1,2}) ?(?:uur|u|h)", "$1:00"),
        (@"(?<![\d./:-])(\d{1,2})[.:](\d\d)(?: ?(?:uur|u|h))?(?![\d./-])", "$1:$2"), ("(5|10|20|25|five|ten|twenty|twenty five) to", "$1 minutes to"),
        // Parts of the day, and hours of the school.
        ("'?s ?(ochtend|morgen|middag|avond)s", "'s $1s"), ("'s morgens", "'s ochtends"), (@"(\w+dag)(?: ?morgen| ?vroeg)", "$1ochtend"),
        ("(over)?morgen ?vroeg", "$1morgenochtend"), (@"(\w*ochtend) vroeg", "$1"), ("first thing in the morning", "tomorrow"),
        (@"(?:first thing|early)(?: on)?(?= tomorrow| \w+day| morning)", " "), ("(?:aan het |in het |in de )?(?:begin|loop) van de (ochtend|middag|avond)", "'s $1s"),
        ("later (?:deze |van|this )(?:middag|afternoon)|laat in de middag|na school(?:tijd)?|(?:at )?(?:the )?end of the afternoon|after school", "16:00"),
        ("(?:(?:aan|om|op) )?(?:het )?einde? (?:van )?(?:de )?middag", "16:00"), ("vanavond laat|later vanavond|late tonight", "21:00"),
        ("(?:(?:aan|om|op) )?(?:het )?einde? (?:van )?(?:de )?(?:werk|school)?dag|(?:at )?(?:the )?end of (?:the )?(?:(?:work|school) ?)?day|eod", "closes"),
        ("(?:net )?voor (?:school(?:tijd)?|de lessen)|before (?:school|class)", "opens"), ("na de lunch(?:pauze)?|after lunch|^(?:in de |'s )middags?$", "13:00"),
        ("tussen de middag|(?:(?:om|tijdens|in|at|during) )?(?:de |het )?(?:lunch(?: ?time|tijd|pauze| break)?|middaguur|noon|midday)", "12:00"),
        ("einde? van de ochtend|late morning|end of the morning", "11:00"), ("vandaag (?:in de |'s )(ochtend|middag|avond)s?", "van$1"),
        (@"(\w+dag|(?:over)?morgen) (?:in de |'s )(ochtend|middag|avond)s?", "$1$2"), ("^(.+) (van(?:middag|avond))$", "$2 $1"),
        (@"(\w+dag)(ochtend|middag|avond)(?: de)? (\d+[-/]\d+|\d+ [a-z]{3,}(?<!min))", "$1 $3 's $2s"),
        (@"(?<=(?:morgen|vandaag|tomorrow|today|tonight|ochtend|middag|avond|morning|afternoon|evening|dagen|weken|days|weeks) )(\d{1,2})$", "$1:00"),
        (@"(?:om|at) (\d{1,2})(?= |$)(?! (?:over|voor|past|to|min))", "$1:00"),
        // Days.
        ($"(?:volgende|aanstaande|eerstvolgende|as|komende)(?= {Weekday})", "komende"), ($"(?:next|coming)(?= {Weekday})", "coming"), ($"({Weekday}) as", "komende $1"),
        ($"deze week(?= {Weekday})", "deze"), ($@"({Weekday}) (?:de|the)(?= \d{{1,2}}(?:e|th|st|nd|rd))", "$1"), ("aan(?= het begin)", ""),
        (@"(?<!dag |day )(?:on |op )?(?:de|the) (\d{1,2})(?:e|de|ste|th|st|nd|rd)(?! (?:of|[a-z]{3,}))", "on the $1th"), ("after the holidays", "na de vakantie"),
        ($@"(?:over|binnen|in|within)(?= (?:\d+(?:,\d+)?|[a-z]*tig) ?{Units})", ","), ($"in(?= (?!the )(?:[a-z]+[ -]){{1,4}}{Units})", ","),
    ];
}
