using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd.Clients;

/// <summary>The local chat page as one person uses it.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Screen _screen;
    private readonly ConcurrentQueue<string> _complaints = new();

    private ChatPage(IBrowserContext context, IPage page, Screen screen)
    {
        (_context, Page, _screen) = (context, page, screen);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
    }

    public IPage Page { get; }

    /// <summary>The latest message of the bot.</summary>
    public ILocator Latest => Page.Locator("[data-testid=message][data-from=bot]").Last;

    public ILocator Messages => Page.GetByTestId("message");

    public ILocator Compose => Page.GetByTestId("compose");

    /// <summary>
    /// The page as docent alone sees it, or for whom <paramref name="query"/> asks; both people of the page that asks for nobody.
    /// </summary>
    public static async Task<ChatPage> OpenAsync(Chromium chromium, BotProcess bot, Screen screen, string query = "?als=docent")
    {
        var context = await chromium.NewContextAsync(screen);
        context.SetDefaultTimeout(10_000);
        var page = new ChatPage(context, await context.NewPageAsync(), screen);
        await page.Page.GotoAsync(new Uri(bot.Address, $"/{query}").ToString());
        await page.IsReadyAsync();
        return page;
    }

    public async Task IsReadyAsync()
    {
        await Expect(Page.GetByTestId("pane").First).ToBeAttachedAsync();
        await Expect(Page.Locator("[data-testid=pane]:not([data-ready=true])")).ToHaveCountAsync(0);
    }

    public ILocator Pane(string person) => Page.Locator($"[data-person={person}]");

    public async Task SayAsync(string text)
    {
        await Compose.FillAsync(text);
        await Page.GetByTestId("send").ClickAsync();
    }

    /// <summary>The lowest button with this title.</summary>
    public ILocator Button(string title) => Page.GetByTestId("log").GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last;

    public Task PressAsync(string title) => Button(title).ClickAsync();

    public Task TickAsync(string label) => Latest.GetByRole(AriaRole.Checkbox, new() { Name = label, Exact = true }).CheckAsync();

    /// <summary>The bot's latest message comes to hold this.</summary>
    public Task HearsAsync(string text) => Expect(Latest).ToContainTextAsync(text);

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await IsReadyAsync();
    }

    /// <summary>What a person sees now, kept with the tests' output.</summary>
    public async Task ShootAsync(string name)
    {
        await Page.Mouse.MoveAsync(0, 0);
        await Page.ScreenshotAsync(
            new() { Path = TestHome.File(Path.Combine("screenshots", $"{name}-{_screen.Name}.png")), Caret = ScreenshotCaret.Hide });
    }

    /// <summary>Nothing that hinders who sees, hears or moves differently.</summary>
    public async Task IsAccessibleAsync()
    {
        var result = await Page.RunAxe();
        Assert.Empty(result.Violations
            .Where(violation => violation.Impact is "moderate" or "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help}\n" + string.Join(
                '\n', violation.Nodes.Take(5).Select(node => $"  {node.Html}\n  {node.Any.FirstOrDefault()?.Message}"))));
    }

    public void HasNoComplaints() => Assert.Empty(_complaints);

    public void ForgetComplaints() => _complaints.Clear();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(bool isWrong, string what)
    {
        if (isWrong)
        {
            _complaints.Enqueue(what);
        }
    }
}
