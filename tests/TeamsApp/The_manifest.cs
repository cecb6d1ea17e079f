using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.TeamsApp;
using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.TeamsApp;

/// <summary>What Teams is told of the app: as Teams wants it, whole in both languages, and true of the bot.</summary>
public sealed partial class The_manifest
{
    private const string English = "en.json";

    private static readonly JsonNode Manifest = JsonNode.Parse(PackedApp.Of()[AppFiles.Manifest])!;
    private static readonly JsonObject Translated = JsonNode.Parse(PackedApp.Of()[English])!.AsObject();

    /// <summary>The scope, and the title in a language, of each command.</summary>
    public static TheoryData<string, string> Commands => new(Lists.SelectMany((list, at) => list["commands"]!.AsArray().SelectMany(
        (command, of) => Words(command!, at, of).Select(title => ((string)list["scopes"]![0]!, title)))));

    private static IEnumerable<JsonNode> Lists => Manifest["bots"]![0]!["commandLists"]!.AsArray()!;

    [Fact]
    public void Is_as_Teams_wants_it_in_both_languages()
    {
        Assert.Empty(AppSchema.Faults(AppFiles.Manifest, Manifest.ToJsonString()));
        Assert.Empty(AppSchema.Faults(English, Translated.ToJsonString()));
        Assert.Equal("1.30", (string?)Manifest["manifestVersion"]);
    }

    [Theory]
    [InlineData("$.id", "\"none\"", "#/id")]
    [InlineData("$.manifestVersion", "\"1.29\"", "#/manifestVersion")]
    [InlineData("$.name.short", "\"A name that is far longer than Teams has room for\"", "#/name.short")]
    [InlineData("$.developer.privacyUrl", "\"sevenwolden\"", "#/developer.privacyUrl")]
    [InlineData("$.bots[0].scopes", "[\"everywhere\"]", "#/bots[0].scopes[0]")]
    [InlineData("$.bots[0].commandLists[0].commands[0].title", "1", "#/bots[0].commandLists[0].commands[0].title")]
    [InlineData("$.bots[0].mascot", "\"cat\"", "#/bots[0].mascot")]
    [InlineData("$.accentColor", "\"violet\"", "#/accentColor")]
    public void Is_refused_by_the_schema_where_it_is_changed_for_the_worse(string place, string value, string named)
    {
        var changed = Manifest.DeepClone();
        Set(changed, place, JsonNode.Parse(value));

        var faults = AppSchema.Faults(AppFiles.Manifest, changed.ToJsonString());

        Assert.Contains(faults, fault => fault.StartsWith($"manifest.json: {named} ", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_everything_in_English_too_and_nothing_else()
    {
        var written = new List<string>();
        Collect(Manifest, "", written);

        Assert.Equal(
            written.Order(StringComparer.Ordinal),
            Translated.Select(text => text.Key).Where(key => key != "$schema").Order(StringComparer.Ordinal));
        Assert.All(Translated, text => Assert.False(string.IsNullOrWhiteSpace((string?)text.Value)));
    }

    [Theory]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    public void Fits_where_Teams_shows_it(string key, int room)
    {
        var dutch = (string)Manifest[key.Split('.')[0]]![key.Split('.')[1]]!;

        Assert.InRange(dutch.Length, 1, room);
        Assert.InRange(((string)Translated[key]!).Length, 1, room);
    }

    /// <summary>Teams cuts a command's description off in its menu.</summary>
    [Fact]
    public void Describes_a_command_in_a_line()
    {
        var dutch = Lists.SelectMany(list => list["commands"]!.AsArray()).Select(command => (string)command!["description"]!);
        var english = Translated.Where(text => text.Key.EndsWith("].description", StringComparison.Ordinal))
            .Select(text => (string)text.Value!);

        Assert.All(dutch.Concat(english), text => Assert.InRange(text.Length, 10, 70));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Offers_only_commands_that_the_bot_knows_where_they_are_offered(string scope, string title)
    {
        var talk = new Talk(new Surroundings(Shared: scope != "personal")).Say(title);

        Assert.True(Shipped.Commands.IsFixed(title));
        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.GoPrivate);
    }

    /// <summary>The bot serves a search of the protocol and a check of a message; whatever else can be asked gets 501.</summary>
    [Fact]
    public void Offers_of_the_message_extensions_only_those_that_the_bot_serves()
    {
        var extension = Assert.Single(Manifest["composeExtensions"]!.AsArray())!;

        Assert.Equal(
            [("query", "search", "compose,commandBox", null), ("action", MessageCheck.Command, "message", true)],
            extension["commands"]!.AsArray().Select(command => (
                (string?)command!["type"], (string?)command["id"],
                string.Join(",", command["context"]!.AsArray().Select(place => (string?)place)), (bool?)command["fetchTask"])));
        Assert.Equal(PackedApp.Id, (string?)extension["botId"]);
    }

    /// <summary>Teams' own advice: not both, or people see the same three things twice.</summary>
    [Fact]
    public void Has_no_prompt_starters_beside_the_welcome() =>
        Assert.DoesNotContain("\"prompt\"", Manifest.ToJsonString(), StringComparison.Ordinal);

    [Fact]
    public void Asks_for_no_permission_that_the_bot_does_not_use()
    {
        string[] asked = ["permissions", "devicePermissions", "staticTabs"];

        Assert.DoesNotContain(Manifest.AsObject(), part => asked.Contains(part.Key));
        Assert.Equal(
            ["ChatMessageReadReceipt.Read.Chat"],
            Manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray().Select(each => (string?)each!["name"]));
        Assert.Single(Manifest["authorization"]!["permissions"]!.AsObject());
    }

    [Fact]
    public void Names_files_that_are_in_the_package()
    {
        string[] named =
        [
            (string)Manifest["icons"]!["color"]!, (string)Manifest["icons"]!["outline"]!,
            .. Manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => (string)language!["file"]!),
        ];

        Assert.Equal(PackedApp.Of().Keys.Except([AppFiles.Manifest]).Order(), named.Order());
    }

    private static string[] Words(JsonNode command, int list, int at) =>
        [(string)command["title"]!, (string)Translated[$"bots[0].commandLists[{list}].commands[{at}].title"]!];

    // What Teams can translate: names, descriptions and what commands are called.
    private static void Collect(JsonNode? node, string path, List<string> written)
    {
        foreach (var (key, value) in node as JsonObject ?? [])
        {
            Collect(value, path.Length == 0 ? key : $"{path}.{key}", written);
        }

        foreach (var (value, at) in (node as JsonArray ?? []).Select((value, at) => (value, at)))
        {
            Collect(value, $"{path}[{at}]", written);
        }

        if (node is JsonValue && Translatable().IsMatch(path))
        {
            written.Add(path);
        }
    }

    private static void Set(JsonNode root, string place, JsonNode? value)
    {
        var steps = Steps().Matches(place).Select(step => step.Value).ToList();
        var at = steps.SkipLast(1).Aggregate(root, (node, step) => int.TryParse(step, out var n) ? node[n]! : node[step]!);
        at[steps[^1]] = value;
    }

    [GeneratedRegex(@"^(name|description)\.|(commands|parameters)\[\d+\]\.(title|description)$")]
    private static partial Regex Translatable();

    [GeneratedRegex(@"[A-Za-z]+|\d+")]
    private static partial Regex Steps();
}
