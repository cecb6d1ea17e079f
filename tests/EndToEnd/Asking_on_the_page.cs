using Sevenwolden.Tests.EndToEnd.Clients;
using Xunit;

namespace Sevenwolden.Tests.EndToEnd;

public sealed class Asking_on_the_page(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>
{
    private const string Article3a5 =
        "Het is voor gebruikers niet toegestaan om foto-, film- en geluidsopnamen van schoolgerelateerde situaties op de school- en/of "
        + "persoonlijke sociale media te zetten tenzij degenen die afgebeeld of hoorbaar zijn hier uitdrukkelijk toestemming voor hebben gegeven.";

    public static TheoryData<Screen> Screens { get; } = [.. Screen.All];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_class_photo_without_everyones_consent_is_not_allowed_and_the_article_says_so_to_the_letter(Screen screen)
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, screen);
        await page.ShootAsync("1-welcome");

        await page.SayAsync("Mag ik een foto van mijn klas op Instagram zetten?");
        await page.HearsAsync("Ik begreep:");
        await page.ShootAsync("2-question");
        await page.PressAsync("Nee");

        await page.HearsAsync("Niet toegestaan");
        await page.HearsAsync("Artikel 3a.5");
        await page.HearsAsync(Article3a5);
        await page.ShootAsync("3-verdict");
        AllIsWell(page);
    }

    private void AllIsWell(ChatPage page)
    {
        page.HasNoComplaints();
        Assert.Empty(bot.Complaints);
    }
}
