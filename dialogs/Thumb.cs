using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What somebody thinks of an answer. Nothing of it is kept: it is counted, by the articles that the answer rests on.</summary>
public sealed record Thumb(bool IsUp, ThumbWhy Why, IReadOnlyList<Article> Articles);
