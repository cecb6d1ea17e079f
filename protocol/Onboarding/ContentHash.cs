using System.Security.Cryptography;
using System.Text;

namespace Sevenwolden.Protocols.Onboarding;

/// <summary>
/// What tells one text from another: of the school's text as a whole, for which people sign, and of a few of its articles. What is only
/// worded anew beside it, such as a question or a title, makes no other text of it.
/// </summary>
public static class ContentHash
{
    // So much of SHA-256 that nobody comes by another text with the same.
    private const int Letters = 32;

    /// <summary>Of the protocol to the letter, without what the bot says about it.</summary>
    public static string Of(Pack pack) => Of(
        [pack.Title, pack.School, .. pack.Introduction, .. pack.Articles.SelectMany(article => (string[])[article.Id, article.Text]),
            pack.Closing]);

    public static string Of(IEnumerable<Article> articles, params IEnumerable<string> beside) =>
        Of([.. articles.SelectMany(article => (string[])[article.Id, article.Text]), .. beside]);

    // Each text with its length before it: two that are cut otherwise are no one text.
    private static string Of(IReadOnlyList<string> texts) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(texts.Select(text => $"{text.Length}:{text}")))))[..Letters];
}
