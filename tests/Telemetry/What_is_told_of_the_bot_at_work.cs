using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Telemetry;

/// <summary>Traces, figures and logs say what was done and how it ended, and never who did it or what was written.</summary>
public sealed partial class What_is_told_of_the_bot_at_work
{
    /// <summary>Each stands in something that somebody types, or in what the directory says of them.</summary>
    private static readonly string[] Markers =
    [
        "zwaluwstaart", "kruidkoek", "pinksterbloem", "veldmuis", "slaapmuts", "regenjas", "hooiberg", "waterhoen", "klaproos", "spechten",
    ];

    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    [Fact]
    public async Task A_turn_is_one_trace_from_the_request_to_the_connector()
    {
        using var listening = new Listening();
        await using var school = await OpenAsync();
        school.Hosts[0].Client.DefaultRequestHeaders.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");

        await school.TypeAsync(Teacher, "mag ik een foto van het schoolfeest op mijn insta zetten?");
        await UntilAsync(() => Task.FromResult(OfTrace().Any(work => work.OperationName == "deliver")));

        var work = OfTrace().ToDictionary(each => each.OperationName);
        Assert.Equal(["commit", "deliver", "load", "step", "turn"], work.Keys.Order(StringComparer.Ordinal));
        Assert.All(["load", "step", "commit", "deliver"], name => Assert.Equal(work["turn"].SpanId, work[name].ParentSpanId));
        Assert.Equal("sent", work["deliver"].GetTagItem("outcome"));

        IEnumerable<Activity> OfTrace() => listening.Work.Where(each => each.TraceId.ToHexString() == Trace);
    }

    [Fact]
    public async Task Nothing_of_it_says_who_or_what_was_written()
    {
        await using var collector = await FakeCollector.StartAsync();
        IEnumerable<string> logged;
        await using (var school = await OpenAsync($"--Telemetry:Otlp={collector.Url}"))
        {
            school.SaveDirectory(school.ReadDirectory().Replace("docent,Docent,", "docent,Wiebrig Klaproos,", StringComparison.Ordinal));
            await LiveAsync(school);
            logged = [.. school.Hosts.SelectMany(host => host.Log.Lines)];
        }

        string[] told = [.. logged, collector.TextOf("/v1/traces"), collector.TextOf("/v1/metrics"), collector.TextOf("/v1/logs")];

        // All three ways were used.
        Assert.Contains("sevenwolden-bot", told[^3], StringComparison.Ordinal);
        Assert.Contains("sevenwolden.turn.duration", told[^2], StringComparison.Ordinal);
        Assert.Contains("not_allowed", told[^2], StringComparison.Ordinal);
        Assert.Contains("was not taken", told[^1], StringComparison.Ordinal);
        string[] secrets = [.. Markers, "Wiebrig", "06-11111111", ChatOf(Teacher), ChatOf(Leader), $"made:{Leader}", "person/"];
        Assert.All(told, text => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Every_piece_of_work_figure_and_label_stands_in_the_documents_and_nothing_else_does()
    {
        using var listening = new Listening();
        await using (var school = await OpenAsync())
        {
            await LiveAsync(school);
            await school.PassesAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(
                listening.Counted.Any(each => each.Name == "sevenwolden.audit.duration")));
        }

        var seen = listening.Work.SelectMany(each => each.TagObjects.Select(tag => tag.Key).Prepend(each.OperationName))
            .Concat(listening.Counted.SelectMany(each => each.Labels.Select(label => label.Key).Prepend(each.Name)));

        var page = File.ReadAllText(Path.Combine(Sources.Root, "docs", "telemetry.md"));
        var documented = Listed().Matches(page).SelectMany(row => Quoted().Matches(row.Value).Select(name => name.Groups[1].Value));
        Assert.Equal(documented.Distinct().Order(StringComparer.Ordinal), seen.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--Telemetry:Sample=2", "Telemetry:Sample")]
    [InlineData("--Telemetry:Otlp=collector", "Telemetry:Otlp")]
    [InlineData("--Telemetry:ApplicationInsights=insights", "Telemetry:ApplicationInsights")]
    [InlineData("--Telemetry:Otlp=ftp://collector", "Telemetry:Otlp")]
    public async Task A_setting_that_makes_no_sense_stops_the_start_and_is_named(string setting, string named)
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(setting));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// A question, a report, what leader and reporter write each other, a delivery that is refused; in each stands a marker.
    /// </summary>
    private static async Task LiveAsync(SchoolOnline school)
    {
        await school.SayAsync(Teacher, "mag ik een filmpje van zwaluwstaart op mijn insta zetten, zonder toestemming van de leerling?");
        await school.SayAsync(Teacher, "kruidkoek zegt dat het niet mag");
        await school.SayAsync(Teacher, "nee");
        await school.SayAsync(Teacher, "mag een foto van leerlingen op mijn insta zonder toestemming");
        await school.SayAsync(Teacher, "nee");
        await school.Hosts[0].TextAsync(school.Message(Teacher, "").With("type", "invoke").With("name", "message/submitAction").With(
            "value",
            new JsonObject
            {
                ["actionName"] = "feedback",
                ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = "{\"feedbackText\":\"regenjas\"}" },
            }));
        await school.TypeAsync(Teacher, "zomaar iets over een pinksterbloem");
        var refused = 0;
        school.Connector.Refuses = _ => Interlocked.Increment(ref refused) == 1 ? new Refused(429) : null;
        var id = await school.ReportAsync("Het loopt uit de hand met veldmuis en regenjas.");
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.DoAsync(Leader, CaseVerbs.Ask, id, "Was slaapmuts erbij?");
        await school.DoAsync(Teacher, CaseVerbs.Answer, id, "Ja, en hooiberg ook.");
        await school.DoAsync(Leader, CaseVerbs.Close, id, "Met waterhoen gepraat.");
        await school.SayAsync(Teacher, "ik ben nieuw hier");
        await school.SayAsync(Teacher, "spechten", host: 0);
        await UntilAsync(() => Task.FromResult(refused > 0));
        await school.SettledAsync();
    }

    // The first cell of a row of a table.
    [GeneratedRegex(@"(?m)^\| `[^|]*\|[^|]*\|")]
    private static partial Regex Listed();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
