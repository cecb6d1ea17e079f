using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs;

/// <summary>"De eerste", "the second one I suppose": which of what is offered is meant.</summary>
internal static class Ordinal
{
    private static readonly string[][] Names =
    [
        ["eerste", "1e", "1ste", "bovenste", "first", "1st", "top"], ["tweede", "2e", "2de", "second", "2nd"],
        ["derde", "3e", "3de", "third", "3rd"], ["vierde", "4e", "4de", "fourth", "4th"],
    ];

    /// <summary>One of these; null where the words are no ordinal, or where there is no such place.</summary>
    public static T? Of<T>(string text, List<T> offered)
        where T : class =>
        Form.Match(text) is { Success: true } match && match.Groups["which"].Value is var which
            ? IsLast.IsMatch(which) ? At(offered, offered.Count - 1) : At(offered, PlaceOf(which))
            : null;

    private static T? At<T>(List<T> offered, int place)
        where T : class => place >= 0 && place < offered.Count ? offered[place] : null;

    private static int PlaceOf(string which) => Array.FindIndex(Names, names => names.Contains(which, StringComparer.OrdinalIgnoreCase));

    private static Regex Form { get; } = new(
        @"^\s*(?:(?:ja|ok|oke|doe|eh|uh|hmm|yes|uhm|ehm)[\s,]+)*(?:(?:de|het|dat|die|the|that)\s+)?"
        + @"(?<which>eerste|1e|1ste|bovenste|tweede|2e|2de|derde|3e|3de|vierde|4e|4de|laatste|onderste"
        + @"|first|1st|top|second|2nd|third|3rd|fourth|4th|last|bottom)"
        + @"(?:\s+(?:one|denk|ik|geloof|i|suppose|guess|think|please|graag|dan|maar|is|het|dus))*\s*[.!,]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex IsLast { get; } = new(
        "^(?:laatste|onderste|last|bottom)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
