using System.Diagnostics;
using System.Text.Json;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Faults;

/// <summary>
/// The bot, in one process or several on one database, each on an address that it keeps when it is killed and started again.
/// </summary>
internal sealed class Bots : IAsyncDisposable
{
    private readonly List<Uri> _addresses;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly Dictionary<Uri, RunningProcess> _running = [];
    private readonly List<RunningProcess> _killed = [];
    private int _next;

    /// <param name="count">How many processes.</param>
    /// <param name="settings">By their path: <c>Delivery:Timeout</c>.</param>
    public Bots(int count, IReadOnlyDictionary<string, string> settings) =>
        (_addresses, _settings) = ([.. Enumerable.Range(0, count).Select(_ => new Uri($"http://127.0.0.1:{FreePort.Find()}/"))], settings);

    public int Kills => _killed.Count;

    /// <summary>What they logged as errors: nothing that befalls a connector is one.</summary>
    public IEnumerable<string> Errors => _killed.Concat(_running.Values).SelectMany(process => process.Said).Where(IsError);

    /// <summary>Each in turn, whether it is alive or not.</summary>
    public Uri Next() => _addresses[(int)((uint)Interlocked.Increment(ref _next) % (uint)_addresses.Count)];

    public Task StartAsync() => Task.WhenAll(_addresses.Select(StartAsync));

    /// <summary>kill -9, and at once a new one in its place.</summary>
    public async Task KillNextAsync(Chats chats)
    {
        var address = _addresses[_killed.Count % _addresses.Count];
        await _running[address].KillAsync();
        chats.NoteKill();
        _killed.Add(_running[address]);
        await StartAsync(address);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _killed.Concat(_running.Values))
        {
            await process.DisposeAsync();
        }
    }

    private async Task StartAsync(Uri address)
    {
        var how = new ProcessStartInfo(TestHome.Bot);
        how.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        how.Environment["ASPNETCORE_URLS"] = address.ToString();
        how.Environment["Logging__Console__FormatterName"] = "json";
        foreach (var (setting, value) in _settings)
        {
            how.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var (process, _) = await RunningProcess.StartAsync(how, line => line.Contains("Now listening on", StringComparison.Ordinal));
        lock (_running)
        {
            _running[address] = process;
        }
    }

    private static bool IsError(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("LogLevel").GetString() is "Error" or "Critical";
        }
        catch (JsonException)
        {
            // Its last line, when it was killed; or what no logger wrote, and that is an error.
            return !line.StartsWith('{');
        }
    }
}
