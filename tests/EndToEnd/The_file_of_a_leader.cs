using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

/// <summary>From the chat to the file, as a leader goes.</summary>
public sealed class The_file_of_a_leader(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>
{
    public static MatrixTheoryData<Screen, Given> Files { get; } = new(
        Screen.All,
        [
            new("teamleider", "exporteer meldingen", null, "Je meldingen als bestand", "meldingen.csv", "melding;status;"),
            new(
                "schoolleiding", "wie heeft getekend", "Als bestand (CSV)", "Wie heeft getekend, als bestand", "inwerken.csv",
                "naam;team;"),
        ]);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Is_had_by_one_press_and_then_the_page_says_how_to_get_another(Screen screen, Given given)
    {
        await using var chat = await ChatPage.OpenAsync(chromium, bot, screen, $"?als={given.Person}");
        await chat.SayAsync(given.Words);
        if (given.Button is { } button)
        {
            await chat.PressAsync(button);
        }

        await chat.HearsAsync(given.Title);
        var page = await chat.Page.Context.RunAndWaitForPageAsync(
            () => chat.Latest.GetByRole(AriaRole.Link, new() { Name = "Downloaden" }).ClickAsync());
        await ShootAsync(page, $"export-{given.Person}-{screen.Name}");

        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Downloaden" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await file.PathAsync(), Turns.Token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Downloaden" }).ClickAsync();

        await Expect(page.GetByText("Deze link is al gebruikt.")).ToBeVisibleAsync();
        await ShootAsync(page, $"export-used-{given.Person}-{screen.Name}");
        Assert.Equal(given.File, file.SuggestedFilename);
        Assert.StartsWith(given.Begins, lines[0], StringComparison.Ordinal);
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = TestHome.File(Path.Combine("screenshots", $"{name}.png")) });
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
    }

    /// <param name="Person">Whose file, as the page's address calls them.</param>
    /// <param name="Words">What they type.</param>
    /// <param name="Button">What they press then; null for nothing.</param>
    /// <param name="Begins">How its first line does.</param>
    public sealed record Given(string Person, string Words, string? Button, string Title, string File, string Begins);
}
