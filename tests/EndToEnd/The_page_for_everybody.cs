using Microsoft.Playwright;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.EndToEnd;

public sealed class The_page_for_everybody(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>
{
    public static TheoryData<Screen> Screens { get; } = [Screen.PhoneLight, Screen.PhoneDark, Screen.WideDark];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_kind_of_card_is_without_serious_faults_for_who_sees_or_moves_differently(Screen screen)
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, screen);

        await Tour.Dutch.TakeAsync(page);

        await page.IsAccessibleAsync();
        page.HasNoComplaints();
        Assert.Empty(bot.Complaints);
    }

    [Fact]
    public async Task So_it_is_in_English()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneLight);
        await page.Page.GetByTestId("language").ClickAsync();

        await Tour.English.TakeAsync(page);

        await page.IsAccessibleAsync();
    }

    [Fact]
    public async Task A_whole_consultation_goes_by_keyboard_alone()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);

        await page.Page.Keyboard.TypeAsync("Mag ik een foto van mijn klas op Instagram zetten?");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.HearsAsync(InDutch.Say(Key.Understood));
        await TabBackToAsync(page, "Nee");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.HearsAsync("Niet toegestaan");
        await TabBackToAsync(page, InDutch.Say(Key.FromProtocol));
        await page.Page.Keyboard.PressAsync("Space");

        await Assertions.Expect(page.Latest.GetByText("Artikel 4.1")).ToBeVisibleAsync();
    }

    private static async Task TabBackToAsync(ChatPage page, string title)
    {
        await page.Compose.FocusAsync();
        var button = page.Button(title);
        for (var steps = 0; steps < 20 && !await button.EvaluateAsync<bool>("button => button === document.activeElement"); steps++)
        {
            await page.Page.Keyboard.PressAsync("Shift+Tab");
        }

        await Assertions.Expect(button).ToBeFocusedAsync();
    }
}
