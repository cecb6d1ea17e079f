using System.Text;
using System.Text.Json.Nodes;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Reaching;

/// <summary>
/// The process is killed while a mail server has a mail and has not said so yet: nobody can know whether it was taken. It goes once more,
/// by the same name, and the history of the case has one line of it.
/// </summary>
public abstract class A_mail_that_a_kill_cuts_off : IAsyncLifetime
{
    private const string Directory = """
        id,naam,rol,team,leidinggevende,plaatsvervanger,e-mail
        docent,Docent,medewerker,Onderbouw,teamleider,,
        teamleider,Teamleider,teamleider,Onderbouw,schoolleiding,,teamleider@school.example
        schoolleiding,Schoolleiding,schoolleiding,,,,

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeSmtp _smtp = FakeSmtp.Start();
    private readonly BotProcess _bot = new();
    private readonly TaskCompletionSource _answers = new();
    private FakeConnector _connector = null!;
    private StorageOptions _storage = null!;

    /// <summary>A connection string; null for a file of its own.</summary>
    private protected abstract Task<string?> DatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _connector.Refuses = arrival => arrival.Chat == "made:teamleider" ? Refused.Blocked : null;
        _storage = new StorageOptions { ConnectionString = await DatabaseAsync() ?? _folder.Database };
        var file = Path.Combine(_folder.Path, "directory.csv");
        await File.WriteAllTextAsync(file, Directory, Turns.Token);
        foreach (var setting in (string[])
            [
                $"--Storage:ConnectionString={_storage.ConnectionString}", $"--Directory:File={file}",
                "--Escalation:FallbackLeader=teamleider", .. _smtp.Settings,
            ])
        {
            var (name, value) = (setting[2..setting.IndexOf('=')], setting[(setting.IndexOf('=') + 1)..]);
            _bot.Settings[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        await _bot.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _smtp.DisposeAsync();
        await _connector.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Goes_once_more_by_the_same_name_and_is_told_once()
    {
        _smtp.Answers = _answers.Task;
        var id = await ReportAsync();
        await SchoolOnline.UntilAsync(() => Task.FromResult(_smtp.Taken.Count == 1));

        await _bot.KillAsync();
        _answers.SetResult();
        await _bot.StartAsync();
        await SchoolOnline.UntilAsync(async () => (await EventsAsync(id)).Contains(CaseEvent.Mailed.Name));
        await SchoolOnline.UntilAsync(async () =>
            (await _storage.AskAsync<long>("SELECT count(*) FROM outbox WHERE NOT dead"))[0] == 0);

        Assert.Equal(2, _smtp.Taken.Count);
        Assert.Single(_smtp.Taken.Select(mail => mail.Data).Distinct());
        Assert.EndsWith("@school.example>", _smtp.Taken.First().Header("Message-Id"), StringComparison.Ordinal);
        Assert.Equal(["reported", "not_delivered", "mailed"], await EventsAsync(id));
    }

    private Task<IReadOnlyList<string>> EventsAsync(string id) =>
        _storage.AskAsync<string>($"SELECT kind FROM case_event WHERE case_id = '{id}' ORDER BY number");

    /// <summary>Writes a report that can wait, and sends it.</summary>
    private async Task<string> ReportAsync()
    {
        var form = (await PostAsync(Wire.Message("a:docent", "leidinggevende", _connector.Url)))["activities"]!.AsArray();
        var id = (string)form[^1]!.Entity("case")!["case"]!;
        await PressAsync(new JsonObject
        {
            ["verb"] = ReportVerbs.Check,
            ["case"] = id,
            ["what"] = "Zonnebloempit",
            ["where"] = "ParentsApp",
            ["urgency"] = nameof(Urgency.Consult),
            ["danger"] = "false",
        });
        await PressAsync(SchoolOnline.Button(ReportVerbs.Send, id));
        return id;
    }

    private Task<JsonNode> PressAsync(JsonObject data) => PostAsync(Wire.Execute("a:docent", data, _connector.Url));

    private async Task<JsonNode> PostAsync(JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = "29:docent", ["name"] = "Docent", ["aadObjectId"] = "docent" };
        activity["conversation"]!["tenantId"] = SchoolOnline.Tenant;
        activity["deliveryMode"] = "expectReplies";
        using var client = new HttpClient { BaseAddress = _bot.Address };
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, Turns.Token);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Turns.Token))!;
    }
}
