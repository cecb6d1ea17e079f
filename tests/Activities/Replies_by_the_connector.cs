using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Activities;

/// <summary>Replies that go out by themselves: in order, once, whatever the connector does.</summary>
public sealed class Replies_by_the_connector
{
    private const string Secret = "Kees Jansen uit 2b haalde een 4 voor Engels";

    [Fact]
    public async Task Go_to_the_activity_that_they_answer_in_a_conversation_whose_id_is_escaped()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        var said = Wire.Message("19:x@thread.tacv2;messageid=1", "<at>Bot</at> help", connector.Url).InGroup("channel", mentions: true);

        var response = await host.TextAsync(said);
        var arrival = await connector.ArrivalAsync();

        Assert.Empty(response);
        Assert.Equal($"/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities/{said["id"]}", arrival.Path);
        Assert.DoesNotContain(":null", arrival.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_activity_ten_times_and_ten_at_once_is_answered_once()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        var said = Wire.Message("c", "hoi", connector.Url);

        for (var i = 0; i < 10; i++)
        {
            await host.TextAsync(said);
        }

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.TextAsync(said)));
        await host.TextAsync(Wire.Message("c", "artikel 3a.5", connector.Url));

        Assert.Null((await AnsweredAsync(connector)).Entity("article"));
        Assert.NotNull((await AnsweredAsync(connector)).Entity("article"));
        Assert.Equal(2, connector.Taken.Count);
    }

    public static TheoryData<string> Faults => ["429", "500", "503", "hangs"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Arrive_in_order_and_once_though_the_connector_fails_at_first(string fault)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync(null, "--Delivery:Timeout=00:00:01");
        Fail(connector, fault);

        string[] articles = ["1.1", "1.2", "1.3", "1.4", "2.1"];
        foreach (var article in articles)
        {
            await host.TextAsync(Wire.Message("c", "artikel " + article, connector.Url));
        }

        await connector.ArrivalAsync();
        var told = new List<string>();
        foreach (var _ in articles)
        {
            told.Add((string)(await AnsweredAsync(connector)).Entity("article")!["articles"]![0]!);
        }

        Assert.Equal(articles, told);
        Assert.Equal(articles.Length, connector.Taken.Count);
    }

    [Fact]
    public async Task Wait_for_a_connector_that_is_not_there_yet()
    {
        var port = FreePort();
        await using var host = await BotHost.StartAsync();
        await host.TextAsync(Wire.Message("c", "artikel 1.1", $"http://127.0.0.1:{port}/"));
        await host.TextAsync(Wire.Message("c", "artikel 1.2", $"http://127.0.0.1:{port}/"));

        await using var connector = await FakeConnector.StartAsync(port);

        Assert.Equal("1.1", (string)(await AnsweredAsync(connector)).Entity("article")!["articles"]![0]!);
        Assert.Equal("1.2", (string)(await AnsweredAsync(connector)).Entity("article")!["articles"]![0]!);
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_holds_nobody_else_up()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        connector.Next(403, body: Refused.Blocked.Body);

        await host.TextAsync(Wire.Message("blocked", "artikel 1.1", connector.Url));
        await connector.ArrivalAsync();
        await host.TextAsync(Wire.Message("c", "artikel 1.2", connector.Url));

        Assert.Equal("1.2", (string)(await AnsweredAsync(connector)).Entity("article")!["articles"]![0]!);
        Assert.Single(connector.Taken);
    }

    [Fact]
    public async Task A_restart_in_the_middle_goes_on_where_it_was_and_sends_what_was_left()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        var url = $"http://127.0.0.1:{port}/";
        await using (var host = await BotHost.StartAsync(folder.Database))
        {
            Assert.Equal("consent", (await host.AskAsync(Wire.Message("c", "Mag ik een foto van de klas op Insta zetten?", url))).Asked());
            await host.TextAsync(Wire.Message("c", "waar waren we?", url));
        }

        await using var connector = await FakeConnector.StartAsync(port);
        await using var restarted = await BotHost.StartAsync(folder.Database);
        var told = await restarted.AskAsync(Wire.Message("c", "nee", url));

        Assert.Equal("not_allowed", (string?)told[^1]!.Entity("assessment")!["verdict"]);
        Assert.NotNull((await AnsweredAsync(connector)).Entity("question"));
    }

    [Fact]
    public async Task What_a_person_wrote_is_in_no_log_and_in_no_database()
    {
        using var folder = new TemporaryFolder();
        await using var connector = await FakeConnector.StartAsync();
        string[] lines;
        await using (var host = await BotHost.StartAsync(folder.Database))
        {
            connector.Next(500);
            await host.TextAsync(Wire.Message("c", Secret, connector.Url));
            await host.TextAsync(Wire.Message("c", "mag ik delen: " + Secret + "?", connector.Url));
            await host.TextAsync(Wire.Press("c", new JsonObject { ["verb"] = "answer", ["fact"] = Secret }, connector.Url));
            using var faulty = await host.PostAsync($"{{\"type\":\"message\",\"text\":\"{Secret}\",");
            await connector.ArrivalAsync();
            await AnsweredAsync(connector);
            lines = [.. host.Log.Lines];
        }

        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.Contains("Kees", StringComparison.OrdinalIgnoreCase));
        Assert.All(Directory.EnumerateFiles(Path.GetDirectoryName(folder.Database["Data Source=".Length..])!), file =>
            Assert.DoesNotContain("Kees", File.ReadAllText(file, System.Text.Encoding.Latin1), StringComparison.OrdinalIgnoreCase));
    }

    private static void Fail(FakeConnector connector, string fault)
    {
        if (fault == "hangs")
        {
            connector.NextHangs();
        }
        else
        {
            connector.Next(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), fault == "429" ? "1" : null);
        }
    }

    private static async Task<JsonNode> AnsweredAsync(FakeConnector connector) => JsonNode.Parse((await connector.ArrivalAsync()).Body)!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
