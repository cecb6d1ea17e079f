using Microsoft.Playwright;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

/// <summary>What makes a chat page pleasant, and is missed only when it is not there.</summary>
public sealed class Little_things_of_the_page(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>
{
    private const string Both = "";

    [Fact]
    public async Task A_welcome_that_is_taller_than_the_screen_opens_at_its_top()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneLight);
        await page.Page.SetViewportSizeAsync(390, 420);

        await page.Page.GetByTestId("restart").ClickAsync();

        await Expect(page.Latest.GetByText(InDutch.Say(Key.WelcomeTitle))).ToBeInViewportAsync();
        await page.ReloadAsync();
        await Expect(page.Latest.GetByText(InDutch.Say(Key.WelcomeTitle))).ToBeInViewportAsync();
    }

    [Fact]
    public async Task What_is_half_typed_outlives_a_reload_each_chats_its_own()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, Both);
        await Compose(page, "docent").FillAsync("half getypt");

        await page.ReloadAsync();

        await Expect(Compose(page, "docent")).ToHaveValueAsync("half getypt");
        await Expect(Compose(page, "teamleider")).ToHaveValueAsync("");
        await page.Page.GetByTestId("picker").Nth(1).SelectOptionAsync("schoolleiding");
        await Expect(Compose(page, "schoolleiding")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_was_filled_in_on_a_form_outlives_it_too_until_it_is_sent()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);
        await page.SayAsync("leidinggevende");
        var what = page.Page.GetByTestId("log").GetByRole(AriaRole.Textbox).Last;
        await what.FillAsync("Er gaat een filmpje rond van de les.");

        await page.ReloadAsync();

        await Expect(what).ToHaveValueAsync("Er gaat een filmpje rond van de les.");
        await page.PressAsync(InDutch.Say(Key.ReportNext));
        await Expect(page.Button(InDutch.Say(Key.CheckSend))).ToBeVisibleAsync();
        Assert.Equal(0, await page.Page.EvaluateAsync<int>(
            "() => Object.keys(sessionStorage).filter(key => key.startsWith('sevenwolden.form.')).length"));
        page.HasNoComplaints();
    }

    [Fact]
    public async Task The_arrow_up_brings_back_in_an_empty_box_what_was_said_last()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);
        await page.SayAsync("bedankt");
        await Expect(page.Compose).ToHaveValueAsync("");

        await page.Compose.PressAsync("ArrowUp");

        await Expect(page.Compose).ToHaveValueAsync("bedankt");
        await page.Compose.FillAsync("iets anders");
        await page.Compose.PressAsync("ArrowUp");
        await Expect(page.Compose).ToHaveValueAsync("iets anders");
    }

    [Fact]
    public async Task Escape_folds_what_was_unfolded_and_the_focus_goes_back_to_its_button()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);
        await page.SayAsync("hoi");
        await page.SayAsync("Een leerling wil me volgen op Instagram. Mag dat?");
        await page.SayAsync("ja");
        var fold = page.Button(InDutch.Say(Key.FromProtocol));
        await fold.ClickAsync();
        await Expect(fold).ToHaveAttributeAsync("aria-expanded", "true");

        await page.Page.Keyboard.PressAsync("Escape");

        await Expect(fold).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(fold).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_message_that_is_too_long_says_so_while_it_is_typed_and_stays_in_the_box()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);
        var counter = page.Page.GetByTestId("counter").First;
        await page.Compose.FillAsync(new string('x', 7990));
        await Expect(counter).ToHaveTextAsync("Nog 10 tekens");

        await page.Compose.FillAsync(new string('x', 8003));
        await page.Compose.PressAsync("Enter");

        await Expect(counter).ToContainTextAsync("3 tekens te lang");
        await Expect(page.Compose).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Page.Locator("[data-from=person]")).ToHaveCountAsync(0);
        await page.IsAccessibleAsync();
    }

    [Fact]
    public async Task A_report_says_how_much_still_fits_when_it_is_nearly_full()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);
        await page.SayAsync("leidinggevende");
        var what = page.Page.GetByTestId("log").GetByRole(AriaRole.Textbox).Last;

        await what.FillAsync(new string('x', 1999));

        await Expect(page.Latest.GetByText("Nog 1 teken")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_text_to_take_over_is_copied_at_a_tap()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneLight);
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.SayAsync(InDutch.Topic("publish"));
        await page.HearsAsync(InDutch.Say(Key.ChecklistTitle));
        await page.TickAsync("Er staat een andere mening in dan die van de school");
        await page.PressAsync("Verder");
        await page.HearsAsync("jouw persoonlijke mening");
        await page.PressAsync("Nee");
        await page.HearsAsync("Toegestaan, mits");

        await page.Page.GetByTestId("copy").Last.ClickAsync();

        await Expect(page.Page.GetByTestId("copy").Last).ToHaveTextAsync("Gekopieerd");
        var copied = await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("persoonlijke mening", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_arrived_is_marked_as_sent()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);

        await page.SayAsync("bedankt");

        await Expect(page.Page.Locator("[data-from=person] .sent")).ToContainTextAsync("Verzonden");
    }

    [Fact]
    public async Task Starting_over_empties_both_chats()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, Both);
        foreach (var person in (string[])["docent", "teamleider"])
        {
            await Compose(page, person).FillAsync("hoi");
            await Compose(page, person).PressAsync("Enter");
            await Expect(page.Pane(person).Locator("[data-from=person]")).ToHaveCountAsync(1);
            await Compose(page, person).FillAsync("half getypt");
        }

        await page.Page.GetByTestId("restart").ClickAsync();

        foreach (var person in (string[])["docent", "teamleider"])
        {
            await Expect(page.Pane(person).Locator("[data-from=person]")).ToHaveCountAsync(0);
            await Expect(page.Pane(person).GetByTestId("message")).ToHaveCountAsync(1);
            await Expect(Compose(page, person)).ToHaveValueAsync("");
        }

        page.HasNoComplaints();
    }

    [Fact]
    public async Task One_switch_of_the_language_redraws_what_is_in_sight()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, Both);

        await page.Page.GetByTestId("language").ClickAsync();

        foreach (var person in (string[])["docent", "teamleider"])
        {
            await Expect(page.Pane(person).GetByTestId("message")).ToHaveCountAsync(1);
            await Expect(page.Pane(person)).ToContainTextAsync(TextBook.In(Protocols.Language.English)[Key.WelcomeTitle]);
        }

        await Compose(page, "docent").FillAsync("A pupil wants to follow me on Instagram. Is that allowed?");
        await Compose(page, "docent").PressAsync("Enter");
        await Expect(page.Pane("docent").GetByText("private account").First).ToBeVisibleAsync();
        await page.Page.GetByTestId("language").ClickAsync();
        await Expect(page.Pane("docent").GetByTestId("message").Last).ToContainTextAsync("privéaccount");
        await page.IsAccessibleAsync();
        page.HasNoComplaints();
    }

    [Fact]
    public async Task Everybody_stands_with_what_they_are_for()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, Both);

        await Expect(page.Page.GetByTestId("picker").First.Locator("option")).ToHaveTextAsync(
        [
            "Docent: stelt vragen en meldt", "Teamleider: krijgt de meldingen",
            "Plaatsvervanger: krijgt ze als de teamleider niet reageert", "Schoolleiding: krijgt ze als laatste, en houdt een oefening",
        ]);
        await Expect(page.Page.GetByText("Je bent nu").First).ToBeVisibleAsync();
    }

    private static ILocator Compose(ChatPage page, string person) => page.Pane(person).GetByTestId("compose");
}
