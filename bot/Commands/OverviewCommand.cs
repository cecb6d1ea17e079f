using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Export;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Commands;

/// <summary><c>onboarding overview</c>: who has signed and who has not, as a file for a spreadsheet.</summary>
internal static class OverviewCommand
{
    private static readonly string[] Header =
        ["naam", "team", "leidinggevende", "stand", "deel", "delen", "versie", "kenmerk", "getekend"];

    /// <param name="output">The file: a line for each person whom the directory names, in its order of names.</param>
    /// <param name="error">Why there is none.</param>
    public static int Run(TextWriter output, TextWriter error)
    {
        var builder = Startup.CreateBuilder([]);
        builder.Logging.ClearProviders();
        builder.Services.AddDirectory(builder.Configuration);
        var storage = builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        using var services = builder.Services.BuildServiceProvider();
        try
        {
            services.GetRequiredService<CsvDirectory>().Open();
            using var connection = Connections.Open(storage.ConnectionString);
            var pack = PackFolder.OfToday(builder.Configuration);
            WriteAsync(services.GetRequiredService<IDirectory>(), connection, new Course(new Rulebook(pack)), output)
                .GetAwaiter().GetResult();
            return CommandLine.Ok;
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException or OptionsValidationException or IOException)
        {
            error.WriteLine(fault.Message);
            return CommandLine.FaultyInput;
        }
    }

    private static async Task WriteAsync(IDirectory directory, DbConnection connection, Course course, TextWriter output)
    {
        var kept = await PathRows.AllAsync(connection, CancellationToken.None);
        var colleagues = await directory.ColleaguesAsync(CancellationToken.None);
        var names = colleagues.ToDictionary(each => each.Who.Id, each => each.Who.Name, StringComparer.OrdinalIgnoreCase);
        SpreadsheetFile.Write(output, colleagues
            .Select(colleague => Line(
                course.Row(PathKept.ProgressOf(colleague.Who, kept.GetValueOrDefault(colleague.Who.Id))),
                colleague.Leader is { } id ? names.GetValueOrDefault(id, "") : ""))
            .Prepend(Header));
    }

    private static string[] Line(SigningRow row, string leader) =>
    [
        row.Who.Name, row.Who.Team ?? "", leader,
        row switch
        {
            { IsOfNow: true } => "getekend",
            { Newest: not null } => "eerdere versie",
            { Part: not null } => "bezig",
            _ => "niet begonnen",
        },
        row.Part?.ToString(CultureInfo.InvariantCulture) ?? "",
        row.Part is null ? "" : row.Parts.ToString(CultureInfo.InvariantCulture),
        row.Newest?.Version ?? "", row.Newest?.Hash ?? "",
        row.Newest is { } signed ? Moment(signed.At) : "",
    ];

    private static string Moment(DateTimeOffset at) => DutchDay.Local(at).ToString(
        "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
