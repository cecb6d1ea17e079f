using Sevenwolden.Cards.Texts;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

public sealed class In_the_Agents_Playground(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>
{
    [Theory]
    [InlineData("default")]
    [InlineData("expectReplies")]
    public async Task Buttons_and_words_lead_to_verdicts_and_an_answered_card_is_replaced(string deliveryMode)
    {
        await using var teams = await Playground.OpenAsync(chromium, bot, deliveryMode);
        await teams.HearsAsync("Hoi! Ik help bij sociale media.");

        await teams.SayAsync("Mag ik een foto van mijn klas op Instagram zetten?");
        await teams.HearsAsync(InDutch.Say(Key.Understood));
        await teams.PressAsync("Nee");
        await teams.HearsAsync("Niet toegestaan");
        await Expect(teams.Cards).ToHaveCountAsync(3);
        await Expect(teams.Cards.Nth(1).GetByRole(Microsoft.Playwright.AriaRole.Button)).ToHaveCountAsync(0);
        await teams.SayAsync("nieuwe vraag");
        await teams.HearsAsync("Waar gaat je vraag over?");
        await teams.PressAsync(InDutch.Topic("publish"));
        await teams.HearsAsync(InDutch.Say(Key.ChecklistTitle));
        await teams.TickAsync(InDutch.Statement("recording"));
        await teams.PressAsync("Verder");
        await teams.HearsAsync("uitdrukkelijk toestemming gegeven?");
        await teams.SayAsync("ja");
        await teams.HearsAsync("Toegestaan");

        await teams.ShootAsync($"playground-{deliveryMode}");
        await Expect(teams.Cards).ToHaveCountAsync(7);
        await teams.HasNoComplaintsAsync();
        Assert.Empty(bot.Complaints);
    }

    [Theory]
    [InlineData("nl", "inwerken")]
    [InlineData("en", "start onboarding")]
    public async Task A_new_colleague_is_led_along_the_whole_path_and_signs(string spoken, string typed)
    {
        Assert.True(Language.TryParse(spoken, out var language));
        var path = new PathOnScreen(language);
        await using var own = new BotProcess();
        await own.InitializeAsync();
        await using var teams = await Playground.OpenAsync(chromium, own, "default", "docent");
        await teams.HearsAsync("Hoi! Ik help bij sociale media.");
        await teams.PressAsync(spoken == "nl" ? "Nieuw hier? Begin met inwerken" : "English");
        if (spoken == "en")
        {
            await Expect(teams.Page.Locator("body")).ToContainTextAsync("New here? Start here");
            await teams.SayAsync(typed);
        }

        await teams.HearsAsync(path.Intro);
        await teams.PressAsync(path.Post);
        await teams.HearsAsync(path.First);
        foreach (var (press, hears) in path.ToTheSignature)
        {
            await teams.PressAsync(press);
            await teams.HearsAsync(hears);
        }

        await teams.PressAsync(path.Sign);
        await teams.HearsAsync(path.Receipt);
        await teams.ShootAsync($"playground-path-{spoken}");
        await teams.HasNoComplaintsAsync();
        Assert.Empty(own.Complaints);
    }
}
