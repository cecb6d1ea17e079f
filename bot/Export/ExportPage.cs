using System.Net;
using System.Security.Cryptography;
using System.Text;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Bot.Export;

/// <summary>
/// The page behind a link: a button that gives the file. Whatever looks at a link before a person does, such as a preview, presses none,
/// and so does not use it up.
/// </summary>
internal static class ExportPage
{
    // As the local chat page looks, light and dark.
    private const string Style = """
        :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
        body { margin: 0; display: grid; min-height: 100vh; place-items: center; background: light-dark(#f5f5f5, #1f1f1f); }
        main { box-sizing: border-box; width: min(32rem, 100%); padding: 1.5rem; background: light-dark(#fff, #292929);
          color: light-dark(#242424, #fff); border-radius: .5rem; }
        h1 { margin: 0; font-size: 1.25rem; }
        button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: 0 1.25rem; border: 0; border-radius: .25rem;
          background: #4f52b2; color: #fff; cursor: pointer; }
        button:focus-visible { outline: 3px solid light-dark(#242424, #fff); outline-offset: 2px; }
        """;

    private static readonly string Policy = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>With the button.</summary>
    public static IResult Ask(ExportLink link)
    {
        var texts = TextBook.In(link.Language);
        var (title, text) = FileText.Of(link.What, texts);
        return Of(StatusCodes.Status200OK, texts, title, Section(
            texts, title, text, $"<form method=\"post\"><button>{WebUtility.HtmlEncode(texts[Key.ExportOpen])}</button></form>"));
    }

    /// <summary>It was used, or is too old: how to get another.</summary>
    public static IResult Gone(Key why, ExportLink link)
    {
        var texts = TextBook.In(link.Language);
        var (title, _) = FileText.Of(link.What, texts);
        return Of(StatusCodes.Status410Gone, texts, title, Section(texts, title, texts.Format(why, FileText.Words(link.What, texts))));
    }

    /// <summary>It is no link of this bot: nobody knows who reads it, nor what it was to give.</summary>
    public static IResult Unknown()
    {
        var books = Bookshelf.Shipped.Books;
        return Of(StatusCodes.Status410Gone, books[0], books[0][Key.ExportOpen], string.Concat(books.Select(texts => Section(
            texts, texts[Key.ExportOpen],
            texts.Format(Key.ExportTooOld, Prose.Join(" / ", Enum.GetValues<FileOf>().Select(what => FileText.Words(what, texts))))))));
    }

    /// <summary>Nothing of an export is kept on the way, or told to anybody.</summary>
    public static void Guard(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        // Not "no-referrer": then the form would not say where it comes from.
        headers["Referrer-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
    }

    private static string Section(TextBook texts, string title, string text, string more = "") => $"""
        <section lang="{texts.Code}"><h1>{WebUtility.HtmlEncode(title)}</h1>
        <p>{WebUtility.HtmlEncode(text)}</p>{more}</section>
        """;

    private static IResult Of(int status, TextBook texts, string title, string body) => Results.Text(
        $"""
        <!doctype html>
        <html lang="{texts.Code}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{WebUtility.HtmlEncode(title)}</title><style>{Style}</style></head>
        <body><main>{body}</main></body></html>
        """,
        "text/html; charset=utf-8", statusCode: status);
}
