using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Texts;

/// <summary>What a file of a leader's is called, and what to mind of it: in the chat, and on the page behind the link.</summary>
public static class FileText
{
    public static (Prose Title, Prose Text) Of(FileOf what, TextBook texts) => what switch
    {
        FileOf.Reports => (texts[Key.ExportTitle], texts[Key.ExportText]),
        _ => (texts[Key.ExportSignedTitle], texts[Key.ExportSignedText]),
    };

    /// <summary>The words that give another.</summary>
    public static Prose Words(FileOf what, TextBook texts) =>
        texts[what == FileOf.Reports ? Key.ExportWords : Key.ExportSignedWords];
}
