using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Reaching;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Showing;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Bot.Watching;

namespace Sevenwolden.Tests.Support;

/// <summary>A store, a connector and a courier between them, under a clock that stands still.</summary>
internal sealed class Mail : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private readonly IOptions<DeliveryOptions> _options = Options.Create(new DeliveryOptions());

    private Mail(FakeConnector connector)
    {
        Connector = connector;
        Store = StorageServices.Choose(new StorageOptions { ConnectionString = _folder.Database }, Clock);
        _services = Services();
        Client = _services.GetRequiredService<HttpRoad>();
        var vault = new Vault(new EphemeralDataProtectionProvider());
        var file = new CaseFile(Store.Cases, vault, School.Timetable);
        var pace = new Pace(_options);
        var channels = new ChannelBook(KnownChannels.All);
        var paced = new PacedConnector(Client, pace, channels);
        var road = new PersonRoad(Store.Cases, paced, new ChannelHome(_options, new ConfigurationManager()));
        var reach = Options.Create(new ReachOptions());
        var reached = new CaseRoad(
            road, new AppInstaller(new GraphRoad(Client, reach), reach, NullLogger<AppInstaller>.Instance), file, Clock);
        var drawing = new CaseDrawing(
            new Staff(), new WhoIsThere(new Staff(), Faults), new TieFile(Store.Cases, file), Shipped.Rulebook, School.Timetable, channels,
            Clock);
        var place = new CardPlace(paced, channels);
        var settings = Options.Create(new EscalationOptions());
        var departed = new Departed(
            new Staff(), new Leavers(Store.Cases, new Staff(), Clock), new WhoIsThere(new Staff(), Faults), file);
        var posting = new Posting(Store.Cases, file, reached, drawing, channels, Clock);
        var showing = new CaseShowing(
            Store.Cases, file, new Staff(), new WhoIsThere(new Staff(), Faults), posting,
            new Refreshing(Store.Cases, place, drawing, channels), new Calling(paced, settings),
            new PostingTogether(Store.Cases, file, new Staff(), reached, drawing, posting, channels, Clock),
            Mailing(file), Loud(file), departed, settings, Clock);
        ISend[] senders = [new Replying(paced, vault), showing, new Retiring(Store.Cases, file, place, channels)];
        Courier = new Courier(Store, senders, _options, Clock, new Random(1), Faults, Telling.Figures(Clock), Telling.Pseudonyms(),
            NullLogger<Courier>.Instance);
        File = file;
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    public FakeConnector Connector { get; }

    public IStore Store { get; }

    public HttpRoad Client { get; }

    public Courier Courier { get; }

    public CaseFile File { get; }

    private FaultLog Faults => new(StoreFault.Why, Clock, NullLogger<FaultLog>.Instance);

    public static async Task<Mail> OpenAsync()
    {
        var mail = new Mail(await FakeConnector.StartAsync());
        await mail.Store.OpenAsync(Turns.Token);
        return mail;
    }

    public DeliveryWorker Worker(Handover handover) =>
        new(Store, handover, Courier, _options, Clock, Faults, new Rounds(Store, Clock));

    /// <summary>A turn whose replies go to the connector.</summary>
    public async Task<Commit.Done> SayAsync(string conversation, string activity, params string[] replies)
    {
        var open = (Loaded.Open)await Store.LoadAsync(conversation, activity, Turns.Token);
        var outgoing = replies.Select(reply => new Outgoing(Connector.Url, Turns.Bytes(reply)));
        return (Commit.Done)await Store.CommitAsync(
            new TurnToCommit(conversation, open.Version, [], activity, [], [.. outgoing]), Turns.Token);
    }

    /// <summary>Changes the database behind its back.</summary>
    public Task ChangeAsync(string sql) => new StorageOptions { ConnectionString = _folder.Database }.AskAsync<string>(sql);

    /// <summary>Delivers all that is due now.</summary>
    public async Task DeliverDueAsync()
    {
        while (await Store.LeaseAsync(10, Turns.Token) is { Count: > 0 } heads)
        {
            await Task.WhenAll(heads.Select(head => Courier.DeliverAsync(head, Turns.Token)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        // A test that failed leaves requests that nobody answers: their time is over, else the client would wait for them for ever.
        Clock.Advance(TimeSpan.FromMinutes(1));
        // First the client: it may still wait for an answer that the connector owes it.
        await _services.DisposeAsync();
        await Connector.DisposeAsync();
        _folder.Dispose();
    }

    private static CallForHelp Call => new(Shipped.Rulebook, new Credentials.None(), Options.Create(new ReachOptions()));

    private LoudCalling Loud(CaseFile file) => new(
        new Gateway(Client, Options.Create(new EscalationOptions())), Call, file, Telling.Pseudonyms(), Clock);

    private Mailing Mailing(CaseFile file)
    {
        var mail = Options.Create(new MailOptions());
        return new Mailing(
            new SmtpPost(mail, _options, Clock),
            Call, new Staff(), file, mail, Telling.Pseudonyms(), Clock);
    }

    /// <summary>The client as the bot has it, but for who it is.</summary>
    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton(_options);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddHttpClient<HttpRoad>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddHostGuard();
        return services.BuildServiceProvider();
    }
}
