using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd.Clients;

/// <summary>Microsoft 365 Agents Playground: Microsoft's own stand-in for Teams, with its page in a browser.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly RunningProcess _process;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Playground(RunningProcess process, IBrowserContext context, IPage page)
    {
        (_process, _context, Page) = (process, context, page);
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    /// <param name="deliveryMode"><c>default</c>: the bot calls the connector; <c>expectReplies</c>: it answers in the response.</param>
    /// <param name="person">Who sits there, of the sample directory; null for somebody whom it does not know.</param>
    public static async Task<Playground> OpenAsync(Chromium chromium, BotProcess bot, string deliveryMode, string? person = null)
    {
        var port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        var how = new ProcessStartInfo("node",
        [
            Path.Combine(TestHome.NodeModules, "@microsoft", "m365agentsplayground", "cli.js"),
            "-e", new Uri(bot.Address, "api/messages").ToString(), "-c", "msteams", "-p", port, "--dt", "--dm", deliveryMode,
        ]);
        how.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        how.Environment["NODE_OPTIONS"] = $"--require \"{TestHome.File("EndToEnd/loopback.cjs")}\"";
        if (person is not null)
        {
            how.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = TestHome.File($"EndToEnd/playground-{person}.yml");
        }

        var (process, _) = await RunningProcess.StartAsync(how, line => line.StartsWith("Listening on", StringComparison.Ordinal));
        var context = await chromium.NewContextAsync(Screen.WideLight);
        var playground = new Playground(process, context, await context.NewPageAsync());
        await playground.Page.GotoAsync($"http://127.0.0.1:{port}/");
        return playground;
    }

    public async Task SayAsync(string text)
    {
        await Page.GetByRole(AriaRole.Textbox).Last.ClickAsync();
        await Page.Keyboard.InsertTextAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>The lowest button with this title on the latest card: of a part that unfolds rather than the one that unfolds it.</summary>
    public Task PressAsync(string title) => Cards.Last.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    public Task FillAsync(string label, string text) => Cards.Last.GetByRole(AriaRole.Textbox, new() { Name = label }).Last.FillAsync(text);

    public Task TickAsync(string label) => Cards.Last.GetByRole(AriaRole.Checkbox, new() { Name = label }).CheckAsync();

    /// <summary>The latest card comes to hold this.</summary>
    public Task HearsAsync(string text) => Expect(Cards.Last).ToContainTextAsync(text);

    public Task ShootAsync(string name) => Page.ScreenshotAsync(new() { Path = TestHome.File(Path.Combine("screenshots", $"{name}.png")) });

    /// <summary>Neither its process, nor its page, nor its log of the traffic names an error.</summary>
    public async Task HasNoComplaintsAsync()
    {
        // Its telemetry, though turned off, asks the shell for things that a bare machine lacks.
        var said = _process.Said.Where(
            line => line.Length > 0 && !line.StartsWith("Listening on", StringComparison.Ordinal)
                && !line.StartsWith("/bin/sh", StringComparison.Ordinal));
        Assert.Empty(_complaints.Concat(said));
        var traffic = await Page.Locator("body").InnerTextAsync();
        Assert.Matches(@"invoke\s+200", traffic);
        Assert.DoesNotMatch(@"(?i)error|(invoke|message|conversationUpdate|installationUpdate)\s+[45][0-9][0-9]", traffic);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _process.DisposeAsync();
    }
}
