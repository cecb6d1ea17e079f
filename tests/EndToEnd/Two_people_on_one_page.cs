using Microsoft.Playwright;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

public sealed class Two_people_on_one_page(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>, IDisposable
{
    private const string Both = "";
    private const string NewsOfManagement = "Schoolleiding krijgt ze als laatste, en houdt een oefening nieuw bericht";

    private readonly Connector connector = new(bot.Address);

    public static TheoryData<Screen> Wide { get; } = [Screen.WideLight, Screen.WideDark];

    public static TheoryData<Screen> Phones { get; } = [Screen.PhoneLight, Screen.PhoneDark];

    public void Dispose() => connector.Dispose();

    [Theory]
    [MemberData(nameof(Wide))]
    public async Task Sit_side_by_side_on_a_wide_screen_each_in_a_chat_of_their_own(Screen screen)
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, screen, Both);
        var (docent, teamleider) = (page.Pane("docent"), page.Pane("teamleider"));

        await docent.GetByTestId("compose").FillAsync("Een leerling wil me volgen op Instagram. Mag dat?");
        await docent.GetByTestId("send").ClickAsync();
        await Expect(docent).ToContainTextAsync("Gebruik je daarvoor je privéaccount?");
        await connector.SayAsync(await connector.BeginAsync("teamleider"), "Een collega vraagt je mee te kijken.");

        await Expect(teamleider).ToContainTextAsync("Een collega vraagt je mee te kijken.");
        await Expect(teamleider).Not.ToContainTextAsync("privéaccount");
        await Expect(docent).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(teamleider).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(page.Page.GetByTestId("tabs")).ToBeHiddenAsync();
        await page.ShootAsync("two-people");
        await page.IsAccessibleAsync();
        AllIsWell(page);
    }

    [Theory]
    [MemberData(nameof(Phones))]
    public async Task Take_turns_on_a_phone_where_a_dot_says_that_the_other_has_a_new_message(Screen screen)
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, screen, Both);
        var (docent, teamleider) = (Tab(page, "Docent"), Tab(page, "Teamleider"));
        await Expect(page.Pane("teamleider").GetByTestId("message")).ToHaveCountAsync(1);
        await Expect(page.Page.GetByTestId("news").Filter(new() { Visible = true })).ToHaveCountAsync(0);

        await connector.SayAsync(await connector.BeginAsync("teamleider"), "Een collega vraagt je mee te kijken.");

        await Expect(teamleider).ToHaveAccessibleNameAsync("Teamleider krijgt de meldingen nieuw bericht");
        await Expect(page.Pane("teamleider")).ToBeHiddenAsync();
        await page.ShootAsync("tabs");
        await page.IsAccessibleAsync();
        await docent.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(teamleider).ToBeFocusedAsync();
        await Expect(teamleider).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(teamleider).ToHaveAccessibleNameAsync("Teamleider krijgt de meldingen");
        await Expect(
            page.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "Teamleider krijgt de meldingen" })
                .GetByText("Een collega vraagt je mee te kijken."))
            .ToBeInViewportAsync();
        await Expect(page.Pane("docent")).ToBeHiddenAsync();
        await page.IsAccessibleAsync();
        AllIsWell(page);
    }

    [Fact]
    public async Task See_what_is_new_when_they_come_back_to_a_long_message_that_nobody_scrolled()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneLight, Both);
        await Tab(page, "Teamleider").ClickAsync();
        var conversation = await connector.BeginAsync("teamleider");
        await Expect(page.Pane("teamleider").GetByText(InDutch.Say(Key.WelcomeTitle)).First).ToBeInViewportAsync();

        await Tab(page, "Docent").ClickAsync();
        await connector.SayAsync(conversation, string.Join("\n\n", Enumerable.Range(1, 60).Select(number => $"Regel {number}.")));
        await Tab(page, "Teamleider").ClickAsync();

        await Expect(page.Pane("teamleider").GetByText("Regel 1.", new() { Exact = true })).ToBeInViewportAsync();
        AllIsWell(page);
    }

    [Fact]
    public async Task Hear_what_the_bot_wrote_before_they_came()
    {
        // With a bot of its own: only there has nobody opened this chat yet.
        await using var fresh = new BotProcess();
        await fresh.InitializeAsync();
        using var channel = new Connector(fresh.Address);
        await channel.SayAsync(await channel.BeginAsync("schoolleiding"), "Er is iets waar je van moet weten.");

        await using var page = await ChatPage.OpenAsync(chromium, fresh, Screen.PhoneLight, "?als=docent&naast=schoolleiding");

        await Expect(Tab(page, "Schoolleiding")).ToHaveAccessibleNameAsync(NewsOfManagement);
        await page.ReloadAsync();
        await Expect(Tab(page, "Schoolleiding")).ToHaveAccessibleNameAsync(NewsOfManagement);
        await Tab(page, "Schoolleiding").ClickAsync();
        await Expect(page.Pane("schoolleiding").GetByText("Er is iets waar je van moet weten.")).ToHaveCountAsync(1);
        AllIsWell(page);
    }

    [Fact]
    public async Task Are_picked_in_their_panes_and_remembered_in_the_address_and_nobody_sits_in_both()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, Both);
        var second = page.Page.GetByTestId("picker").Nth(1);

        await second.SelectOptionAsync("plaatsvervanger");

        await Expect(page.Pane("plaatsvervanger")).ToContainTextAsync(InDutch.Say(Key.WelcomeTitle));
        await Expect(page.Pane("teamleider")).ToHaveCountAsync(0);
        await Expect(second).ToBeFocusedAsync();
        await Expect(second.Locator("option[disabled]")).ToHaveTextAsync(["Docent: stelt vragen en meldt"]);
        Assert.EndsWith("?als=docent&naast=plaatsvervanger", page.Page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Pane("plaatsvervanger")).ToBeVisibleAsync();
        AllIsWell(page);
    }

    [Fact]
    public async Task Find_their_chat_as_they_left_it_when_they_come_back()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, Both);
        var conversation = await connector.BeginAsync("teamleider");
        await connector.SayAsync(conversation, "eerst");
        await page.Pane("teamleider").GetByTestId("compose").FillAsync("half getypt");

        await page.Page.GetByTestId("picker").Nth(1).SelectOptionAsync("schoolleiding");
        await connector.SayAsync(conversation, "later");
        await page.Page.GetByTestId("picker").Nth(1).SelectOptionAsync("teamleider");

        await Expect(page.Pane("teamleider").GetByTestId("message")).ToContainTextAsync(["Hoi!", "eerst", "later"]);
        await Expect(page.Pane("teamleider").GetByTestId("compose")).ToHaveValueAsync("half getypt");
        AllIsWell(page);
    }

    [Fact]
    public async Task Catch_up_when_their_tab_of_the_browser_is_looked_at_again()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, Both);
        var conversation = await connector.BeginAsync("teamleider");
        await connector.SayAsync(conversation, "gezien");
        await Expect(page.Pane("teamleider")).ToContainTextAsync("gezien");

        await SetHiddenAsync(page, true);
        await connector.SayAsync(conversation, "gemist");
        await SetHiddenAsync(page, false);

        await Expect(page.Pane("teamleider").GetByTestId("message")).ToContainTextAsync(["Hoi!", "gezien", "gemist"]);
        AllIsWell(page);
    }

    [Theory]
    [InlineData("?als=teamleider", "teamleider")]
    [InlineData("?naast=plaatsvervanger", "docent", "plaatsvervanger")]
    [InlineData("?als=teamleider&naast=teamleider", "teamleider", "docent")]
    [InlineData("?als=niemand&naast=docent", "docent", "teamleider")]
    public async Task Sit_where_the_address_says(string query, params string[] people)
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, query);

        await Expect(page.Page.GetByTestId("pane")).ToHaveCountAsync(people.Length);
        Assert.Equal(people, await page.Page.GetByTestId("picker").EvaluateAllAsync<string[]>("lists => lists.map(list => list.value)"));
        AllIsWell(page);
    }

    private static ILocator Tab(ChatPage page, string name) => page.Page.GetByRole(AriaRole.Tab, new() { Name = name });

    private static async Task SetHiddenAsync(ChatPage page, bool isHidden) => await page.Page.EvaluateAsync(
        "isHidden => { Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true }); document.dispatchEvent(new "
        + "Event('visibilitychange')); }",
        isHidden);

    private void AllIsWell(ChatPage page)
    {
        page.HasNoComplaints();
        Assert.Empty(bot.Complaints);
    }
}
