using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Adapter;

/// <summary>Universal Actions: a press is answered in time whatever happens, and a case's card is drawn anew for whose it is.</summary>
public sealed class A_press_in_Teams
{
    [Theory]
    [InlineData("nl-NL")]
    [InlineData("en-US")]
    public async Task That_fails_says_so_where_it_was_pressed_in_the_persons_language(string locale)
    {
        using var folder = new TemporaryFolder();
        await using var host = await BotHost.StartAsync(folder.Database);
        var question = (await host.AskAsync(Wire.Message("c", "Mag ik een foto van mijn klas op Instagram zetten?")))[^1]!;
        File.Move(Path.Combine(folder.Path, "bot.db"), Path.Combine(folder.Path, "elsewhere"));

        var pressed = JsonNode.Parse(await host.TextAsync(Wire.Execute("c", question.Button("Nee")).With("locale", locale)))!;
        var dialog = JsonNode.Parse(await host.TextAsync(Wire.Activity("c", "invoke").With("name", "composeExtension/fetchTask")
            .With("locale", locale).With("value", new JsonObject { ["commandId"] = "check" })))!;

        var sorry = Apology.In(locale == "nl-NL" ? Language.Dutch : Language.English);
        Assert.Equal(
            (200, "application/vnd.microsoft.activity.message", sorry),
            ((int)pressed["statusCode"]!, (string?)pressed["type"], (string?)pressed["value"]));
        Assert.Equal(("message", sorry), ((string?)dialog["task"]!["type"], (string?)dialog["task"]!["value"]));
    }

    [Fact]
    public async Task Is_answered_within_five_seconds_though_something_hangs_and_can_be_pressed_again()
    {
        await using var host = await BotHost.StartAsync();
        var question = (await host.AskAsync(Wire.Message("c", "Mag ik een foto van mijn klas op Instagram zetten?")))[^1]!;
        var press = Wire.Execute("c", question.Button("Nee"));
        string hung;
        var waited = Stopwatch.StartNew();
        using (await host.Services.GetRequiredService<Lanes>().EnterAsync(LineName.Of("msteams", "c", "msteams/29:docent"), Turns.Token))
        {
            hung = await host.TextAsync(press);
        }

        var took = waited.Elapsed;
        var again = JsonNode.Parse(await host.TextAsync(press.DeepClone().AsObject()))!;

        Assert.InRange(took, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5));
        Assert.Contains(Apology.In(Language.Dutch), hung, StringComparison.Ordinal);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)again["type"]);
    }

    [Fact]
    public async Task Draws_a_cases_card_anew_for_whom_it_is_and_changes_nothing()
    {
        await using var school = await OpenAsync();
        // From what they write their account is known, by which a client calls them.
        await school.TypeAsync(Leader, "hoi");
        var id = await school.ReportAsync();
        var (of, to) = (school.Screen(Teacher)[^1].Card ?? throw new InvalidOperationException(), school.Screen(Leader)[^1].Card!);
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.SettledAsync();
        var before = await AllAsync(school);

        var reporter = await LookAsync(school, Teacher, of);
        var leader = await LookAsync(school, Leader, to);
        var another = await LookAsync(school, Colleague, to);

        Assert.Equal(["29:docent"], Users(of));
        Assert.Equal(["29:teamleider"], Users(to));
        Assert.Equal(["29:docent"], Users(reporter));
        Assert.Contains(InDutch.Button(CaseVerbs.Close), leader.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(InDutch.Button(CaseVerbs.Close), reporter.ToJsonString(), StringComparison.Ordinal);
        // Who has nothing to do with it is told no more than of a case that does not exist.
        Assert.IsType<JsonValue>(another, exactMatch: false);
        Assert.Equal(before, await AllAsync(school));
    }

    private static IEnumerable<string?> Users(JsonNode card) => card["refresh"]!["userIds"]!.AsArray().Select(user => (string?)user);

    private static async Task<JsonNode> LookAsync(SchoolOnline school, string person, JsonNode card)
    {
        var action = card["refresh"]!["action"]!.DeepClone();
        var invoke = school.Message(person, "").With("type", "invoke").With("name", "adaptiveCard/action").With("replyToId", "some-card")
            .With("value", new JsonObject { ["action"] = action, ["trigger"] = "automatic" });
        return JsonNode.Parse(await school.Hosts[0].TextAsync(invoke))!["value"]!;
    }

    /// <summary>All that is kept, but for when somebody was last heard of.</summary>
    private static async Task<string> AllAsync(SchoolOnline school) => string.Join(
        '\n',
        [
            .. await school.AskAsync<string>("SELECT id || ' ' || version FROM conversation ORDER BY id"),
            .. await school.AskAsync<string>("SELECT conversation || ' ' || activity_id FROM inbound ORDER BY 1"),
            .. await school.AskAsync<string>("SELECT case_id || ' ' || number || ' ' || kind FROM case_event ORDER BY 1"),
            .. await school.AskAsync<string>("SELECT case_id || ' ' || person || ' ' || activity_id FROM case_card ORDER BY 1"),
            .. await school.AskAsync<string>("SELECT conversation FROM outbox ORDER BY 1"),
        ]);
}
