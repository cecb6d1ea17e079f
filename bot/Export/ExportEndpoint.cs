using System.Globalization;
using System.Text;
using CsvHelper;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Bot.Export;

/// <summary>A leader's own cases as a file for a spreadsheet.</summary>
internal static class ExportEndpoint
{
    private const int Batch = 500;

    private const string TooOld = """
        Deze link werkt niet meer. Vraag de bot om een nieuwe: typ "exporteer meldingen".
        This link no longer works. Ask the bot for a new one: type "export reports".

        """;

    // What somebody typed must never be run by the spreadsheet that opens it. A Dutch spreadsheet parts at semicolons.
    private static readonly CsvWriterOptions Safe = new() { Injection = CsvInjection.Escape, Separator = ';' };

    public static void MapExport(this IEndpointRouteBuilder routes) => routes.MapGet(ExportLinks.Path + "/{token}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string token, ExportLinks links, CaseStore cases, CaseFile file, IDirectory directory, Timetable timetable, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (links.Read(token) is not { } person || await directory.HasLeftAsync(person, cancellationToken))
        {
            return Results.Text(TooOld, "text/plain; charset=utf-8", statusCode: StatusCodes.Status410Gone);
        }

        await cases.ApplyAsync(
            new Effects { Audit = new AuditNote(clock.GetUtcNow().ToUnixTimeMilliseconds(), person, ReportVerbs.Export, null) },
            cancellationToken);
        return Results.Stream(
            async body =>
            {
                await body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellationToken);
                await WriteAsync(body, [CaseLine.Header], cancellationToken);
                for (var skip = 0; ; skip += Batch)
                {
                    var rows = await cases.ListAsync(
                        new CaseQuery(person, AsLeader: true, OpenOnly: false, skip, Batch), cancellationToken);
                    await WriteAsync(body, rows.Select(row => CaseLine.Of(file.Read(row), timetable.Calendar)), cancellationToken);
                    if (rows.Count < Batch)
                    {
                        break;
                    }
                }
            },
            "text/csv; charset=utf-8",
            "meldingen.csv");
    }

    private static async Task WriteAsync(Stream body, IEnumerable<string[]> lines, CancellationToken cancellationToken)
    {
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Safe, leaveOpen: true))
        {
            foreach (var line in lines)
            {
                csv.WriteRecord(line);
            }
        }

        await body.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }
}
