using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.LocalChat;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Reaching;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Showing;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Storage;

public sealed class The_settings_of_storage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Storage:ConnectionString", "")]
    [InlineData("Storage:ConnectionString", "sevenwolden.db")]
    [InlineData("Storage:ConnectionString", "Server=.;Database=bot")]
    [InlineData("Storage:ConnectionString", "Data Source=bot.db;Sort=fast")]
    [InlineData("Storage:ConnectionString", "Host=localhost;Sort=fast")]
    [InlineData("Storage:ConnectionString", "Host=localhost;Port=many")]
    [InlineData("Storage:KeepAudit", "00:00:00")]
    [InlineData("Storage:Lease", "00:00:05")]
    [InlineData("Delivery:Lanes", "0")]
    [InlineData("Delivery:Timeout", "00:01:00")]
    public async Task A_setting_that_can_not_work_stops_the_start_and_is_named(string name, string value)
    {
        using var app = Host(TimeProvider.System, (name, value));

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Turns.Token));

        Assert.Contains(name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..], fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=bot.db", "SqliteStore")]
    [InlineData("Cache=Private;data source = bot.db", "SqliteStore")]
    [InlineData("Host=localhost;Database=bot", "PostgresStore")]
    [InlineData("Username=bot;host=localhost;Database=bot", "PostgresStore")]
    public async Task The_connection_string_chooses_the_database(string connectionString, string store)
    {
        using var app = Host(TimeProvider.System, ("Storage:ConnectionString", connectionString));

        Assert.Equal(store, app.Services.GetRequiredService<IStore>().GetType().Name);
    }

    [Fact(Timeout = 30_000)]
    public async Task What_is_old_is_forgotten_at_the_start_and_then_daily()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        await using (var before = StorageServices.Choose(new StorageOptions { ConnectionString = _folder.Database }, clock))
        {
            await before.OpenAsync(TestContext.Current.CancellationToken);
            await before.SayAsync("at the start", "1");
        }
        clock.Advance(TimeSpan.FromDays(31));
        using var app = Host(clock, ("Storage:ConnectionString", _folder.Database));
        var store = app.Services.GetRequiredService<IStore>();

        await app.StartAsync(TestContext.Current.CancellationToken);
        await ForgottenAsync(store, "at the start");
        await store.SayAsync("daily", "1");
        clock.Advance(TimeSpan.FromDays(31));
        await ForgottenAsync(store, "daily");

        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task ForgottenAsync(IStore store, string conversation)
    {
        while (await store.LoadAsync(conversation, "2", TestContext.Current.CancellationToken) is not Loaded.Open { Version: 0 })
        {
            await Task.Yield();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static IHost Host(TimeProvider clock, (string Name, string Value) setting)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration[setting.Name] = setting.Value;
        if (!setting.Name.EndsWith("ConnectionString", StringComparison.Ordinal))
        {
            builder.Configuration["Storage:ConnectionString"] = "Data Source=never-opened.db";
        }
        builder.Configuration["Escalation:FallbackLeader"] = LocalPerson.WithKey("teamleider")!.AadObjectId;
        builder.Environment.EnvironmentName = Environments.Development;
        builder.Services.AddSingleton(clock).AddSecurity(builder.Configuration, builder.Environment, out _)
            .AddStorage(builder.Configuration)
            .AddOutbox(builder.Configuration).AddDirectory(builder.Configuration)
            .AddConversation(builder.Configuration)
            .AddChannels().AddWatching(builder.Configuration).AddReaching(builder.Configuration).AddShowing();
        return builder.Build();
    }
}
