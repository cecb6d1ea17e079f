using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// The people of a small school, each in a chat of their own with the bot, over the wire: hosts, a connector, a clock that can be put
/// forward.
/// </summary>
internal sealed class SchoolOnline : IAsyncDisposable
{
    public const string Teacher = "docent";
    public const string Leader = "teamleider";
    public const string Deputy = "plaatsvervanger";
    public const string Management = "schoolleiding";
    public const string Colleague = "collega";
    public const string OtherLeader = "andere-teamleider";

    /// <summary>Where all of them have their account.</summary>
    public const string Tenant = "5e0e0000-0000-4000-8000-000000000000";

    /// <summary>In no row of the directory.</summary>
    public const string Stranger = "onbekende";

    private const string Directory = """
        id,naam,rol,team,leidinggevende,plaatsvervanger,telefoon,afwezig
        docent,Docent,medewerker,Onderbouw,teamleider,,06-11111111,
        collega,Collega,medewerker,Onderbouw,teamleider,,06-55555555,
        teamleider,Teamleider,teamleider,Onderbouw,schoolleiding,plaatsvervanger,06-22222222,
        plaatsvervanger,Plaatsvervanger,teamleider,Bovenbouw,schoolleiding,,06-33333333,
        andere-teamleider,Andere Teamleider,teamleider,Brugklas,schoolleiding,,06-66666666,
        schoolleiding,Schoolleiding,schoolleiding,,,,06-44444444,

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _database;
    private readonly string[] _settings;
    private readonly List<BotHost> _hosts = [];

    private SchoolOnline(FakeConnector connector, string? database, string[] settings)
    {
        (Connector, _database) = (connector, database ?? _folder.Database);
        File.WriteAllText(DirectoryFile, Directory);
        _settings =
        [
            $"--Directory:File={DirectoryFile}", $"--Escalation:FallbackLeader={Leader}", "--Escalation:Poll=00:00:00.05",
            "--Delivery:PerSecond=1000",
            .. settings.Select(setting => setting.Replace("{connector}", connector.Url, StringComparison.Ordinal)),
        ];
    }

    /// <summary>Monday 2 November 2026, ten o'clock in the Netherlands, and on from there.</summary>
    public MovedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    public FakeConnector Connector { get; }

    public IReadOnlyList<BotHost> Hosts => _hosts;

    public string Folder => _folder.Path;

    /// <summary>As the activities have it; "slack" shows no cards.</summary>
    public Dictionary<string, string> Channels { get; } = [];

    public CaseStore Cases => _hosts[0].Services.GetRequiredService<CaseStore>();

    public static Task<SchoolOnline> OpenAsync(params string[] settings) => OpenAsync(null, 1, settings);

    /// <param name="database">A connection string; null for a file of its own.</param>
    /// <param name="hosts">How many share it.</param>
    public static async Task<SchoolOnline> OpenAsync(string? database, int hosts, params string[] settings)
    {
        var school = new SchoolOnline(await FakeConnector.StartAsync(), database, settings);
        for (var host = 0; host < hosts; host++)
        {
            await school.StartAsync();
        }

        return school;
    }

    /// <summary>The administrator saves the directory without this person; a second later the bot has seen it.</summary>
    /// <param name="person">Whose row goes.</param>
    /// <param name="instead">Who leads, or stands in, for those whom this person did; empty for nobody.</param>
    public void Leaves(string person, string instead = "") => SaveDirectory(string.Join('\n',
        from row in File.ReadAllLines(DirectoryFile)
        let cells = row.Split(',')
        where cells[0] != person
        // The leader and the deputy: a role may be called as a person is.
        select string.Join(',', cells.Select((cell, place) => place is 4 or 5 && cell == person ? instead : cell))));

    public string ReadDirectory() => File.ReadAllText(DirectoryFile);

    /// <summary>The directory as it was at first.</summary>
    public void ComesBack() => SaveDirectory(Directory);

    public void SaveDirectory(string content)
    {
        File.WriteAllText(DirectoryFile, content);
        Clock.Move(TimeSpan.FromSeconds(2));
    }

    /// <param name="down">How long nothing runs.</param>
    public async Task RestartAsync(TimeSpan down = default)
    {
        var hosts = _hosts.Count;
        await StopAsync();
        Clock.Move(down);
        for (var host = 0; host < hosts; host++)
        {
            await StartAsync();
        }
    }

    public static string ChatOf(string person) => $"a:{person}";

    /// <summary>What arrived for this person and was taken: in their own chat, or in one that was made for them.</summary>
    public IEnumerable<Arrival> Shown(string person) =>
        Connector.Delivered.Where(
            arrival => arrival.Chat == ChatOf(person) || arrival.Chat == $"made:{person}" || arrival.Chat == $"made:29:{person}");

    /// <summary>The person's cards as they stand on the screen now, the newest last: where one was replaced, what it became.</summary>
    public IReadOnlyList<Arrival> Screen(string person) =>
        [.. Shown(person).Where(arrival => arrival.Card is not null).GroupBy(arrival => arrival.Given).Select(versions => versions.Last())];

    /// <summary>The case's card that this person has now, as it was last sent.</summary>
    public async Task<string> CardAsync(string id, string person) =>
        (await Cases.CardAsync(id, person, Turns.Token))?.ActivityId is { } name
            ? Screen(person).Single(shown => shown.Given == name).Body
            : "";

    /// <summary>New messages of a case, by the occasion that the summary names; not the card that follows.</summary>
    public IEnumerable<string> Told(string person) =>
        Shown(person).Where(
            arrival => arrival.Method == "POST" && arrival.Card is not null && arrival.About is null).Select(arrival => arrival.Summary);

    public JsonObject Message(string person, string text) => From(person, Wire.Message(ChatOf(person), text, Connector.Url));

    public JsonObject Press(string person, JsonObject data, string? card = null) =>
        From(person, Wire.Execute(ChatOf(person), data, Connector.Url)).With("replyToId", card);

    /// <summary>What a card's button of a case brings back.</summary>
    public static JsonObject Button(
        CaseVerb verb, string id, int? at = null, string? text = null, params (string Key, string Value)[] more) =>
        Button(verb.Name, id, at, text, more);

    public static JsonObject Button(string verb, string id, int? at = null, string? text = null, params (string Key, string Value)[] more)
    {
        var data = new JsonObject { ["verb"] = verb, ["case"] = id };
        if (at is { } version)
        {
            data["at"] = version.ToString(CultureInfo.InvariantCulture);
        }

        if (text is not null)
        {
            data[verb] = text;
        }

        foreach (var (key, value) in more)
        {
            data[key] = value;
        }

        return data;
    }

    /// <summary>Teams tells that the person has read their chat; answers the status.</summary>
    public async Task<int> ReadsAsync(string person, JsonNode? value, string? chat = null, int host = 0)
    {
        var receipt = From(person, Wire.Activity(chat ?? ChatOf(person), "event", Connector.Url))
            .With("name", "application/vnd.microsoft.readReceipt").With("value", value);
        return (int)(await _hosts[host].PostAsync(receipt)).StatusCode;
    }

    /// <summary>The same, up to this message.</summary>
    public Task<int> ReadsAsync(string person, long message, string? chat = null, int host = 0) => ReadsAsync(
        person, new JsonObject { ["lastReadMessageId"] = message.ToString(CultureInfo.InvariantCulture) }, chat, host);

    public Task<JsonArray> SayAsync(string person, string text, int host = 0) => _hosts[host].AskAsync(Message(person, text));

    /// <summary>Opens the chat for the first time; answers what greets them.</summary>
    public Task<JsonArray> ArriveAsync(string person)
    {
        var arrival = Message(person, "").With("type", "conversationUpdate");
        arrival["membersAdded"] = new JsonArray(new JsonObject { ["id"] = (string)arrival["from"]!["id"]! });
        return _hosts[0].AskAsync(arrival);
    }

    /// <summary>The app is installed for them, as Teams tells it beside that the chat is open.</summary>
    public Task<JsonArray> InstallAsync(string person) =>
        _hosts[0].AskAsync(Message(person, "").With("type", "installationUpdate").With("action", "add"));

    /// <summary>Words whose replies go out by the connector.</summary>
    public Task TypeAsync(string person, string text) => _hosts[0].TextAsync(Message(person, text));

    /// <summary>The response to a press: the card in its place, and what is said beside it.</summary>
    public async Task<Pressed> PressAsync(string person, JsonObject data, int host = 0, string? card = null)
    {
        var response = JsonNode.Parse(await _hosts[host].TextAsync(Press(person, data, card).With("deliveryMode", "expectReplies")))!;
        return new Pressed(response["value"]!, response["activities"]!.AsArray());
    }

    public Task<Pressed> DoAsync(
        string person, CaseVerb verb, string id, string? text = null, params (string Key, string Value)[] more) =>
        PressAsync(person, Button(verb, id, null, text, more));

    /// <summary>Writes a report, up to the question whether it is right; answers what the case will be called.</summary>
    public async Task<string> DraftAsync(
        string what = "Het loopt uit de hand.", Urgency urgency = Urgency.Consult, string person = Teacher, bool danger = false)
    {
        var form = await SayAsync(person, "leidinggevende");
        var id = (string)form[^1]!.Entity("case")!["case"]!;
        await PressAsync(person, new JsonObject
        {
            ["verb"] = ReportVerbs.Check,
            ["case"] = id,
            ["what"] = what,
            ["where"] = "ParentsApp",
            ["urgency"] = urgency.ToString(),
            ["danger"] = danger ? "true" : "false",
        });
        return id;
    }

    /// <summary>Sends a report, and waits until everybody has seen it who has to.</summary>
    public async Task<string> ReportAsync(
        string what = "Het loopt uit de hand.", Urgency urgency = Urgency.Consult, string person = Teacher)
    {
        var id = await SendAsync(what, urgency, person);
        await SettledAsync();
        return id;
    }

    /// <summary>Sends a report, and waits for nobody to see it.</summary>
    public async Task<string> SendAsync(
        string what = "Het loopt uit de hand.", Urgency urgency = Urgency.Consult, string person = Teacher, bool danger = false)
    {
        var id = await DraftAsync(what, urgency, person, danger);
        await PressAsync(person, Button(ReportVerbs.Send, id), card: $"form-{id}");
        return id;
    }

    /// <summary>What happened to a case, by kind.</summary>
    public Task<IReadOnlyList<string>> EventsAsync(string id) =>
        AskAsync<string>($"SELECT kind FROM case_event WHERE case_id = '{id}' ORDER BY number");

    public async Task<Case?> FindAsync(string id) =>
        await Cases.FindAsync(id, Turns.Token) is { } row ? _hosts[0].Services.GetRequiredService<CaseFile>().Read(row) : null;

    public async Task<Case> CaseAsync(string id) => await FindAsync(id) ?? throw new ArgumentException(id);

    public Task<IReadOnlyList<T>> AskAsync<T>(string sql) => new StorageOptions { ConnectionString = _database }.AskAsync<T>(sql);

    /// <summary>Waits until nothing is due any more that could go out.</summary>
    public Task SettledAsync() => UntilAsync(async () => (await AskAsync<long>("SELECT count(*) FROM outbox WHERE NOT dead"))[0] == 0);

    public async Task PassesAsync(TimeSpan by, Func<Task<bool>> until)
    {
        Clock.Move(by);
        await UntilAsync(until);
        await SettledAsync();
    }

    public Task HappensAsync(string id, Func<Case, bool> what) => UntilAsync(async () => what(await CaseAsync(id)));

    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!await holds())
        {
            // Far more than a slow machine needs: what is not so by then never will be, and a test fails rather than hangs.
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "It is not so after two minutes.");
            await Task.Delay(10, Turns.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Connector.DisposeAsync();
        _folder.Dispose();
    }

    private string DirectoryFile => Path.Combine(_folder.Path, "directory.csv");

    private JsonObject From(string person, JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = person, ["aadObjectId"] = person };
        activity["conversation"]!["tenantId"] = Tenant;
        activity["channelId"] = Channels.GetValueOrDefault(person, "msteams");
        return activity;
    }

    private async Task StartAsync() => _hosts.Add(await BotHost.StartWithAsync(Clock, _database, _settings));

    private async Task StopAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        _hosts.Clear();
    }
}

/// <summary>What a press is answered with.</summary>
internal sealed record Pressed(JsonNode Value, JsonArray Replies)
{
    public bool IsCard => Value is JsonObject;

    /// <summary>What is said beside the card, or instead of one.</summary>
    public string Said => string.Join(' ', Replies.Select(reply => (string?)reply!["text"] ?? (string?)reply["summary"]));

    /// <summary>How the case stands, as other programs read it; null where nothing is said about one.</summary>
    public string? Status => Replies.Select(reply => (string?)reply!.Entity("case")?["status"]).LastOrDefault();
}
