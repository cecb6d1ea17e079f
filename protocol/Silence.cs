namespace Sevenwolden.Protocols;

/// <summary>A subject that people ask about and that the text does not name (Protocol 3b.4 for the doubt that remains).</summary>
/// <param name="Articles">What bears on it all the same.</param>
/// <param name="Says">That the text is silent, in one sentence.</param>
/// <param name="Applies">What those articles say and do not say of it.</param>
/// <param name="From">The likelihood from 0 to 1 from which it is heard.</param>
/// <param name="Words">Phrases in which it is always heard.</param>
public sealed record Silence(
    string Name, IReadOnlyList<string> Articles, LocalText Label, LocalText Says, LocalText Applies, double From,
    IReadOnlyList<string> Words)
{
    /// <summary>The topics that people choose when they mean this.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Phrases in which it is not meant, whatever the others say.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>
    /// Whether it is said before any rule of the one who did it: whoever it was done to asks for no verdict (Protocol 3b.3, 3b.4).
    /// </summary>
    public bool BeforeRules { get; init; }
}
