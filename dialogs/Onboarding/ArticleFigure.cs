namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>How an article is understood on the path, by the school as a whole: of ten people or more, or it is not told.</summary>
/// <param name="Article">Its id.</param>
/// <param name="People">How many met it.</param>
/// <param name="Wrong">How many of them had its first case otherwise than the rules.</param>
public sealed record ArticleFigure(string Article, int People, int Wrong)
{
    /// <summary>Fewer people are never told of: one could guess who they were.</summary>
    public const int Fewest = 10;

    private const int MostShown = 3;

    /// <summary>What is understood least, the worst first.</summary>
    public static IReadOnlyList<ArticleFigure> Worst(IEnumerable<ArticleFigure> all) =>
    [
        .. all.Where(figure => figure.Wrong > 0).OrderByDescending(figure => figure.Share)
            .ThenBy(figure => figure.Article, StringComparer.Ordinal).Take(MostShown),
    ];

    public double Share => (double)Wrong / People;
}
