using System.Diagnostics;
using System.Reflection;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Deployment;

/// <summary>The Bicep compiler, on a copy of the templates that a test may change.</summary>
internal sealed class Bicep : IDisposable
{
    public static readonly string Templates = Path.Combine(Sources.Root, "deploymentTemplates", "bicep");

    // What an administrator sets before deploying; none of it may come back in what is kept.
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["SEVENWOLDEN_FALLBACK_LEADER"] = "5e0e0000-0000-4000-8000-000000000002",
        ["SEVENWOLDEN_ALARM_EMAIL"] = "beheer@school.example",
        ["SEVENWOLDEN_DATABASE_PASSWORD"] = "a marker; of a 'password'",
        ["SEVENWOLDEN_PING_URL"] = "https://ping.example/marker",
        ["SEVENWOLDEN_ASK_GRAPH"] = "true",
    };

    private readonly TemporaryFolder _folder = new();

    public Bicep()
    {
        foreach (var file in Directory.EnumerateFiles(Templates, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.Path, Path.GetRelativePath(Templates, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public static IEnumerable<string> Modules =>
        Directory.EnumerateFiles(Path.Combine(Templates, "modules"), "*.bicep").Select(file => Path.GetFileName(file));

    public string PathOf(string file) => Path.Combine(_folder.Path, file);

    public void Dispose() => _folder.Dispose();

    public void Edit(string file, string from, string to) =>
        File.WriteAllText(PathOf(file), File.ReadAllText(PathOf(file)).Replace(from, to, StringComparison.Ordinal));

    /// <returns>The exit code, what it wrote, and what it complained of: a warning leaves the exit code at 0.</returns>
    public async Task<(int Code, string Output, string Complaints)> RunAsync(params string[] args)
    {
        var compiler = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Bicep").Value!;
        var start = new ProcessStartInfo(compiler, args)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, complaints) = (process.StandardOutput.ReadToEndAsync(Turns.Token), process.StandardError.ReadToEndAsync(Turns.Token));
        await process.WaitForExitAsync(Turns.Token);
        return (process.ExitCode, await output, await complaints);
    }
}
