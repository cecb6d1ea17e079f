using System.Globalization;

namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>Who is meant by what somebody typed: by their name, and where two have the same one by what they differ in.</summary>
public static class Namesakes
{
    /// <summary>Whether a reader can't tell the one name from the other.</summary>
    public static bool AreAlike(string name, string other) => Key(name) == Key(other);

    /// <summary>The same for names that a reader can't tell apart.</summary>
    public static string Key(string name) => string.Join(' ', Words(name));

    /// <summary>
    /// All of these people whom the words may mean: the one of this id, all of this name, or of a name with their team, role, phone or id
    /// behind it.
    /// </summary>
    public static IReadOnlyList<Member> Called(string? text, IReadOnlyList<Member> people)
    {
        var asked = text?.Trim() ?? "";
        var words = Words(asked);
        if (people.FirstOrDefault(member => string.Equals(member.Id, asked, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return [known];
        }

        var named = people.Where(member => words.SequenceEqual(Words(member.Name))).ToList();
        return words.Length == 0 || named.Count > 0 ? named : [.. people.Where(member => IsTitle(words, member))];
    }

    /// <summary>
    /// The one of a few who were offered: by their place among them, by name, or by as little as their team or role. Null where it is not
    /// said which.
    /// </summary>
    public static Member? Choose(string text, IReadOnlyList<Member> offered)
    {
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return offered.ElementAtOrDefault(place - 1);
        }

        var words = Words(text);
        var meant = Called(text, offered);
        meant = meant.Count > 0 ? meant : [.. offered.Where(member => words.Length > 0 && words.All(Marks(member).Contains))];
        return meant is [var one] ? one : null;
    }

    private static bool IsTitle(string[] words, Member member)
    {
        var name = Words(member.Name);
        return words.Length > name.Length && name.Length > 0 && words.AsSpan().StartsWith(name)
            && words.Skip(name.Length).All(Marks(member).Contains);
    }

    /// <summary>What tells somebody from others of the same name, word by word.</summary>
    private static HashSet<string> Marks(Member member) =>
        [.. Words(member.Team ?? ""), .. Words(member.Phone ?? ""), .. Words(member.Id), .. member.Rank switch
        {
            Rank.Employee => ["medewerker", "employee"],
            Rank.Leader => ["teamleider", "team", "leader"],
            Rank.Board => ["bestuur", "board"],
            _ => (string[])["schoolleiding", "school", "management"],
        }];

    private static string[] Words(string text) => string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
        .ToLower(CultureInfo.InvariantCulture).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
