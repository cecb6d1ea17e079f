using System.Globalization;
using System.Text.Json;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>All that was written and done in a case, to the letter, oldest first, so much on a page as fits in a message.</summary>
internal static class HistoryCard
{
    private const int PageBytes = 14 * 1024;

    // A moment, names and JSON around a text.
    private const int LineBytes = 400;

    public static Message Draw(Reply.HistoryShown shown, TextBook texts)
    {
        var (view, pages) = (shown.View, Pages(Told(shown.View)));
        var page = Math.Clamp(shown.Page, 0, pages.Count - 1);
        var title = texts.Format(Key.CaseTitle, view.Case.Id);
        return Composition.Message(
            texts,
            title,
            [
                Layout.Small(title),
                Layout.Heading(texts[Key.CaseHistory]),
                .. pages.Count > 1 ? [Layout.Small(texts.Format(Key.ListPage, page + 1, pages.Count))] : Array.Empty<Element>(),
                .. pages[page].SelectMany(entry => CaseText.Entry(entry, view, texts)),
                .. view.Case.Erased ? [Layout.Small(texts[Key.CaseErased])] : Array.Empty<Element>(),
            ],
            [
                .. page > 0 ? [Turn(Key.ListPrevious, view, page - 1, texts)] : Array.Empty<Button>(),
                .. page + 1 < pages.Count ? [Turn(Key.ListNext, view, page + 1, texts)] : Array.Empty<Button>(),
                .. CaseForms.Folded(view, NameVerbs.TakeOut, texts),
                .. TieText.Ask(view, texts),
            ],
            CaseText.Entity(view.Case));
    }

    /// <summary>The button that shows it.</summary>
    public static Button Open(CaseView view, TextBook texts) => Press(texts[CaseVerbs.Read], view, 0, texts);

    private static Button Turn(Key title, CaseView view, int page, TextBook texts) => Press(texts[title], view, page, texts);

    private static Button Press(string title, CaseView view, int page, TextBook texts) => Buttons.Press(
        title, CaseVerbs.Read.Name, CaseVerbs.Read.Typed(view.Case.Id, texts.Language) + (page > 0 ? $": {page + 1}" : ""),
        ("case", view.Case.Id), ("page", page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The report itself is what was written first; what it became later stands on the card.</summary>
    private static IEnumerable<Entry> Told(CaseView view) => CaseText.Told(view)
        .Prepend(view.Case.History[0] with { Text = view.Case.Erased ? null : view.Case.Report.What });

    private static List<List<Entry>> Pages(IEnumerable<Entry> entries)
    {
        List<List<Entry>> pages = [[]];
        var left = PageBytes;
        foreach (var entry in entries)
        {
            var size = LineBytes + Size(entry.Text) + Size(entry.Who) + Size(entry.Whom);
            if (size > left && pages[^1].Count > 0)
            {
                pages.Add([]);
                left = PageBytes;
            }

            pages[^1].Add(entry);
            left -= size;
        }

        return pages;
    }

    private static int Size(string? text) =>
        text is null ? 0 : JsonEncodedText.Encode(Script.Markdown.Written(text), PlainLetters.Encoder).EncodedUtf8Bytes.Length;
}
