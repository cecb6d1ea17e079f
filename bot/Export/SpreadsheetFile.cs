using CsvHelper;

namespace Sevenwolden.Bot.Export;

/// <summary>Lines of a file that a spreadsheet opens, each cell made harmless.</summary>
internal static class SpreadsheetFile
{
    // A Dutch spreadsheet parts at semicolons.
    private static readonly CsvWriterOptions Semicolons = new() { Separator = ';' };

    public static void Write(TextWriter to, IEnumerable<string[]> lines)
    {
        using var csv = CsvWriter.Create(to, Semicolons, leaveOpen: true);
        foreach (var line in lines)
        {
            csv.WriteRecord([.. line.Select(SpreadsheetText.Safe)]);
        }
    }
}
