using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

public sealed class Going_on_after_an_interruption(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>
{
    private static readonly string Question = InDutch.Question("consent");

    [Fact]
    public async Task Who_reloads_the_page_in_the_middle_sees_the_conversation_and_goes_on()
    {
        await using var page = await AskAsync();

        await page.ReloadAsync();

        await Expect(page.Page.GetByText("Mag ik een foto van mijn klas op Instagram zetten?")).ToBeVisibleAsync();
        await page.HearsAsync(Question);
        await page.PressAsync("Nee");
        await page.HearsAsync("Niet toegestaan");
        page.HasNoComplaints();
        Assert.Empty(bot.Complaints);
    }

    [Fact]
    public async Task A_bot_that_was_killed_in_the_middle_goes_on_where_it_was()
    {
        await using var page = await AskAsync();

        await bot.KillAsync();
        await Expect(page.Page.GetByTestId("connection")).ToBeVisibleAsync();
        await bot.StartAsync();
        await Expect(page.Page.GetByTestId("connection")).ToBeHiddenAsync();
        page.ForgetComplaints();

        await page.PressAsync("Nee");
        await page.HearsAsync("Niet toegestaan");
        page.HasNoComplaints();
        Assert.Empty(bot.Complaints);
    }

    [Fact]
    public async Task Who_opens_the_page_anew_after_a_restart_asks_where_we_were()
    {
        await using var page = await AskAsync();
        await bot.KillAsync();
        await bot.StartAsync();

        await page.ReloadAsync();
        await Expect(page.Page.GetByTestId("earlier")).ToBeVisibleAsync();
        await page.SayAsync("waar waren we?");

        await page.HearsAsync(Question);
    }

    private async Task<ChatPage> AskAsync()
    {
        var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);
        await page.SayAsync("Mag ik een foto van mijn klas op Instagram zetten?");
        await page.HearsAsync(Question);
        return page;
    }
}
