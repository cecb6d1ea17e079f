using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.EndToEnd.Clients;

/// <summary>The bot as people run it: its own process, a real port, its own database.</summary>
public sealed partial class BotProcess : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningProcess? _process;

    /// <summary>Settings that differ from the usual ones, by the names of their environment variables.</summary>
    public IDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The lines of its log that are worse than information.</summary>
    public IEnumerable<string> Complaints =>
        _process!.Said.Where(line => !line.StartsWith('{') || Level(line) is not ("Information" or "Debug" or "Trace"));

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>Starts it, on the same address and with the same database as before.</summary>
    public async Task StartAsync()
    {
        var how = new ProcessStartInfo(TestHome.Bot);
        how.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        how.Environment["ASPNETCORE_URLS"] = Address.ToString();
        how.Environment["Storage__ConnectionString"] = _folder.Database;
        how.Environment["Logging__Console__FormatterName"] = "json";
        foreach (var (name, value) in Settings)
        {
            how.Environment[name] = value;
        }

        (_process, var ready) = await RunningProcess.StartAsync(how, line => Listening.IsMatch(line));
        Address = new Uri(Listening.Match(ready).Groups["url"].Value);
    }

    /// <summary>What its database holds.</summary>
    internal Task<IReadOnlyList<T>> AskAsync<T>(string sql) =>
        new StorageOptions { ConnectionString = _folder.Database }.AskAsync<T>(sql);

    public Task KillAsync() => _process!.KillAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            await process.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static string? Level(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("LogLevel").GetString();
    }

    [GeneratedRegex(@"Now listening on: (?<url>http://127\.0\.0\.1:[0-9]+)")]
    private static partial Regex Listening { get; }
}
