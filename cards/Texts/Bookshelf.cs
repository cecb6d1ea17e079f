using Sevenwolden.Protocols;

namespace Sevenwolden.Cards.Texts;

/// <summary>The languages that the bot can say everything in: a book of texts for each. Who adds a file, adds a language.</summary>
public sealed class Bookshelf
{
    private const string Folder = "texts/";

    private readonly Dictionary<Language, TextBook> _books;

    private Bookshelf(IEnumerable<TextBook> books)
    {
        Books = [.. books.OrderByDescending(book => book.Language == Language.Dutch)
            .ThenByDescending(book => book.Language == Language.English)
            .ThenBy(book => book.Code, StringComparer.Ordinal)];
        _books = Books.ToDictionary(book => book.Language);
    }

    /// <summary>The text files that are built in.</summary>
    public static Bookshelf Shipped { get; } = Of(typeof(Bookshelf).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => (name[Folder.Length..], Text(name))));

    /// <summary>Dutch, English, then the others by their codes.</summary>
    public IReadOnlyList<TextBook> Books { get; }

    /// <param name="files">The name of each file, for faults, and what stands in it.</param>
    public static Bookshelf Of(IEnumerable<(string Name, string Text)> files) =>
        new(files.Select(file => new TextBook(TextFile.Parse(file.Name, file.Text))));

    /// <summary>The texts in this language; in Dutch for who speaks one that is not here any more.</summary>
    public TextBook In(Language language) => _books.GetValueOrDefault(language) ?? _books[Language.Dutch];

    /// <summary>The languages that can be offered: the pack asks its questions in them too.</summary>
    public IEnumerable<TextBook> For(Pack pack) => Books.Where(book => pack.Languages.Contains(book.Language));

    private static string Text(string resource)
    {
        using var stream = typeof(Bookshelf).Assembly.GetManifestResourceStream(resource)!;
        return new StreamReader(stream).ReadToEnd();
    }
}
