using Microsoft.Playwright;
using Sevenwolden.Tests.EndToEnd.Clients;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Sevenwolden.Tests.EndToEnd.Clients;

/// <summary>One browser for all tests, started by the first that asks for it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>A browser without a memory, on a screen of its own.</summary>
    public async Task<IBrowserContext> NewContextAsync(Screen screen) => await (await _started.Value).Browser.NewContextAsync(new()
    {
        ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
        ColorScheme = screen.Theme,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "nl-NL",
        TimezoneId = "Europe/Amsterdam",
    });

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (driver, browser) = await _started.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var place = ChromiumPlace.Find();
        // Two cores may have much else to do.
        Assertions.SetDefaultExpectTimeout(15_000);
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = place.Path,
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
            Env = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
                .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!)
                .Where(entry => !place.Environment.ContainsKey(entry.Key)).Concat(place.Environment),
        });
        return (driver, browser);
    }
}
