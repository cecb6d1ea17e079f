namespace Sevenwolden.Protocols;

/// <summary>A bullet of the school's text, verbatim: <c>Artikel 3a.5</c>, which people call <c>Protocol 3a, punt 5</c>.</summary>
/// <param name="Principle">A principle without a rule: nothing needs to cite it.</param>
public sealed record Article(string Id, string Section, LocalText Subject, string Text, bool Principle)
{
    /// <summary>What it says, in other languages and in other words: no part of the school's text, and shown as such.</summary>
    public IReadOnlyDictionary<Language, string> Retold { get; init; } = new Dictionary<Language, string>();

    /// <summary>Where the school keeps its own document; null where it did not say so.</summary>
    public Uri? Document { get; init; }
}
