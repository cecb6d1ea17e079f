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
    public static TheoryData<Screen> Screens { get; } = [.. Screen.All];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Is_had_by_one_press_and_then_the_page_says_how_to_get_another(Screen screen)
    {
        await using var chat = await ChatPage.OpenAsync(chromium, bot, screen, "?als=teamleider");
        await chat.SayAsync("exporteer meldingen");
        await chat.HearsAsync("Je meldingen als bestand");
        var page = await chat.Page.Context.RunAndWaitForPageAsync(
            () => chat.Latest.GetByRole(AriaRole.Link, new() { Name = "Downloaden" }).ClickAsync());
        await ShootAsync(page, $"export-{screen.Name}");

        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Downloaden" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await file.PathAsync(), Turns.Token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Downloaden" }).ClickAsync();

        await Expect(page.GetByText("Deze link is al gebruikt.")).ToBeVisibleAsync();
        await ShootAsync(page, $"export-used-{screen.Name}");
        Assert.Equal("meldingen.csv", file.SuggestedFilename);
        Assert.StartsWith("melding;status;", lines[0], StringComparison.Ordinal);
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = TestHome.File(Path.Combine("screenshots", $"{name}.png")) });
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
    }
}
