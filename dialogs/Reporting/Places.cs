using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Where something happens, as far as somebody's words name it.</summary>
internal static partial class Places
{
    // In this order: who writes about parents in the class's group means theirs.
    private static readonly (Place Place, string[] Words)[] Names =
    [
        (Place.ParentsApp,
            ["ouderapp", "ouder app", "oudersapp", "appgroep van ouders", "appgroep van de ouders", "parents' app", "parents app",
            "parent app"]),
        (Place.StaffApp, ["collega-app", "teamapp", "app van collega", "staff app", "team app"]),
        (Place.ClassApp,
            ["klassenapp", "klasseapp", "klassen app", "klasse app", "klassapp", "klasapp", "klas app", "groepsapp van de klas",
            "class app"]),
        (Place.Instagram, ["instagram", "insta"]),
        (Place.Snapchat, ["snapchat", "snap"]),
        (Place.TikTok, ["tiktok", "tik tok"]),
        (Place.Facebook, ["facebook", "fb"]),
    ];

    /// <summary>The first place of the list that is named; <see cref="Place.Elsewhere"/> when none is.</summary>
    public static Place NamedIn(string words) => Names
        .FirstOrDefault(
            place => place.Words.Any(name => IsNamed(name, words)), (OfAClass().IsMatch(words) ? Place.ClassApp : Place.Elsewhere, []))
        .Place;

    /// <summary>"De groepsapp van 3b": the app of a class, by its number.</summary>
    [GeneratedRegex(
        @"\b(?:app|groepsapp|appgroep|whatsappgroep|group chat)\s+(?:van|of|from)\s+(?:de\s+|the\s+)?(?:klas\s+|class\s+)?[1-6]\s?[a-z]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAClass();

    /// <summary>"Het is op discord": where a clause says that it is, and no more; null where none does.</summary>
    public static Place? SaidIn(string words) =>
        Clauses.Joined(words).FirstOrDefault(IsOnly) is { } clause ? NamedIn(clause) : null;

    /// <summary>Whether it says no more than where.</summary>
    public static bool IsOnly(string clause) =>
        Only().IsMatch(clause) && (NamedIn(clause) != Place.Elsewhere || SpokenReader.Holds(clause, "anywhere"));

    [GeneratedRegex(
        @"^\W*(?:het|dat|it|this|that|its|it's|'?t)\s+(?:(?:is|was|staat|stond|gebeurt|gebeurde|happened)\s+)?"
        + @"(?:(?:op|in|via|on|de|het|the)\s+)*[\w'-]+(?:\s+[\w'-]+)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    /// <summary>"Het was in de ouderapp, niet op insta": where it is instead; null where nothing of that is put right.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="now">Where it was said to be.</param>
    public static Place? PutRight(string words, Place now)
    {
        if (Typing.Words(words).Length > MostOfPuttingRight || !PutsRight().IsMatch(words))
        {
            return null;
        }

        var denied = NamedIn(Denied().Match(words).Value);
        var named = NamedIn(Denied().Replace(words, " "));
        return named != Place.Elsewhere ? named
            : denied != Place.Elsewhere && (denied == now || now == Place.Elsewhere) ? Place.Elsewhere
            : null;
    }

    private const int MostOfPuttingRight = 12;

    [GeneratedRegex(
        @"^\W*(?:(?:nee|no|sorry|wacht|wait|oh|maar|but)\W+)*(?:het|dat|it|that)\s+"
        + @"(?:was|is|ging|speelt|speelde|gebeurt|gebeurde|staat|stond|happened|wasn'?t|isn'?t)\b|\b(?:niet|not)\s+(?:in|op|via|on)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PutsRight();

    [GeneratedRegex(
        @"\b(?:niet|not|wasn'?t|isn'?t)\s+(?:(?:in|op|via|on|de|het|the)\s+)*[\w'-]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    // A word may go on ("klassenapps", "Insta's"), but not begin earlier.
    private static bool IsNamed(string name, string words)
    {
        var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at == 0 || (at > 0 && !char.IsLetter(words[at - 1]));
    }
}
