using Sevenwolden.Protocols;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
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

    [Theory]
    [InlineData(nameof(Screen.PhoneLight))]
    [InlineData(nameof(Screen.WideDark))]
    public async Task Is_walked_in_English_as_well(string name)
    {
        var screen = Screen.All.Single(screen => screen.Name == (name == nameof(Screen.PhoneLight) ? "phone-light" : "wide-dark"));
        var path = new PathOnScreen(Language.English);
        await using var bot = new BotProcess();
        await bot.InitializeAsync();
        await using var page = await ChatPage.OpenAsync(chromium, bot, screen);

        await page.PressAsync("English");
        await page.PressAsync("New here? Start here");
        await page.HearsAsync(path.Intro);
        await page.PressAsync(path.Post);
        await page.HearsAsync(path.First);
        foreach (var (press, hears) in path.ToTheSignature)
        {
            await page.PressAsync(press);
            await page.HearsAsync(hears);
        }

        await page.IsAccessibleAsync();
        await page.ShootAsync("path-sign-english");
        await page.PressAsync(path.Sign);
        await page.HearsAsync(path.Receipt);
        await page.IsAccessibleAsync();
        await page.ShootAsync("path-receipt-english");
        page.HasNoComplaints();
    }

    /// <summary>All steps in one run, as each start takes a while: nothing is lost, nothing asked twice, one signature.</summary>
    [Fact]
    public async Task Goes_on_at_the_same_place_after_a_kill_behind_every_single_step()
    {
        var path = new PathOnScreen(Language.Dutch);
        await using var bot = new BotProcess();
        await bot.InitializeAsync();
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneLight);
        await page.PressAsync("Nieuw hier? Begin met inwerken");
        await page.PressAsync(path.Post);
        await page.HearsAsync(path.First);
        await DieAsync(bot, page, path.Typed, path.First);
        foreach (var (press, hears) in path.ToTheSignature)
        {
            await page.PressAsync(press);
            await page.HearsAsync(hears);
            await DieAsync(bot, page, path.Typed, hears);
        }

        await page.PressAsync(path.Sign);
        await page.HearsAsync(path.Receipt);
        await DieAsync(bot, page, path.Typed, path.Receipt);

        Assert.Equal([1L], await bot.AskAsync<long>("SELECT count(*) FROM onboarding_signature"));
        Assert.Equal([(long)path.ToTheSignature.Count()], await bot.AskAsync<long>("SELECT count(*) FROM onboarding_step"));
    }

    private static async Task DieAsync(BotProcess bot, ChatPage page, string typed, string hears)
    {
        await bot.KillAsync();
        await bot.StartAsync();
        await page.ReloadAsync();
        await page.SayAsync(typed);
        await page.HearsAsync(hears);
    }
}
