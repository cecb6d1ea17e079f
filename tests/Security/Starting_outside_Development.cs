using System.Diagnostics;
using System.Net;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

/// <summary>The executable as an administrator starts it.</summary>
public sealed class Starting_outside_Development
{
    private const string App = "--MicrosoftAppId=5e0e0000-0000-4000-8000-000000000001";
    private const string Tenant = "--MicrosoftAppTenantId=5e0e0000-0000-4000-8000-000000000002";
    private const string Password = "--MicrosoftAppPassword=a-password";
    private const string Single = "--MicrosoftAppType=SingleTenant";
    private const string Managed = "--MicrosoftAppType=UserAssignedMSI";

    public static TheoryData<string, string[]> Faults => new()
    {
        { "MicrosoftAppId", [] },
        { "MicrosoftAppId", [Single, Tenant, Password] },
        { "MicrosoftAppId", ["--MicrosoftAppId= ", Single, Tenant, Password] },
        { "MicrosoftAppTenantId", [Single, App, Password] },
        { "MicrosoftAppPassword", [Single, App, Tenant] },
        { "MicrosoftAppPassword", [Single, App, Tenant, "--MicrosoftAppPassword="] },
        { "MicrosoftAppType", ["--MicrosoftAppType=SingelTenant", App, Tenant, Password] },
        { "MicrosoftAppId", [Managed, Tenant] },
        { "MicrosoftAppTenantId", [Managed, App] },
        { "MicrosoftAppPassword", ["--MicrosoftAppType=MultiTenant", App, Tenant] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Is_refused_in_one_sentence_that_names_the_setting_and_the_mend(string setting, string[] settings)
    {
        using var folder = new TemporaryFolder();
        using var process = Process.Start(Bot(folder, settings))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Turns.Token), process.StandardError.ReadToEndAsync(Turns.Token));
        var ended = await Task.WhenAny(process.WaitForExitAsync(Turns.Token), Task.Delay(TimeSpan.FromSeconds(30), Turns.Token));
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await ended;
        }

        var said = (await error).TrimEnd('\n');
        Assert.Equal((1, ""), (process.ExitCode, await output));
        Assert.DoesNotContain('\n', said);
        Assert.Contains(setting, said, StringComparison.Ordinal);
        Assert.EndsWith(".", said, StringComparison.Ordinal);
        Assert.DoesNotContain("a-password", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Single, Password)]
    [InlineData(Managed, "--Delivery:Poll=00:00:01")]
    public async Task Takes_credentials_and_has_no_page(string type, string more)
    {
        using var folder = new TemporaryFolder();
        var (process, ready) = await RunningProcess.StartAsync(
            Bot(folder, [type, App, Tenant, more]), line => line.Contains("Now listening on: ", StringComparison.Ordinal));
        await using var _ = process;
        using var client = new HttpClient { BaseAddress = new Uri(ready[ready.IndexOf("http", StringComparison.Ordinal)..]) };

        using var live = await client.GetAsync(new Uri("/healthz/live", UriKind.Relative), Turns.Token);
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative), Turns.Token);
        using var content = new StringContent(Wire.Message("c", "hoi").ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var unsigned = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, Turns.Token);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized),
            (live.StatusCode, page.StatusCode, unsigned.StatusCode));
    }

    private static ProcessStartInfo Bot(TemporaryFolder folder, string[] settings)
    {
        string[] always = ["--urls=http://127.0.0.1:0", $"--Storage:ConnectionString={folder.Database}"];
        var how = new ProcessStartInfo(TestHome.Bot, [.. always, .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        how.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return how;
    }
}
