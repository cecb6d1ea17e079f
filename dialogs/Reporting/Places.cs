using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Where something happens, as far as somebody's words name it.</summary>
internal static class Places
{
    // In this order: who writes about parents in the class's group means theirs.
    private static readonly (Place Place, string[] Words)[] Names =
    [
        (Place.ParentsApp,
            ["ouderapp", "ouder app", "oudersapp", "appgroep van ouders", "appgroep van de ouders", "parents' app", "parents app",
            "parent app", "parents' whatsapp", "parents whatsapp", "parent whatsapp", "ouderwhatsapp", "oudergroep",
            "whatsapp van de ouders", "whatsapp van ouders"]),
        (Place.StaffApp,
            ["collega-app", "collega app", "collegaapp", "teamapp", "app van collega", "docentenapp", "docenten app", "lerarenapp",
            "personeelsapp", "sectieapp", "staff app", "team app", "teachers' app", "teachers app", "staff whatsapp"]),
        (Place.ClassApp,
            ["klassenapp", "klasseapp", "klassen app", "klasse app", "klassapp", "klasapp", "klas app", "groepsapp van de klas",
            "class app", "class whatsapp", "class group", "klaswhatsapp", "klas whatsapp", "klassenwhatsapp", "whatsapp van de klas",
            "groepsapp van mijn klas"]),
        (Place.Instagram, ["instagram", "insta"]),
        (Place.Snapchat, ["snapchat", "snap"]),
        (Place.TikTok, ["tiktok", "tik tok"]),
        (Place.Facebook, ["facebook", "fb"]),
    ];

    /// <summary>The first place of the list that is named; <see cref="Place.Elsewhere"/> when none is.</summary>
    public static Place NamedIn(string words) => Names
        .FirstOrDefault(
            place => place.Words.Any(name => IsNamed(name, words)), (OfAClass.IsMatch(words) ? Place.ClassApp : Place.Elsewhere, []))
        .Place;

    /// <summary>"De groepsapp van 3b": the app of a class, by its number.</summary>
    private static Regex OfAClass { get; } = new(
        @"\b(?:app|groepsapp|appgroep|(?:whats)?app\s*(?:groep|group)?|groep|group chat|group)\s+(?:van|of|from|for|uit)\s+"
        + @"(?:de\s+|the\s+)?(?:klas\s+|class\s+)?[1-6]\s?[a-z]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Het is op discord": where a clause says that it is, and no more; null where none does.</summary>
    public static Place? SaidIn(string words) =>
        Clauses.Joined(words).FirstOrDefault(IsOnly) is { } clause ? NamedIn(clause) : null;

    /// <summary>Whether it says no more than where.</summary>
    public static bool IsOnly(string clause) =>
        Only.IsMatch(clause) && (NamedIn(clause) != Place.Elsewhere || SpokenReader.Holds(clause, "anywhere"));

    private static Regex Only { get; } = new(
        @"^\W*(?:het|dat|it|this|that|its|it's|'?t)\s+(?:(?:is|was|staat|stond|gebeurt|gebeurde|happened)\s+)?"
        + @"(?:(?:op|in|via|on|de|het|the)\s+)*[\w'-]+(?:\s+[\w'-]+)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Het was in de ouderapp, niet op insta": where it is instead; null where nothing of that is put right.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="now">Where it was said to be.</param>
    public static Place? PutRight(string words, Place now)
    {
        if (Typing.Words(words).Length > MostOfPuttingRight || !(PutsRight.IsMatch(words) || JustThere.IsMatch(words)))
        {
            return null;
        }

        var denied = NamedIn(Denied.Match(words).Value);
        var named = NamedIn(Denied.Replace(words, " "));
        return named != Place.Elsewhere ? named
            : denied != Place.Elsewhere && (denied == now || now == Place.Elsewhere) ? Place.Elsewhere
            : null;
    }

    private const int MostOfPuttingRight = 12;

    private static Regex PutsRight { get; } = new(
        @"^\W*(?:(?:nee|no|sorry|wacht|wait|oh|maar|but)\W+)*(?:het|dat|it|that)\s+"
        + @"(?:was|is|ging|speelt|speelde|gebeurt|gebeurde|staat|stond|happened|wasn'?t|isn'?t)\b|\b(?:niet|not)\s+(?:in|op|via|on)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Waar is snapchat", "is idd in snapchat niet de app", "where is wrong its the class app": no more than the place.</summary>
    private static Regex JustThere { get; } = new(
        @"^\W*(?:(?:nee|no|sorry|wacht|wait|oh|oja|ja|maar|but)\W+)*"
        + @"(?:(?:waar|where|plek|plaats|place)\b\W*(?:(?:klopt\s+niet|is\s+wrong|wrong|is)\b)?\W*)?"
        + @"(?:(?:het|dat|dit|it|that|its|it's)\s+)?(?:(?:is|was)\s+)?"
        + @"(?:(?:idd|inderdaad|toch|dus|gewoon|actually|just|in|op|via|on|de|het|the)\s+)*[\w'-]+(?:\s+(?:app|whatsapp|group|groep))?"
        + @"(?:\W+(?:niet|not)\s+(?:(?:in|op|via|on|de|het|the)\s+)*[\w'-]+)?[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Denied { get; } = new(
        @"\b(?:niet|not|wasn'?t|isn'?t)\s+(?:(?:in|op|via|on|de|het|the)\s+)*[\w'-]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A word may go on ("klassenapps", "Insta's"), but not begin earlier.
    private static bool IsNamed(string name, string words)
    {
        var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at == 0 || (at > 0 && !char.IsLetter(words[at - 1]));
    }
}
