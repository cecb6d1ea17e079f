using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What a search came to.</summary>
/// <param name="Danger">What the words point to, which comes before all articles; null where they point to none.</param>
/// <param name="Articles">The likeliest first.</param>
/// <param name="Language">In which language was searched; null where that can't be told.</param>
public sealed record Hits(GraveKind? Danger, IReadOnlyList<Article> Articles, Language? Language);
