using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>How a verb is typed, in each language; whoever speaks one may type the other.</summary>
public sealed record CaseWords(IReadOnlyList<string> Dutch, IReadOnlyList<string> English)
{
    /// <summary>The one that a button types for whoever presses it; in a language without words of its own the Dutch one.</summary>
    public string Shown(Language language) => (language == Language.English ? English : Dutch)[0];

    public IEnumerable<string> All => Dutch.Concat(English);
}
