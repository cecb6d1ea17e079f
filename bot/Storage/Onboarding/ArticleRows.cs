using System.Data.Common;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Bot.Storage.Onboarding;

/// <summary>How many people met an article on the path, and how many had it otherwise; in SQL that both databases speak.</summary>
internal static class ArticleRows
{
    /// <summary>One person more. What is shown moves by ten people or more at a time, so that nobody sees whom a figure is of.</summary>
    public static void Count(Sql sql, MetArticles met)
    {
        var wrong = met.Wrong ? 1 : 0;
        foreach (var article in met.Articles)
        {
            var mark = MarkOf(article);
            sql.Add($"""
                INSERT INTO onboarding_article (article, mark, people, wrong, shown_people, shown_wrong)
                VALUES ({article.Id}, {mark}, 1, {wrong}, 0, 0)
                ON CONFLICT (article, mark) DO UPDATE SET
                  people = onboarding_article.people + 1, wrong = onboarding_article.wrong + {wrong}
                """)
                .Add($"""
                UPDATE onboarding_article SET shown_people = people, shown_wrong = wrong
                WHERE article = {article.Id} AND mark = {mark} AND people - shown_people >= {ArticleFigure.Fewest}
                """);
        }
    }

    /// <summary>Of the articles as they read now; what was counted of another text is not told.</summary>
    public static async Task<IReadOnlyList<ArticleFigure>> ShownAsync(
        DbConnection connection, Pack pack, CancellationToken cancellationToken)
    {
        var rows = await new Sql(connection)
            .Add($"SELECT article, mark, shown_people, shown_wrong FROM onboarding_article WHERE shown_people > 0")
            .ListAsync(
                row => (Mark: row.GetString(1), Figure: new ArticleFigure(row.GetString(0), (int)row.GetInt64(2), (int)row.GetInt64(3))),
                cancellationToken);
        return
        [
            .. rows.Where(row => pack.Article(row.Figure.Article) is { } article && MarkOf(article) == row.Mark).Select(row => row.Figure),
        ];
    }

    private static string MarkOf(Article article) => ContentHash.Of([article]);
}
