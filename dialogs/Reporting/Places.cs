using Sevenwolden.Dialogs.Cases;
namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Where something happens, as far as somebody's words name it.</summary>
internal static class Places
{
    // In this order: who writes about parents in the class's group means theirs.
    private static readonly (Place Place, string[] Words)[] Names =
    [
        (Place.ParentsApp,
            ["ouderapp", "oudersapp", "appgroep van ouders", "appgroep van de ouders", "parents' app", "parents app", "parent app"]),
        (Place.StaffApp, ["collega-app", "teamapp", "app van collega", "staff app", "team app"]),
        (Place.ClassApp, ["klassenapp", "klasapp", "groepsapp van de klas", "class app"]),
        (Place.Instagram, ["instagram", "insta"]),
        (Place.Snapchat, ["snapchat", "snap"]),
        (Place.TikTok, ["tiktok", "tik tok"]),
        (Place.Facebook, ["facebook"]),
    ];

    /// <summary>The first place of the list that is named; <see cref="Place.Elsewhere"/> when none is.</summary>
    public static Place NamedIn(string words) => Names
        .FirstOrDefault(place => place.Words.Any(name => IsNamed(name, words)), (Place.Elsewhere, []))
        .Place;

    // A word may go on ("klassenapps", "Insta's"), but not begin earlier.
    private static bool IsNamed(string name, string words)
    {
        var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at == 0 || (at > 0 && !char.IsLetter(words[at - 1]));
    }
}
