using Sevenwolden.Cards.Model;

namespace Sevenwolden.Cards;

/// <summary>A text with its sources: each is named where it is quoted, as <c>[1]</c>.</summary>
public sealed record CitedText(Prose Text, IReadOnlyList<Claim> Sources);
