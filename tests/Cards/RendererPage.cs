using System.Text.Json;
using Microsoft.Playwright;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Cards;

/// <summary>Microsoft's own renderer of Adaptive Cards in a browser, with the Markdown of Teams and that of the local page.</summary>
internal sealed class RendererPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly IPage _page;

    private RendererPage(IBrowserContext context, IPage page) => (_context, _page) = (context, page);

    public static async Task<RendererPage> OpenAsync(Chromium chromium)
    {
        var context = await chromium.NewContextAsync(Screen.WideLight);
        var page = await context.NewPageAsync();
        var library = Path.GetDirectoryName(TestHome.CardRenderer)!;
        await page.AddScriptTagAsync(new() { Path = TestHome.CardRenderer });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(library, "markdown-it.min.js") });
        var own = await File.ReadAllTextAsync(Path.Combine(library, "..", "markdown.js"));
        await page.AddScriptTagAsync(new() { Type = "module", Content = own + "\nglobalThis.pageMarkdown = markdown;" });
        await page.AddScriptTagAsync(new() { Path = TestHome.File("Cards/in-the-renderer.js") });
        await page.WaitForFunctionAsync("() => globalThis.pageMarkdown");
        return new RendererPage(context, page);
    }

    /// <summary>What one sees of a card with everything unfolded, by each Markdown.</summary>
    public Task<Look[]> LookAsync(Drawn drawn) => AskAsync<Look[]>("look", drawn.Json);

    /// <summary>What one sees of a text, by each Markdown.</summary>
    public Task<Look[]> ReadAsync(string text) => AskAsync<Look[]>("read", JsonSerializer.Serialize(text));

    /// <summary>What comes of each button, with every field empty and with its own filled in.</summary>
    public Task<Press[]> PressAsync(Drawn drawn) => AskAsync<Press[]>("press", drawn.Json);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task<T> AskAsync<T>(string what, string json) => JsonSerializer.Deserialize<T>(
        await _page.EvaluateAsync<string>($"json => JSON.stringify({what}(JSON.parse(json)))", json), JsonSerializerOptions.Web)!;

    /// <param name="Kinds">The links, pictures, lists and other markup, of each view.</param>
    /// <param name="Text">All that can be read.</param>
    internal sealed record Look(string[] Kinds, string Text);

    /// <param name="Sends">Whether it is said to send what is filled in.</param>
    /// <param name="Asks">Whether there is a field that must be filled in.</param>
    internal sealed record Press(string Title, bool IsFilled, bool WentThrough, bool Brought, bool Sends, bool Asks);
}
