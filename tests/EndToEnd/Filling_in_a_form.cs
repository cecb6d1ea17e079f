using Microsoft.Playwright;
using Sevenwolden.Tests.EndToEnd.Clients;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

public sealed class Filling_in_a_form(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>, IDisposable
{
    private readonly Connector connector = new(bot.Address);

    public static TheoryData<Screen> Screens { get; } = [.. Screen.All];

    public void Dispose() => connector.Dispose();

    [Fact]
    public async Task What_was_typed_and_chosen_stays_when_the_bot_renews_the_card()
    {
        await using var page = await OpenAsync(Screen.WideLight);
        var conversation = await connector.BeginAsync("docent");
        var shown = await connector.ShowAsync(conversation, Form("Eerste versie", phone: "Telefoon"));
        await page.HearsAsync("Eerste versie");
        await Field(page, "Telefoon").FillAsync("verdwijnt met zijn veld");
        await page.Latest.GetByRole(AriaRole.Combobox, new() { Name = "Wie raakt het?" }).SelectOptionAsync("school");
        await page.Latest.GetByRole(AriaRole.Radio, new() { Name = "Vandaag" }).CheckAsync();
        await page.TickAsync("Bel me terug");
        await page.PressAsync("Toelichten");
        await Field(page, "Toelichting").FillAsync("nog niet af");
        await Field(page, "Wat is er gebeurd?").PressSequentiallyAsync("een filmpje");
        await page.Page.Keyboard.PressAsync("ArrowLeft");

        await connector.ReplaceAsync(conversation, shown, Form("Tweede versie"));
        await page.HearsAsync("Tweede versie");
        await page.Page.Keyboard.TypeAsync("p");

        await Expect(page.Messages).ToHaveCountAsync(2);
        await Expect(Field(page, "Wat is er gebeurd?")).ToHaveValueAsync("een filmpjpe");
        await Expect(Field(page, "Toelichting")).ToHaveValueAsync("nog niet af");
        await Expect(page.Latest.GetByRole(AriaRole.Combobox, new() { Name = "Wie raakt het?" })).ToHaveValueAsync("school");
        await Expect(page.Latest.GetByRole(AriaRole.Radio, new() { Name = "Vandaag" })).ToBeCheckedAsync();
        await Expect(page.Latest.GetByRole(AriaRole.Checkbox, new() { Name = "Bel me terug" })).ToBeCheckedAsync();
        await Expect(Field(page, "Telefoon")).ToHaveCountAsync(0);
        AllIsWell(page);
    }

    [Fact]
    public async Task What_nobody_touched_is_as_the_bot_renews_it()
    {
        await using var page = await OpenAsync(Screen.WideLight);
        var conversation = await connector.BeginAsync("docent");
        var shown = await connector.ShowAsync(conversation, Form("Eerste versie", phone: "Telefoon", number: "06"));
        await page.HearsAsync("Eerste versie");

        await connector.ReplaceAsync(conversation, shown, Form("Tweede versie", phone: "Telefoon", number: "0512"));
        await page.HearsAsync("Tweede versie");

        await Expect(Field(page, "Telefoon")).ToHaveValueAsync("0512");
        AllIsWell(page);
    }

    [Fact]
    public async Task A_page_that_meets_the_bot_again_after_a_restart_shows_the_card_once_with_what_was_typed()
    {
        await using var page = await OpenAsync(Screen.WideLight);
        var conversation = await connector.BeginAsync("docent");
        var shown = await connector.ShowAsync(conversation, Form("Eerste versie"));
        await page.HearsAsync("Eerste versie");
        await Field(page, "Wat is er gebeurd?").FillAsync("een filmpje");

        await bot.KillAsync();
        await Expect(page.Page.GetByTestId("connection")).ToBeVisibleAsync();
        await bot.StartAsync();
        await Expect(page.Page.GetByTestId("connection")).ToBeHiddenAsync();
        await connector.ReplaceAsync(conversation, shown, Form("Tweede versie"));

        await page.HearsAsync("Tweede versie");
        await Expect(page.Messages).ToHaveCountAsync(2);
        await Expect(Field(page, "Wat is er gebeurd?")).ToHaveValueAsync("een filmpje");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_required_field_that_is_empty_says_so_and_nothing_is_sent(Screen screen)
    {
        await using var page = await OpenAsync(screen);
        await connector.ShowAsync(await connector.BeginAsync("docent"), Form("Vraag aan je teamleider"));
        await page.HearsAsync("Vraag aan je teamleider");

        await page.PressAsync("Versturen");

        await Expect(page.Latest.GetByText("Vertel wat er speelt.")).ToBeVisibleAsync();
        await Expect(page.Latest.GetByText("Kies hoe dringend het is.")).ToBeVisibleAsync();
        await Expect(Field(page, "Wat is er gebeurd?")).ToBeFocusedAsync();
        await Expect(Field(page, "Wat is er gebeurd?")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Latest.GetByRole(AriaRole.Radiogroup))
            .ToHaveAccessibleNameAsync("Hoe dringend is het? Kies hoe dringend het is.");
        await page.ShootAsync("form-incomplete");
        await page.PressAsync("Toelichten");
        await page.ShootAsync("form-unfolded");
        await page.IsAccessibleAsync();
        AllIsWell(page);
    }

    [Fact]
    public async Task The_same_form_in_two_chats_is_filled_in_apart()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, "");
        foreach (var person in (string[])["docent", "teamleider"])
        {
            await connector.ShowAsync(await connector.BeginAsync(person), Form("Vraag"));
        }

        await page.Pane("docent").GetByRole(AriaRole.Radio, new() { Name = "Vandaag" }).CheckAsync();
        await page.Pane("teamleider").GetByRole(AriaRole.Radio, new() { Name = "Nu meteen" }).CheckAsync();

        await Expect(page.Pane("docent").GetByRole(AriaRole.Radio, new() { Name = "Vandaag" })).ToBeCheckedAsync();
        AllIsWell(page);
    }

    [Fact]
    public async Task A_link_opens_beside_the_page_and_tells_the_bot_nothing()
    {
        await using var page = await OpenAsync(Screen.WideLight);
        await connector.ShowAsync(await connector.BeginAsync("docent"), Form("Vraag"));

        var opened = await page.Page.Context.RunAndWaitForPageAsync(
            () => page.Latest.GetByRole(AriaRole.Link, new() { Name = "Open het protocol" }).ClickAsync());

        Assert.EndsWith("/icon.svg", opened.Url, StringComparison.Ordinal);
        AllIsWell(page);
    }

    private string Form(string title, string? phone = null, string? number = null) => $$"""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "{{title}}", "style": "heading", "wrap": true },
            {{(phone is null ? "" : $$"""{ "type": "Input.Text", "id": "phone", "label": "{{phone}}", "value": "{{number}}" },""")}}
            { "type": "Input.Text", "id": "story", "label": "Wat is er gebeurd?", "isMultiline": true, "isRequired": true,
              "errorMessage": "Vertel wat er speelt." },
            { "type": "Input.ChoiceSet", "id": "who", "label": "Wie raakt het?", "placeholder": "Kies",
              "choices": [{ "title": "Een leerling", "value": "pupil" }, { "title": "De school", "value": "school" }] },
            { "type": "Input.ChoiceSet", "id": "urgency", "label": "Hoe dringend is het?", "style": "expanded", "isRequired": true,
              "errorMessage": "Kies hoe dringend het is.",
              "choices": [{ "title": "Nu meteen", "value": "now" }, { "title": "Vandaag", "value": "today" }] },
            { "type": "Input.Toggle", "id": "call", "title": "Bel me terug" }
          ],
          "actions": [
            { "type": "Action.Execute", "title": "Versturen", "verb": "send", "style": "positive" },
            { "type": "Action.ShowCard", "title": "Toelichten", "card": {
              "type": "AdaptiveCard", "body": [{ "type": "Input.Text", "id": "note", "label": "Toelichting", "isMultiline": true }] } },
            { "type": "Action.OpenUrl", "title": "Open het protocol", "url": "{{new Uri(bot.Address, "icon.svg")}}" }
          ]
        }
        """;

    /// <summary>What the bot says first has come: it does not come behind what a test shows.</summary>
    private async Task<ChatPage> OpenAsync(Screen screen)
    {
        var page = await ChatPage.OpenAsync(chromium, bot, screen);
        await page.HearsAsync("Waar gaat het over?");
        return page;
    }

    private static ILocator Field(ChatPage page, string label) => page.Latest.GetByRole(AriaRole.Textbox, new() { Name = label });

    private void AllIsWell(ChatPage page)
    {
        page.HasNoComplaints();
        Assert.Empty(bot.Complaints);
    }
}
