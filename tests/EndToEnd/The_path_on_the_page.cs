using Sevenwolden.Tests.EndToEnd.Clients;
using Xunit;

namespace Sevenwolden.Tests.EndToEnd;

/// <summary>The first thing that a visitor of the page can try: the path of a new colleague, from the welcome to the receipt.</summary>
public sealed class The_path_on_the_page(Chromium chromium)
{
    public static TheoryData<Screen> Screens { get; } = [.. Screen.All];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Is_walked_from_the_welcome_to_the_receipt(Screen screen)
    {
        await using var bot = new BotProcess();
        await bot.InitializeAsync();
        await using var page = await ChatPage.OpenAsync(chromium, bot, screen);

        await page.PressAsync("Nieuw hier? Begin met inwerken");
        await page.HearsAsync("Wat doe je op school?");
        await page.ShootAsync("path-intro");
        await page.PressAsync("Docent");
        await page.HearsAsync("Deel 1 van 6");
        await page.IsAccessibleAsync();
        await page.ShootAsync("path-part");
        await page.PressAsync("Verder");
        await page.HearsAsync("vraag 1 van 9");
        await page.ShootAsync("path-question");
        await page.PressAsync("Niet toegestaan");
        await page.HearsAsync("in een andere vorm");
        await page.ShootAsync("path-again");
        (string Press, string Hears)[] rest =
        [
            ("Valt buiten het protocol", "Deel 2 van 6"), ("Verder", "vraag 2 van 9"), ("Niet toegestaan", "vraag 3 van 9"),
            ("Toegestaan", "Deel 3 van 6"), ("Verder", "vraag 4 van 9"), ("Niet toegestaan", "vraag 5 van 9"),
            ("Toegestaan, mits", "Deel 4 van 6"), ("Verder", "vraag 6 van 9"), ("Niet toegestaan", "Deel 5 van 6"),
            ("Verder", "vraag 7 van 9"), ("Niet toegestaan", "Deel 6 van 6"), ("Verder", "vraag 8 van 9"),
            ("Overleg eerst", "vraag 9 van 9"), ("Overleg eerst", "Je bent er. Wil je tekenen?"),
        ];
        foreach (var (press, hears) in rest)
        {
            await page.PressAsync(press);
            await page.HearsAsync(hears);
        }

        await page.ShootAsync("path-sign");
        await page.PressAsync("Ik teken");
        await page.HearsAsync("Je bewijs");
        await page.ShootAsync("path-receipt");
        await page.IsAccessibleAsync();
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Goes_on_at_the_same_place_after_a_kill_in_the_midst_of_it()
    {
        await using var bot = new BotProcess();
        await bot.InitializeAsync();
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneLight);
        await page.PressAsync("Nieuw hier? Begin met inwerken");
        await page.PressAsync("Docent");
        await page.PressAsync("Verder");
        await page.HearsAsync("vraag 1 van 9");
        await page.PressAsync("Valt buiten het protocol");
        await page.HearsAsync("Deel 2 van 6");

        await bot.KillAsync();
        await bot.StartAsync();
        await page.ReloadAsync();
        await page.SayAsync("inwerken");

        await page.HearsAsync("Deel 2 van 6");
    }
}
