using Microsoft.Playwright;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

/// <summary>The rest of the Teams app in Microsoft's own stand-in: its message extension, groups and channels, coming and going.</summary>
public sealed class The_app_in_the_Playground(Chromium chromium)
{
    private const string Extension = "Trigger Message Extension App";

    [Fact]
    public async Task An_article_that_is_searched_for_is_put_into_a_message()
    {
        await using var bot = new BotProcess();
        await bot.InitializeAsync();
        await using var teams = await Playground.OpenAsync(chromium, bot, "default", "docent");
        await teams.HearsAsync("Hoi! Ik help bij sociale media.");

        await teams.Page.GetByRole(AriaRole.Button, new() { Name = Extension }).ClickAsync();
        await Item(teams, "Search Command").ClickAsync();
        await teams.Page.GetByPlaceholder("Enter a search term").FillAsync("3a.5");
        await teams.Page.GetByText("Protocol 3a, punt 5").First.ClickAsync();
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();

        await teams.HearsAsync(Shipped.Pack.Article("3a.5")!.Text);
        await teams.ShootAsync("playground-search");
        Assert.Empty(bot.Complaints);
    }

    [Fact]
    public async Task A_message_is_held_against_the_protocol_in_a_dialog()
    {
        await using var bot = new BotProcess();
        await bot.InitializeAsync();
        await using var teams = await Playground.OpenAsync(chromium, bot, "default", "docent");
        await teams.HearsAsync("Hoi! Ik help bij sociale media.");
        await teams.SayAsync("Een leerling wordt gepest in de klassenapp.");
        await teams.HearsAsync(InDutch.Say(Key.Understood));

        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Show more information" }).Nth(1).ClickAsync();
        await Item(teams, "Action Command").ClickAsync();
        await teams.Page.GetByPlaceholder("Input command id or leave blanks").FillAsync("check");
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await Expect(Dialog(teams)).ToContainTextAsync(InDutch.Say(Key.MessageCheck));
        await Expect(Dialog(teams)).ToContainTextAsync("Dreigt de online communicatie te ontsporen?");
        await Press(teams, "Ja").ClickAsync();
        await Expect(Dialog(teams)).ToContainTextAsync("Niet toegestaan");
        await teams.ShootAsync("playground-check");
        await Press(teams, InDutch.Say(Key.MessageDone)).ClickAsync();

        await Expect(Dialog(teams)).ToContainTextAsync(InDutch.Say(Key.MessageClosed));
        await teams.HasNoComplaintsAsync();
        Assert.Empty(bot.Complaints);
    }

    [Theory]
    [InlineData("Groep")]
    [InlineData("Algemeen")]
    public async Task Where_others_read_along_it_says_so(string place)
    {
        await using var bot = new BotProcess();
        await bot.InitializeAsync();
        await using var teams = await Playground.OpenAsync(chromium, bot, "default", "docent");
        await teams.HearsAsync("Hoi! Ik help bij sociale media.");

        await teams.Page.GetByRole(AriaRole.Treeitem, new() { Name = place }).ClickAsync();

        await teams.HearsAsync("Hier lezen anderen mee.");
        Assert.Empty(bot.Complaints);
    }

    [Fact]
    public async Task Who_takes_it_away_and_takes_it_back_is_welcomed_again()
    {
        await using var bot = new BotProcess();
        await bot.InitializeAsync();
        await using var teams = await Playground.OpenAsync(chromium, bot, "default", "docent");
        await teams.HearsAsync("Hoi! Ik help bij sociale media.");

        await MockAsync(teams, "Uninstall application");
        await MockAsync(teams, "Install application");

        await Expect(teams.Cards).ToHaveCountAsync(2);
        await teams.HearsAsync("Hoi! Ik help bij sociale media.");
        Assert.Empty(bot.Complaints);
    }

    private static async Task MockAsync(Playground teams, string activity)
    {
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Mock an Activity" }).ClickAsync();
        await teams.Page.GetByText(activity, new() { Exact = true }).ClickAsync();
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Send activity" }).ClickAsync();
        await Expect(Dialog(teams)).ToHaveCountAsync(0);
    }

    private static ILocator Item(Playground teams, string name) => teams.Page.GetByRole(AriaRole.Menuitem, new() { Name = name });

    private static ILocator Dialog(Playground teams) => teams.Page.GetByRole(AriaRole.Dialog);

    private static ILocator Press(Playground teams, string title) =>
        Dialog(teams).GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
}
