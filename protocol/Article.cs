namespace Sevenwolden.Protocols;

/// <summary>One bullet of the school's text, verbatim. Shown to people as <c>Artikel 3a.5</c>.</summary>
/// <param name="Principle">A principle without a rule: nothing needs to cite it.</param>
public sealed record Article(string Id, string Section, LocalText Subject, string Text, bool Principle);
