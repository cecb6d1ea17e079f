using System.Diagnostics;

namespace Sevenwolden.Benchmarks.Peers;

/// <summary>Where the peers are made, by their own tools and only when somebody asks for them.</summary>
internal static class Workshop
{
    public static string Folder => Path.Combine(Places.Repository, "tests", "benchmarks", "Peers");

    public static string Botbuilder => Path.Combine(Folder, "botbuilder");

    public static async Task PrepareAsync()
    {
        await RunAsync(Path.Combine(Folder, "CloudAdapter"), "dotnet", "build", "-c", "Release", "-v", "quiet", "--nologo");
        if (!IsInstalled())
        {
            await RunAsync(Botbuilder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        }
    }

    // npm writes the first of these when it is through.
    private static bool IsInstalled() =>
        File.GetLastWriteTimeUtc(Path.Combine(Botbuilder, "node_modules", ".package-lock.json"))
        > File.GetLastWriteTimeUtc(Path.Combine(Botbuilder, "package-lock.json"));

    private static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} can't make the peer in {folder}; --alone leaves the peers out.\n{said}");
        }
    }
}
