using System.Data.Common;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Export;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Commands;

/// <summary><c>onboarding overview</c>: who has signed and who has not, as a file for a spreadsheet.</summary>
internal static class OverviewCommand
{
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
            SpreadsheetFile.Write(output, SigningLines.OfAsync(
                services.GetRequiredService<IDirectory>(), connection, new Course(new Rulebook(pack)), leader: null,
                CancellationToken.None).GetAwaiter().GetResult());
            return CommandLine.Ok;
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException or OptionsValidationException or IOException)
        {
            error.WriteLine(fault.Message);
            return CommandLine.FaultyInput;
        }
    }
}
