using System.Net;
using Sevenwolden.Benchmarks.Channel;
using Sevenwolden.Benchmarks.Peers;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>All servers of a load, alive: the bot, the bare server and, unless they are left out, the peers.</summary>
internal sealed class Field : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _started = [];
    private readonly List<Contender> _servers = [];

    private Field()
    {
    }

    /// <summary>The bot first, and the bare server behind it.</summary>
    public IReadOnlyList<Contender> All => _servers;

    public IReadOnlyList<Contender> BotAndBare => _servers[..2];

    public static async Task<Field> StartAsync(Teams teams, LoadOptions options, string folder)
    {
        var field = new Field();
        try
        {
            await field.StartAllAsync(teams, options, folder);
            return field;
        }
        catch
        {
            await field.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_started.TryPop(out var one))
        {
            await one.DisposeAsync();
        }
    }

    private async Task StartAllAsync(Teams teams, LoadOptions options, string folder)
    {
        if (!options.Alone)
        {
            await Workshop.PrepareAsync();
        }

        var recording = Path.Combine(folder, "recording.json");
        RecordingJson.Save(await Recorder.RecordAsync(teams, folder), recording);
        var issuer = Keep(await Issuer.StartAsync(Sender.Anybody.Channel));
        var app = new SignedApp(issuer, teams.ServiceUrl);
        var postgres = options.Postgres ? Keep(new PostgresServer { Durable = true }) : null;
        async Task<string> DatabaseAsync(string name) =>
            postgres is null ? $"Data Source={Path.Combine(folder, name + ".db")}" : await postgres.CreateDatabaseAsync();

        var bot = await StartAsync(app, await DatabaseAsync("bot"), "dotnet", Places.Bot);
        _servers.Add(new Contender("bot", bot, Script.OfTheBot));
        var database = await DatabaseAsync("bare");
        var bare = await StartAsync(app, database, "dotnet", Places.This, "bare", database, recording);
        _servers.Add(new Contender("bare", bare, Script.OfTheBot));
        foreach (var peer in options.Alone ? [] : Peer.All)
        {
            var process = await StartAsync(app, "", peer.Program, peer.Arguments);
            _servers.Add(new Contender(peer.Name, process, Interviews.Script, peer.Bar));
        }

        foreach (var server in _servers.Where(server => server.Process != bare))
        {
            await SeeThatItChecksAsync(teams, server, app);
        }
    }

    /// <summary>A server that takes anybody would have an easier time, and nobody would see it.</summary>
    private static async Task SeeThatItChecksAsync(Teams teams, Contender server, SignedApp app)
    {
        var step = server.Script.Talks[0][0];
        var activity = step.Activity("a:token", "token", teams.ServiceUrl, expectReplies: true);
        foreach (var (authorization, lets) in ((string?, bool)[])[(null, false), (app.Forged, false), (app.Authorization, true)])
        {
            var (status, _) = await teams.PostAsync(server.Process.Address, step, activity, authorization);
            if ((status == HttpStatusCode.OK) != lets)
            {
                throw new InvalidOperationException($"{server.Name} does not check who calls: {status}.\n{server.Process.Log}");
            }
        }
    }

    private async Task<ServerProcess> StartAsync(SignedApp app, string database, string program, params string[] arguments)
    {
        var start = Cores.OfServers(program, arguments);
        foreach (var (setting, value) in app.Settings)
        {
            start.Environment[setting] = value;
        }

        return Keep(await ServerProcess.StartAsync(start, database, ServerProcess.FreePort(), app.Authorization));
    }

    private T Keep<T>(T one)
        where T : IAsyncDisposable
    {
        _started.Push(one);
        return one;
    }
}
