namespace Sevenwolden.Protocols;

/// <summary>One sentence in each language of the pack, with another form where the role asks for it.</summary>
public sealed record LocalText(IReadOnlyDictionary<Language, string> Texts)
{
    public LocalText(string dutch, string english)
        : this(new Dictionary<Language, string> { [Language.Dutch] = dutch, [Language.English] = english })
    {
    }

    public IReadOnlyDictionary<Role, LocalText> PerRole { get; init; } = new Dictionary<Role, LocalText>();

    /// <summary>The form for where nobody knows who does it; null where this one will do.</summary>
    public LocalText? OfUnknown { get; init; }

    /// <summary>The form for the teacher in whose own lesson a pupil does it; null where this one will do.</summary>
    public LocalText? ToTeacher { get; init; }

    public string Dutch => Texts[Language.Dutch];

    public string English => Texts[Language.English];

    /// <param name="role">Who does it; null where that is not known.</param>
    public LocalText For(Role? role) => role is { } known ? PerRole.GetValueOrDefault(known, this) : OfUnknown ?? this;

    /// <param name="role">Who does it; null where that is not known.</param>
    /// <param name="ownClass">Whether it is in the lesson of whoever asks.</param>
    public LocalText For(Role? role, bool ownClass) => ownClass && role == Role.Pupil ? ToTeacher ?? For(role) : For(role);

    /// <summary>The sentence as it is said; Dutch to who speaks a language that the pack does not have.</summary>
    public string In(Language language) => Texts.TryGetValue(language, out var text) ? text : Dutch;

    public LocalText With(Language language, string text) =>
        this with { Texts = new Dictionary<Language, string>(Texts) { [language] = text } };

    /// <summary>Whether these words are the sentence, in whichever language.</summary>
    public bool Is(string words) => Texts.Values.Contains(words.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the sentence has these letters in it, in whichever language.</summary>
    public bool Mentions(string letters) => Texts.Values.Any(text => text.Contains(letters, StringComparison.OrdinalIgnoreCase));
}
