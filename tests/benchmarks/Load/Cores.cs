using System.Diagnostics;
using System.Globalization;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>
/// A core for the servers, which take turns on it, and another for whoever asks them: on Linux, where there are two to be had.
/// </summary>
internal static class Cores
{
    private static readonly List<int> Allowed = OperatingSystem.IsLinux() ? ReadAllowed() : [];

    public static bool Apart => Allowed.Count > 1;

    /// <summary>A server's command, on the servers' core.</summary>
    public static ProcessStartInfo OfServers(string program, params IEnumerable<string> arguments) => Apart
        ? new ProcessStartInfo("taskset", ["-c", Core(Allowed[^1]), program, .. arguments])
        : new ProcessStartInfo(program, arguments);

    /// <summary>Keeps this process to the other core: each thread that it has, and so those that they start.</summary>
    public static void KeepToTheOther()
    {
        if (!Apart)
        {
            return;
        }

        var start = new ProcessStartInfo("taskset", ["-a", "-c", "-p", Core(Allowed[0]), Core(Environment.ProcessId)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("taskset can't keep this process to one core.");
        }
    }

    // "0-3,8": what a container gives may be less than the machine has.
    private static List<int> ReadAllowed() =>
    [
        .. File.ReadLines("/proc/self/status").Single(line => line.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal))
            .Split(':')[1].Split(',')
            .Select(range => range.Split('-').Select(core => int.Parse(core, CultureInfo.InvariantCulture)).ToList())
            .SelectMany(range => Enumerable.Range(range[0], range[^1] - range[0] + 1)),
    ];

    private static string Core(int number) => number.ToString(CultureInfo.InvariantCulture);
}
