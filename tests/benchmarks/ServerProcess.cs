using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sevenwolden.Benchmarks;

/// <summary>A server in a process of its own, so that its CPU time is its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address, ProcessLog log) => (_process, Address, Log) = (process, address, log);

    public Uri Address { get; }

    public ProcessLog Log { get; }

    public int Id => _process.Id;

    /// <summary>What a channel has to show to get in; null where nobody asks for it.</summary>
    public string? Authorization { get; init; }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Task<ServerProcess> StartBotAsync(string connectionString, int? port = null) =>
        StartAsync(new ProcessStartInfo("dotnet", [Places.Bot]), connectionString, port ?? FreePort());

    /// <summary>A bot of another build, or one with settings of its own.</summary>
    public static Task<ServerProcess> StartBotAsync(
        string program, string connectionString, IReadOnlyDictionary<string, string> settings, string? authorization = null)
    {
        var start = new ProcessStartInfo("dotnet", [program]);
        foreach (var (setting, value) in settings)
        {
            start.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return StartAsync(start, connectionString, FreePort(), authorization);
    }

    public static Task<ServerProcess> StartBareAsync(string connectionString, string recording) =>
        StartAsync(new ProcessStartInfo("dotnet", [Places.This, "bare", connectionString, recording]), connectionString, FreePort());

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<ServerProcess> StartAsync(
        ProcessStartInfo start, string connectionString, int port, string? authorization = null)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Storage__ConnectionString"] = connectionString;
        // One person sends here what thousands send elsewhere; who sends as people do says so.
        foreach (var limit in (string[])["PersonBurst", "PersonPerSecond", "ConversationBurst", "ConversationPerSecond"])
        {
            start.Environment.TryAdd("Security__Limits__" + limit, "1000000");
        }

        var process = Process.Start(start)!;
        var log = new ProcessLog();
        process.OutputDataReceived += (_, line) => log.Add(line.Data);
        process.ErrorDataReceived += (_, line) => log.Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await IsUpAsync(port))
        {
            await Task.Delay(5);
            if (process.HasExited)
            {
                throw new InvalidOperationException(log.ToString());
            }
        }

        return new ServerProcess(process, address, log) { Authorization = authorization };
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    /// <summary>The resident memory in MB, of the process that has no children (<c>dotnet run</c> starts another).</summary>
    public double ResidentMegabytes() => Resident(_process.Id);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Resident(int id)
    {
        var children = Directory.EnumerateDirectories($"/proc/{id}/task")
            .SelectMany(task => File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return children.Count > 0
            ? children.Max(child => Resident(int.Parse(child, CultureInfo.InvariantCulture)))
            : File.ReadLines($"/proc/{id}/status").Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
                .Select(line => double.Parse(line.Split(' ')[^2], CultureInfo.InvariantCulture) / 1024).Single();
    }

    private static async Task<bool> IsUpAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
