using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A directory's file for a test, and the directory that reads it. It is Monday 2 November 2026, ten o'clock in the Netherlands.
/// </summary>
internal sealed class Roll : IDisposable
{
    public const string Header = "id,naam,rol,leidinggevende,plaatsvervanger,afwezig\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sevenwolden-");
    private readonly LogCapture _log = new();

    private Roll(string fallback, string? tenant) => Csv = new CsvDirectory(
        Options.Create(new DirectoryOptions { File = File }), Options.Create(new FallbackOptions { FallbackLeader = fallback }),
        Options.Create(new GraphOptions { TenantId = tenant }),
        new Here(_folder.FullName), Clock, new Logger<CsvDirectory>(new LoggerFactory([_log])),
        new SaidAbsences(
            (_, _) => IsStoreDown ? throw new TimeoutException() : Task.FromResult<IReadOnlyList<SaidAbsence>>([.. Said]),
            Clock,
            new FaultLog(StoreFault.Why, Clock, new Logger<FaultLog>(new LoggerFactory([_log])))));

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    public CsvDirectory Csv { get; }

    /// <summary>What people said of being away.</summary>
    public List<SaidAbsence> Said { get; } = [];

    /// <summary>Whether what they said can't be read.</summary>
    public bool IsStoreDown { get; set; }

    public string File => Path.Combine(_folder.FullName, "directory.csv");

    public IReadOnlyCollection<string> Log => _log.Lines;

    /// <param name="rows">Below <see cref="Header"/>.</param>
    /// <param name="fallback">The setting <c>Escalation:FallbackLeader</c>.</param>
    public static Roll Of(string rows, string fallback = "head") => Whole(Header + rows, fallback);

    /// <param name="content">The whole file.</param>
    /// <param name="fallback">The setting <c>Escalation:FallbackLeader</c>.</param>
    /// <param name="tenant">Whose accounts Microsoft Graph knows, by name too; null where it isn't asked.</param>
    public static Roll Whole(string content, string fallback = "head", string? tenant = "school")
    {
        var roll = new Roll(fallback, tenant);
        roll.Write(content);
        return roll;
    }

    /// <summary>What the start says when the file has these rows.</summary>
    public static string FaultsOf(string rows, string fallback = "head") => FaultsOfWhole(Header + rows, fallback);

    public static string FaultsOfWhole(string content, string fallback = "head", string? tenant = "school")
    {
        using var roll = Whole(content, fallback, tenant);
        return Xunit.Assert.Throws<InvalidOperationException>(roll.Csv.Open).Message.Replace(
            roll._folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    public void Write(string content) => System.IO.File.WriteAllText(File, content);

    /// <summary>They say that they are away on these days, or there after all.</summary>
    public void Says(string person, string days, bool isAway = true, string? against = null)
    {
        Xunit.Assert.True(Absence.TryParse(days, out var absence));
        Said.Add(new SaidAbsence($"{Said.Count}", person, absence, isAway, Clock.GetUtcNow().AddMinutes(Said.Count)) { Against = against });
    }

    /// <summary>Whom a report of this person goes to, in turn.</summary>
    public async Task<string> ChainAsync(string id)
    {
        var circle = await Csv.CircleAsync(id, null, Turns.Token);
        return $"{string.Join(' ', circle.Chain.Select(member => member.Id))}, "
            + $"{circle.Because}{(circle.Absent is { } absent ? $", without {absent.Id}" : "")}";
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private sealed class Here(string folder) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = folder;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
