using Sevenwolden.Cards.Texts;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>What the page can be set to: the cultures of the languages that the bot has texts in.</summary>
internal static class Locales
{
    public static string Of(string? asked) =>
        Bookshelf.Shipped.Books.FirstOrDefault(book => book.Culture.Name == asked, TextBook.In(Language.Dutch)).Culture.Name;
}
