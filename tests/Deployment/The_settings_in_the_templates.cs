using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Deployment;

/// <summary>
/// What the templates set is what the bot reads: a setting by a name that it doesn't know would be nobody's.
/// </summary>
public sealed partial class The_settings_in_the_templates
{
    private const string Example = "bot.env.example";

    // App Service reads this one itself; the host reads the others from the environment, .NET the last.
    private static readonly string[] NotOfTheBot =
        ["WEBSITE_RUN_FROM_PACKAGE", "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS", "DOTNET_EnableDiagnostics"];

    public static TheoryData<string, string[]> Templates => new(("bicep", [.. Bicepped()]), ("selfHosted", [.. SelfHosted()]));

    [Theory]
    [MemberData(nameof(Templates))]
    public void Are_read_by_the_bot_and_it_starts_with_them(string _, string[] names)
    {
        using var certificate = BotCertificate.WithRsa(TimeSpan.FromDays(1));
        var type = names.Contains("Security__Certificate") ? "SingleTenant" : "UserAssignedMSI";
        var pfx = AsTheVaultGivesIt(certificate);
        var asked = new Asked(names.ToDictionary(
            name => name.Replace("__", ":", StringComparison.Ordinal), name => name == "MicrosoftAppType" ? type : Value(name, pfx)));
        var builder = Startup.CreateBuilder([]);
        builder.Environment.EnvironmentName = Environments.Production;
        ((IConfigurationBuilder)builder.Configuration).Add(asked);
        builder.AddBot();
        using var app = builder.Build();

        app.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Empty(asked.Names.Except(NotOfTheBot).Except(asked.Read, StringComparer.OrdinalIgnoreCase));
        Assert.Contains("Storage:KeyCertificate", asked.Names);
    }

    [Fact]
    public void Hold_what_is_secret_by_its_name_in_the_vault_only()
    {
        string[] secret = ["Storage__ConnectionString", "Storage__KeyCertificate", "Storage__OldKeyCertificate", "Audit__PingUrl"];

        Assert.All(secret, name => Assert.Matches($@"{name}: '@Microsoft\.KeyVault\(", Block()));
    }

    /// <summary>Where App Service and the alarms look is where the bot answers.</summary>
    [Theory]
    [InlineData("modules/app.bicep", "/healthz/ready")]
    [InlineData("modules/alarms.bicep", "/healthz/audit")]
    [InlineData("modules/bot.bicep", "/api/messages")]
    public async Task Name_addresses_that_the_bot_has(string file, string path)
    {
        await using var host = await BotHost.StartAsync();

        var routes = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

        Assert.Contains(path, await File.ReadAllTextAsync(Path.Combine(Bicep.Templates, file), Turns.Token), StringComparison.Ordinal);
        Assert.Contains(path, routes.Select(route => route.RoutePattern.RawText));
    }

    /// <summary>The proxy lets through what the bot answers to, and the service and its example say the same of where things are.</summary>
    [Fact]
    public async Task Agree_with_each_other_on_a_machine_of_ones_own()
    {
        await using var host = await BotHost.StartAsync();
        var routes = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).ToList();
        var (proxy, settings) = (Read("nginx.conf"), Read(Example));
        var (service, command) = (Read("sevenwolden-bot.service"), Read("sevenwolden-bot"));

        var let = Locations().Matches(proxy).Select(location => location.Groups[1].Value).Where(path => path != "/").ToList();
        Assert.Equal(["/api/messages", "/export/", "/healthz/"], let);
        Assert.All(let, path => Assert.Contains(routes, route => route.StartsWith(path, StringComparison.Ordinal)));
        Assert.Contains("ASPNETCORE_URLS=http://127.0.0.1:3978", settings, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"proxy_pass (?!http://127\.0\.0\.1:3978;)", proxy);
        Assert.All(
            (string[])["/etc/sevenwolden/bot.env", "/var/lib/sevenwolden", "dotnet /opt/sevenwolden/Sevenwolden.Bot.dll"],
            path => Assert.All((string[])[service, command], file => Assert.Contains(path, file, StringComparison.Ordinal)));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Sources.Root, "deploymentTemplates", "selfHosted", file));

    // One that is only mentioned counts too.
    private static IEnumerable<string> SelfHosted() => Lines().Matches(Read(Example)).Select(line => line.Groups[1].Value);

    private static IEnumerable<string> Bicepped() => Names().Matches(Block()).Select(name => name.Groups[1].Value);

    private static string Block()
    {
        var text = File.ReadAllText(Path.Combine(Bicep.Templates, "modules", "app.bicep"));
        var from = text.IndexOf("resource settings 'config'", StringComparison.Ordinal);
        return text[text.IndexOf("union(", from, StringComparison.Ordinal)..text.IndexOf("\n  }\n", from, StringComparison.Ordinal)];
    }

    private static string AsTheVaultGivesIt(BotCertificate certificate)
    {
        using var loaded = X509CertificateLoader.LoadPkcs12FromFile(
            certificate.Pfx, BotCertificate.Password, X509KeyStorageFlags.Exportable);
        return Convert.ToBase64String(loaded.Export(X509ContentType.Pfx));
    }

    private static string Value(string name, string certificate) => name switch
    {
        "MicrosoftAppId" or "MicrosoftAppTenantId" or "Directory__Graph__TenantId" or "Directory__Graph__ClientId" => PackedApp.Id,
        "Storage__ConnectionString" => "Host=h;Database=d;Username=u;Password='a; b'';c';SSL Mode=VerifyFull;Maximum Pool Size=15",
        "Storage__KeyCertificate" or "Storage__OldKeyCertificate" or "Security__Certificate" => certificate,
        "Storage__KeyCertificatePassword" or "Security__CertificatePassword" => "",
        "Escalation__FallbackLeader" => "5e0e0000-0000-4000-8000-000000000002",
        "Escalation__Gateway__Secret" => "a-secret-of-the-school",
        "Escalation__PublicUrl" or "Escalation__Gateway__Url" or "Audit__PingUrl" => "https://bot.school.example",
        "Delivery__TeamsServiceUrl" => "https://smba.trafficmanager.net/emea/",
        "Reach__CatalogAppId" => PackedApp.Id,
        "Reach__Mail__From" => "a@school.example",
        "Delivery__PerSecond" => "15",
        "Telemetry__ApplicationInsights" => $"InstrumentationKey={PackedApp.Id};IngestionEndpoint=https://127.0.0.1:1/",
        _ => "directory.csv",
    };

    [GeneratedRegex(@"location (?:= )?(\S+) \{")]
    private static partial Regex Locations();

    [GeneratedRegex(@"^(?:# )?([A-Z]\w+)=", RegexOptions.Multiline)]
    private static partial Regex Lines();

    [GeneratedRegex(@"\b([A-Z]\w+): ")]
    private static partial Regex Names();

    /// <summary>Settings that note who asks for them.</summary>
    private sealed class Asked : ConfigurationProvider, IConfigurationSource
    {
        public Asked(Dictionary<string, string> settings) => Data = settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);

        public IEnumerable<string> Names => Data.Keys;

        public HashSet<string> Read { get; } = [];

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            Read.Add(key);
            return base.TryGet(key, out value);
        }
    }
}
