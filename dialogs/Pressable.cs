using System.Globalization;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// A button of the newest card, which can be pressed by typing what stands on it. Kept are a mark of its title and what it brings: no word
/// that a person wrote.
/// </summary>
/// <param name="Title">A mark of its title.</param>
/// <param name="Brings">What a press of it brings.</param>
public sealed record Pressable(string Title, IReadOnlyDictionary<string, string> Brings)
{
    private const int Longest = 160;

    /// <summary>What people wrote, or what travels on a button for want of a place to keep it.</summary>
    private static readonly string[] Written = ["words", "text"];

    // The titles of buttons are the same texts each time.
    private static readonly OfMessage<string> Marks = new(
        title => WordMark.Of(title)?.ToString("x16", CultureInfo.InvariantCulture) ?? "");

    // What a phone makes of small words, which stand in full on a button.
    private static readonly Dictionary<string, string> Shortened = new(StringComparer.OrdinalIgnoreCase)
    {
        ["t"] = "het",
        ["'t"] = "het",
        ["n"] = "een",
        ["'n"] = "een",
        ["mn"] = "mijn",
        ["m'n"] = "mijn",
        ["r"] = "er",
        ["u"] = "you",
    };

    /// <summary>Whether what was filled in on the card goes along: that was not typed, and is asked for.</summary>
    public bool Fills { get; init; }

    /// <summary>Whether it is of this case or report.</summary>
    public bool IsOf(string id) => Brings.GetValueOrDefault("case") == id;

    /// <summary>Whether it does this.</summary>
    public bool Does(string verb) => Brings.GetValueOrDefault("verb") == verb;

    /// <summary>Whether a press of it does what a press of the other does.</summary>
    public bool DoesAs(Pressable other) => Fills == other.Fills && Brings.Count == other.Brings.Count
        && Brings.All(pair => other.Brings.GetValueOrDefault(pair.Key) == pair.Value);

    /// <summary>The button with this title.</summary>
    public static Pressable Of(string title, IReadOnlyDictionary<string, string> brings) =>
        new(MarkOf(title), Written.Any(brings.ContainsKey) ? brings.Where(pair => !Written.Contains(pair.Key)).ToDictionary() : brings);

    /// <summary>What comes in; where it is what stands on a button of the newest card, the press of that.</summary>
    public static Incoming Read(Conversation conversation, Incoming incoming, Surroundings around) =>
        !around.Shared && incoming is Incoming.Words { BringsMore: false, Text: { Length: > 0 and <= Longest } text }
        && conversation.Buttons is { } buttons && MarkOf(text) is { Length: > 0 } mark
        && (Titled(buttons, mark) ?? (InFull(text) is { } full ? Titled(buttons, MarkOf(full)) : null)
            ?? Ordinal.Of(text, Topics(buttons))) is { } pressed
            ? pressed.Press()
            : incoming;

    private static Pressable? Titled(IEnumerable<Pressable> buttons, string mark) => buttons.FirstOrDefault(button => button.Title == mark);

    /// <summary>The same with its small words in full; null where none is shortened, as in most of what is typed.</summary>
    private static string? InFull(string text) => text.Split(' ') is var words && words.Any(word => Shortened.ContainsKey(Bare(word)))
        ? string.Join(' ', words.Select(word => Shortened.GetValueOrDefault(Bare(word), word)))
        : null;

    private static string Bare(string word) => word.TrimEnd('?', '!', '.');

    /// <summary>Of topics that are offered beside each other people say which by where it stands.</summary>
    private static List<Pressable> Topics(IEnumerable<Pressable> buttons) =>
        [.. buttons.Where(button => button.Does(Verbs.Topic))];

    public Incoming.Press Press() => new(
        Brings.GetValueOrDefault("verb", ""),
        Fills ? new Dictionary<string, string>(Brings) { [Verbs.Typed] = "yes" } : Brings);

    /// <summary>So long that two titles never share one; empty where there are no words.</summary>
    private static string MarkOf(string title) => Marks.Read(title);
}
