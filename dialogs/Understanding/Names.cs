using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Takes out of a message what could point to a person. It misses names in small letters: whoever sends the message sees it first.
/// </summary>
public static class Names
{
    public const string Instead = "X";

    private const int Longest = 300;

    // Capitals that point to nobody.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Instagram", "Insta", "Facebook", "FB", "TikTok", "Tiktok", "Snapchat", "Snap", "WhatsApp", "Whatsapp",
        "X", "Twitter", "YouTube", "Youtube", "LinkedIn", "Linkedin", "Discord",
        "Teams", "Magister", "Vimeo", "Telegram", "Signal", "Nederlands", "Engels", "Duits", "Frans", "Fries",
        "English", "Dutch", "French", "German", "I", "I'm", "I've", "I'd", "AVG", "OSG", "Sevenwolden", "PTA", "GMR", "MR", "AI",
        // Words that open a sentence, also before a name.
        "Mag", "Mogen", "Kan", "Kun", "Is", "Zijn", "Wil", "Moet", "Heeft", "Had", "Zal", "De", "Het", "Een", "Als", "Dus",
        "Maar", "En", "Of", "Ook", "Wat", "Wie", "Waar", "Toen", "Ik", "Mijn", "Onze", "Op", "In",
        "May", "Can", "Should", "Does", "Did", "Has", "The", "A", "My", "Our", "If", "When", "What", "Who", "And", "But", "On",
    };

    /// <summary>The message on one line, at most 300 letters, with X for names, addresses, numbers and account names.</summary>
    public static string Remove(string text)
    {
        var line = Spaces.Replace(Fitting.Cut(text, Longest), " ").Trim();
        // A heading, a remark or a label of the corpus must not begin within a message.
        line = string.Concat(line.Where(letter => !char.IsControl(letter))).TrimStart('#').Replace('|', '/').Trim();
        line = Addresses.Replace(line, Instead);
        line = Capitals.Replace(line, word => Known.Contains(word.Value) || word.Value == Instead ? word.Value : Instead);
        return Repeated.Replace(line, Instead);
    }

    /// <summary>Whether the text seems to name a person, an account or a number; a class is nobody.</summary>
    public static bool AreIn(string text)
    {
        var line = Classes.Replace(Spaces.Replace(text, " ").Trim(), "klas");
        return Addresses.IsMatch(line) || Capitals.Matches(line).Any(word => !Known.Contains(word.Value));
    }

    private static Regex Classes { get; } = new(@"\b\d[a-z]{1,3}\d?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Spaces { get; } = new(@"\s+");

    // Mail, web address, account name, telephone or pupil number, class ("3HV2", "2C").
    private static Regex Addresses { get; } = new(
        @"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+|\+?\d[\d\s.-]{5,}\d|\b\d[a-z]{1,3}\d?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A word with a capital that does not open a sentence, or that opens it with another capital behind it ("Jan Jansen heeft").
    private static Regex Capitals { get; } = new(
        @"(?<=[\p{L}\p{N},;:)'’""]\s+['’""(]?)\p{Lu}[\p{L}'’-]*"
            + @"|(?<=^|[.?!]\s+)\p{Lu}[\p{L}'’-]*(?=\s+(?:van\s|de\s|der\s|den\s|te\s)*\p{Lu}\p{Ll})",
        RegexOptions.CultureInvariant);

    private static Regex Repeated { get; } = new(@"\bX(?:\s+(?:van|de|der|den|te|ter)\b)*(?:\s+X\b)+");
}
