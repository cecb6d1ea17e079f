using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Auditing;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Tests.Support;

/// <summary>The workers and the auditor over a store, under a clock that stands still, each taken by hand.</summary>
internal sealed class Watchtower : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly StorageOptions _options;

    private Watchtower(string database, PingListener listener, DateTimeOffset now)
    {
        (Listener, Clock) = (listener, new JumpingClock(now));
        _options = new StorageOptions { ConnectionString = database };
        var settings = new ConfigurationManager
        {
            ["Storage:ConnectionString"] = database,
            ["Audit:PingUrl"] = listener.Url,
        };
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IDirectory>(Directory);
        services.AddStorage(settings);
        services.AddWatching(settings);
        services.AddAuditing(settings);
        services.AddSingleton(Options.Create(new EscalationOptions()));
        services.AddSingleton(SchoolYear.Timetable);
        _services = services.BuildServiceProvider();
        Watch = ActivatorUtilities.CreateInstance<CaseWatch>(_services);
    }

    public JumpingClock Clock { get; }

    public PingListener Listener { get; }

    public LogCapture Log { get; } = new();

    public FailingStaff Directory { get; } = new();

    public CaseWatch Watch { get; }

    /// <summary>Whether the watch of deadlines goes round, and whether the delivery does.</summary>
    public bool Watches { get; set; } = true;

    public bool Delivers { get; set; } = true;

    /// <summary>Whether the watch of reminders goes round.</summary>
    public bool Reminds { get; set; } = true;

    public IStore Store => Of<IStore>();

    public CaseFile File => Of<CaseFile>();

    public static async Task<Watchtower> OpenAsync(string database, DateTimeOffset now)
    {
        var tower = new Watchtower(database, await PingListener.StartAsync(), now);
        await tower.Store.OpenAsync(Turns.Token);
        // The first look of whoever compares with the look before.
        _ = tower.Of<Auditor>();
        await tower.RoundAsync();
        return tower;
    }

    public T Of<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A minute passes: each worker that works goes round four times, and then there is an audit.</summary>
    public async Task<IReadOnlyList<Standstill>> MinuteAsync()
    {
        for (var quarter = 0; quarter < 4; quarter++)
        {
            Clock.Advance(TimeSpan.FromSeconds(15));
            await RoundAsync();
        }

        return await AuditAsync();
    }

    public Task<IReadOnlyList<Standstill>> AuditAsync() => Of<Auditor>().PassAsync(Turns.Token);

    public async Task RoundAsync()
    {
        if (Watches)
        {
            await Watch.PassAsync(Turns.Token);
        }

        if (Delivers)
        {
            await Of<Rounds>().NoteAsync(Rounds.Delivery);
        }

        if (Reminds)
        {
            await Of<Rounds>().NoteAsync(Rounds.Nudges);
        }
    }

    /// <summary>Whatever is due goes out, and arrives.</summary>
    public async Task DeliverAsync()
    {
        while (await Store.LeaseAsync(1000, Turns.Token) is { Count: > 0 } leased)
        {
            foreach (var each in leased)
            {
                await Store.Cases.ApplyAsync(new Effects { Done = each }, Turns.Token);
            }
        }
    }

    /// <summary>Something happens to a case, and whom it concerns is told.</summary>
    public async Task<Case> HappensAsync(Case? before, params CaseEvent[] events)
    {
        var change = new CaseChange(before, events);
        await Store.Cases.ApplyAsync(
            new Effects { Case = File.Write(change), Errands = Audience.Of(change.After, change.Events) }, Turns.Token);
        return change.After;
    }

    public Task<Case> ReportedAsync(string id, Urgency urgency = Urgency.Consult)
    {
        var reported = new CaseEvent.Reported(
            id, School.Teacher, new Report("Het loopt uit de hand.", Place.ParentsApp, urgency, false),
            [School.Leader, School.Deputy, School.Management]);
        return HappensAsync(null, reported with { By = School.Teacher.Id, At = Clock.GetUtcNow() });
    }

    public async Task<Case> CaseAsync(string id) => (await File.FindAsync(id, Turns.Token))!;

    public Task<IReadOnlyList<T>> AskAsync<T>(string sql) => _options.AskAsync<T>(sql);

    /// <summary>Somebody changes a table by hand. NOW is the moment, in unix milliseconds, and MINUTE so many of them.</summary>
    public Task ChangeAsync(string sql) => AskAsync<long>(sql
        .Replace("NOW", $"{Clock.GetUtcNow().ToUnixTimeMilliseconds()}", StringComparison.Ordinal)
        .Replace("MINUTE", "CAST(60000 AS bigint)", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _services.DisposeAsync();
        await Listener.DisposeAsync();
    }
}
