using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>What somebody met for the first time, and whether they had it otherwise: it is counted, and not kept of them.</summary>
public sealed record MetArticles(IReadOnlyList<Article> Articles, bool Wrong);
