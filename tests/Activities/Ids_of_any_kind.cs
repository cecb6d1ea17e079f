using System.Net;
using System.Text.Json.Nodes;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Activities;

/// <summary>What a channel or a forger calls things, on either database.</summary>
public sealed class Ids_of_any_kind(PostgresServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_longest_ids_that_are_taken_are_kept_and_heard_again(bool postgres)
    {
        await using var host = await StartAsync(postgres);
        var random = new Random(7);
        var said = Wire.Message(Long(), "artikel 3a.5").With("channelId", Long()).With("id", Long()).With("deliveryMode", "expectReplies");
        said["from"] = new JsonObject { ["id"] = Long(), ["aadObjectId"] = Long() };

        var (first, again) = (await host.TextAsync(said), await host.TextAsync(said));
        var next = await host.AskAsync(said.DeepClone().AsObject().With("id", "next").With("text", "hoi"));

        Assert.Equal(first, again);
        Assert.NotEmpty(next);

        // Of letters that are escaped, and by chance, so that nothing makes it shorter.
        string Long() => string.Concat(Enumerable.Range(0, 256).Select(_ => (char)random.Next('à', 'ÿ')));
    }

    [Theory]
    [InlineData(false, "a\0b")]
    [InlineData(true, "a\0b")]
    [InlineData(true, "\0")]
    [InlineData(true, "5000 long")]
    [InlineData(true, "' OR 1=1 --")]
    public async Task A_case_that_can_be_none_is_none_and_the_next_turn_is_somebody_elses(bool postgres, string id)
    {
        await using var host = await StartAsync(postgres);
        var named = id == "5000 long" ? new string('B', 5000) : id;
        string[] verbs =
        [
            "leader", ReportVerbs.Check, ReportVerbs.Edit, ReportVerbs.Send, ReportVerbs.Discard,
            .. CaseVerbs.All.Select(verb => verb.Name),
        ];

        foreach (var verb in verbs)
        {
            var data = new JsonObject { ["verb"] = verb, ["case"] = named, [verb] = named, ["to"] = named };
            var pressed = await host.AskAsync(Wire.Press(Wire.NewId("forged"), data));
            using var executed = await host.PostAsync(Wire.Execute(Wire.NewId("forged"), data));
            var next = await host.AskAsync(Wire.Message(Wire.NewId("next"), "artikel 3a.5"));

            Assert.NotEmpty(pressed);
            Assert.Null(pressed[^1]!.Entity("error"));
            Assert.Equal(HttpStatusCode.OK, executed.StatusCode);
            Assert.NotNull(next[0]!.Entity("article"));
        }

        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("could not be answered", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_that_is_sent_in_is_kept_without_half_a_character(bool postgres)
    {
        await using var host = await StartAsync(postgres);
        var text = new string('a', 299) + "😀 en meer\0";

        var said = await host.AskAsync(Wire.Message("c", $"verkeerd begrepen: {text}"));
        var kept = await host.AskAsync(
            Wire.Press("c", new JsonObject { ["verb"] = "keep", ["text"] = text, ["topic"] = "publish" }));

        Assert.Contains(new string('a', 299), said[^1]!.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("Dank je.", (string?)kept[^1]!["text"], StringComparison.Ordinal);
    }

    private async Task<BotHost> StartAsync(bool postgres) => await BotHost.StartAsync(postgres ? await server.CreateDatabaseAsync() : null);
}
