using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Deployment;

/// <summary>The templates compile without a word, are what is kept of them, and are shut where they can be.</summary>
public sealed class The_templates_for_Azure : IDisposable
{
    private static readonly string[] Place =
    [
        "--subscription-id", "00000000-0000-4000-8000-000000000001", "--tenant-id", "00000000-0000-4000-8000-000000000002",
        "--resource-group", "sevenwolden", "--location", "westeurope",
    ];

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Bicep _bicep = new();

    public void Dispose() => _bicep.Dispose();

    [Fact]
    public async Task Say_nothing_to_the_linter_and_each_is_a_part_of_the_whole()
    {
        var (code, output, complaints) = await _bicep.RunAsync("lint", "main.bicep");

        var main = await File.ReadAllTextAsync(_bicep.PathOf("main.bicep"), Turns.Token);
        Assert.Equal((0, "", ""), (code, output, complaints));
        Assert.All(Bicep.Modules, module => Assert.Contains($"'modules/{module}'", main, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compile_to_what_the_portals_button_takes()
    {
        var (code, output, complaints) = await _bicep.RunAsync("build", "main.bicep", "--stdout");

        Assert.Equal((0, ""), (code, complaints));
        Same("azuredeploy.json", output);
    }

    [Theory]
    [InlineData("test")]
    [InlineData("production")]
    public async Task Compile_with_their_parameters_to_the_snapshot_that_is_kept(string environment)
    {
        var built = await _bicep.RunAsync("build-params", $"{environment}.bicepparam", "--stdout");
        var (code, output, complaints) = await _bicep.RunAsync(["snapshot", $"{environment}.bicepparam", "--mode", "overwrite", .. Place]);

        Assert.Equal((0, ""), (built.Code, built.Complaints));
        Assert.Equal((0, "", ""), (code, output, complaints));
        var made = await File.ReadAllTextAsync(_bicep.PathOf($"{environment}.snapshot.json"), Turns.Token);
        Same($"{environment}.snapshot.json", Sorted(JsonNode.Parse(made))!.ToJsonString(Indented));
    }

    /// <summary>The compiler only warns of it, with exit code 0.</summary>
    [Fact]
    public async Task Would_not_get_away_with_a_property_that_does_not_exist()
    {
        _bicep.Edit("modules/app.bicep", "httpsOnly:", "httpOnly:");

        var (_, _, complaints) = await _bicep.RunAsync("build", "main.bicep", "--stdout");

        Assert.Contains("BCP089", complaints, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test", "B1", 1, "Standard_B1ms", 7)]
    [InlineData("production", "P0v3", 2, "Standard_B2s", 35)]
    public void Make_of_each_environment_what_it_is_for(string environment, string sku, int instances, string database, int backups)
    {
        var (plan, server) = (
            Resource(environment, "Microsoft.Web/serverfarms"), Resource(environment, "Microsoft.DBforPostgreSQL/flexibleServers"));

        Assert.Equal((sku, instances), ((string)plan["sku"]!["name"]!, (int)plan["sku"]!["capacity"]!));
        Assert.Equal(
            (database, backups), ((string)server["sku"]!["name"]!, (int)server["properties"]!["backup"]!["backupRetentionDays"]!));
    }

    [Theory]
    [InlineData("Microsoft.Web/sites", "httpsOnly", "true")]
    [InlineData("Microsoft.Web/sites", "siteConfig.minTlsVersion", "1.2")]
    [InlineData("Microsoft.Web/sites", "siteConfig.scmMinTlsVersion", "1.2")]
    [InlineData("Microsoft.Web/sites", "siteConfig.ftpsState", "Disabled")]
    [InlineData("Microsoft.Web/sites", "siteConfig.alwaysOn", "true")]
    [InlineData("Microsoft.Web/sites", "siteConfig.linuxFxVersion", "DOTNETCORE|10.0")]
    [InlineData("Microsoft.Web/sites/basicPublishingCredentialsPolicies", "allow", "false")]
    [InlineData("Microsoft.DBforPostgreSQL/flexibleServers", "network.publicNetworkAccess", "Disabled")]
    [InlineData("Microsoft.KeyVault/vaults", "enableRbacAuthorization", "true")]
    [InlineData("Microsoft.KeyVault/vaults", "enablePurgeProtection", "true")]
    [InlineData("Microsoft.BotService/botServices", "msaAppType", "UserAssignedMSI")]
    [InlineData("Microsoft.BotService/botServices", "disableLocalAuth", "true")]
    [InlineData("Microsoft.BotService/botServices/channels", "channelName", "MsTeamsChannel")]
    public void Leave_open_only_what_has_to_be(string type, string property, string value)
    {
        var of = Resource("production", type)["properties"];

        Assert.Equal(value, property.Split('.').Aggregate(of, (node, step) => node![step])!.ToString());
    }

    /// <summary>Monitoring Metrics Publisher and Key Vault Secrets User, and nothing else anywhere.</summary>
    [Fact]
    public void Let_the_bot_read_secrets_tell_of_itself_and_do_nothing_else()
    {
        var roles = Resources("production", "Microsoft.Authorization/roleAssignments")
            .Select(assigned => ((string)assigned["properties"]!["roleDefinitionId"]!).Split('/')[^1]);

        Assert.Equal(
            ["3913510d-42f4-4e42-8a64-420c390055eb", "4633458b-17de-408a-b874-0445c86b69e6"], roles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keep_no_secret_and_hand_none_on()
    {
        var kept = string.Concat(Directory.EnumerateFiles(Bicep.Templates, "*", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.DoesNotContain("marker", kept, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex(@"output \w*([Pp]assword|[Ss]ecret)"), kept);
    }

    /// <summary>An alarm that waits for a line that the bot does not write never rings.</summary>
    [Fact]
    public void Listen_for_lines_that_the_bot_writes()
    {
        var heard = Regex.Matches(File.ReadAllText(Path.Combine(Bicep.Templates, "modules", "alarms.bicep")), "says: '([^']+)'");
        var said = string.Concat(Directory
            .EnumerateFiles(Path.Combine(Sources.Root, "bot"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.Equal(3, heard.Count);
        Assert.All(heard, line => Assert.Contains(line.Groups[1].Value, said, StringComparison.Ordinal));
    }

    private static JsonNode Resource(string environment, string type) => Resources(environment, type).First();

    private static IEnumerable<JsonNode> Resources(string environment, string type)
    {
        var kept = JsonNode.Parse(File.ReadAllText(Path.Combine(Bicep.Templates, $"{environment}.snapshot.json")))!;
        return kept["predictedResources"]!.AsArray().OfType<JsonNode>().Where(resource => (string?)resource["type"] == type);
    }

    // The compiler writes the outputs in another order each time.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject of => new JsonObject(of.OrderBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => KeyValuePair.Create(each.Key, Sorted(each.Value)))),
        JsonArray of => new JsonArray([.. of.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static void Same(string file, string made)
    {
        var path = Path.Combine(Bicep.Templates, file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, made.TrimEnd() + "\n");
        }

        Assert.Equal(File.ReadAllText(path).TrimEnd(), made.TrimEnd());
    }
}
