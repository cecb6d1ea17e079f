using System.Globalization;
using System.Text;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Bot.Export;

/// <summary>A leader's files for a spreadsheet: a page with a button, which works once.</summary>
internal static class ExportEndpoint
{
    public static void MapExport(this IEndpointRouteBuilder routes)
    {
        var export = routes.MapGroup(ExportLinks.Path).WithMetadata(new TakesForms()).AddEndpointFilter((context, next) =>
        {
            ExportPage.Guard(context.HttpContext.Response.Headers);
            return next(context);
        });
        export.MapMethods("/{token}", [HttpMethods.Get, HttpMethods.Head], LookAsync);
        export.MapPost("/{token}", GiveAsync);
    }

    private static async Task<IResult> LookAsync(
        string token, ExportLinks links, CaseStore cases, IDirectory directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        var link = links.Read(token);
        return await RefusedAsync(link, directory, clock, cancellationToken) ?? (await cases.IsUsedAsync(link!.Id, cancellationToken)
            ? ExportPage.Gone(Key.ExportUsed, link)
            : ExportPage.Ask(link));
    }

    private static async Task<IResult> GiveAsync(
        string token, ExportLinks links, CaseStore cases, LeaderFiles files, IDirectory directory, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var link = links.Read(token);
        if (await RefusedAsync(link, directory, clock, cancellationToken) is { } refused)
        {
            return refused;
        }

        return await cases.ApplyAsync(Use(link!, clock), cancellationToken)
            ? Results.Stream(
                body => WriteAsync(body, files.LinesAsync(link!.What, link.Person, cancellationToken), cancellationToken),
                "text/csv; charset=utf-8", LeaderFiles.NameOf(link!.What))
            : ExportPage.Gone(Key.ExportUsed, link!);
    }

    /// <summary>Too old, or of somebody who left the school; null where it counts.</summary>
    private static async ValueTask<IResult?> RefusedAsync(
        ExportLink? link, IDirectory directory, TimeProvider clock, CancellationToken cancellationToken) =>
        link is null ? ExportPage.Unknown()
        : link.Until <= clock.GetUtcNow().ToUnixTimeMilliseconds() || await directory.HasLeftAsync(link.Person, cancellationToken)
            ? ExportPage.Gone(Key.ExportTooOld, link)
        : null;

    /// <summary>That it was used and by whom is one transaction: of two who press at once, one gets the file.</summary>
    private static Effects Use(ExportLink link, TimeProvider clock) => new()
    {
        Link = new UsedLink(link.Id, link.Until),
        Audit = new AuditNote(
            clock.GetUtcNow().ToUnixTimeMilliseconds(), link.Person,
            link.What == FileOf.Reports ? ReportVerbs.Export : PathVerbs.Export, null),
    };

    private static async Task WriteAsync(Stream body, IAsyncEnumerable<string[]> lines, CancellationToken cancellationToken)
    {
        await body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellationToken);
        await foreach (var some in lines.Chunk(LeaderFiles.Batch).WithCancellation(cancellationToken))
        {
            await using var text = new StringWriter(CultureInfo.InvariantCulture);
            SpreadsheetFile.Write(text, some);
            await body.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
        }
    }
}
