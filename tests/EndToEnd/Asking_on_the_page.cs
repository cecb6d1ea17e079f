using Sevenwolden.Cards.Texts;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

public sealed class Asking_on_the_page(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>
{
    private const string Article3a5 =
        "Het is voor gebruikers niet toegestaan om foto-, film- en geluidsopnamen van schoolgerelateerde situaties op de school- en/of "
        + "persoonlijke sociale media te zetten tenzij degenen die afgebeeld of hoorbaar zijn hier uitdrukkelijk toestemming voor hebben "
        + "gegeven.";

    private const string Befriending = "Een leerling wil me volgen op Instagram. Mag dat?";

    public static TheoryData<Screen> Screens { get; } = [.. Screen.All];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_class_photo_without_everyones_consent_is_not_allowed_and_the_article_says_so_to_the_letter(Screen screen)
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, screen);

        await page.SayAsync("Mag ik een foto van mijn klas op Instagram zetten?");
        await page.HearsAsync("Dit haalde ik uit je bericht");
        await page.PressAsync("Nee");

        await page.HearsAsync("Niet toegestaan");
        await page.PressAsync(InDutch.Say(Key.FromProtocol));
        await page.HearsAsync("Artikel 3a.5");
        await page.HearsAsync(Article3a5);
        await page.ShootAsync("class-photo");
        AllIsWell(page);
    }

    [Fact]
    public async Task Who_asks_in_English_is_answered_in_English_with_the_article_as_it_stands()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);

        await page.SayAsync("May I put a photo of the school party on my Insta?");
        await page.HearsAsync("Did everyone who is seen or heard expressly consent?");
        await page.PressAsync("No");

        await page.HearsAsync("Not allowed");
        await page.PressAsync("What does the protocol say?");
        await page.HearsAsync("Artikel 3a.5 (Dutch original)");
        await page.HearsAsync(Article3a5);
        AllIsWell(page);
    }

    [Fact]
    public async Task A_topic_leads_through_its_checklist_and_what_was_ticked_to_the_verdict()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneLight);

        await page.PressAsync("Iets online zetten of delen");
        await page.TickAsync("Er is een foto, film of geluidsopname van iets op school");
        await page.PressAsync("Verder");
        await page.HearsAsync("Heeft iedereen die te zien of te horen is uitdrukkelijk toestemming gegeven?");
        await page.PressAsync("Ja");

        await page.HearsAsync("Toegestaan");
        await page.PressAsync(InDutch.Say(Key.FromProtocol));
        await page.HearsAsync("Protocol 3a, punt 3");
        AllIsWell(page);
    }

    [Fact]
    public async Task A_doubt_on_the_checklist_leads_to_a_talk_that_names_what_it_hinges_on()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideDark);

        await page.PressAsync("Iets online zetten of delen");
        await page.PressAsync("Hierover twijfel ik");
        await page.TickAsync("Vertrouwelijk of persoonlijk");
        await page.PressAsync("Verder");

        await page.HearsAsync("Overleg eerst");
        await page.PressAsync(InDutch.Say(Key.FromProtocol));
        await page.HearsAsync("Artikel 3b.4");
        await page.PressAsync(InDutch.Say(Key.HingesTitle));
        await page.HearsAsync(InDutch.Question("confidential"));
        AllIsWell(page);
    }

    [Fact]
    public async Task Becoming_friends_with_a_private_account_is_not_allowed_and_a_changed_answer_makes_it_so()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneDark);

        await page.SayAsync(Befriending);
        await page.HearsAsync("Gebruik je daarvoor je privéaccount?");
        await page.PressAsync("Ja");
        await page.HearsAsync("Niet toegestaan");
        await page.PressAsync(InDutch.Say(Key.FromProtocol));
        await page.HearsAsync("Artikel 3a.6");
        await page.PressAsync(InDutch.Say(Key.Change));
        await page.PressAsync("Met een privéaccount: ja");
        await page.HearsAsync("Je wijzigt een eerder antwoord");
        await page.PressAsync("Nee");

        await page.HearsAsync("Het protocol verbiedt dit niet");
        AllIsWell(page);
    }

    [Fact]
    public async Task Going_back_asks_the_last_question_again()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);
        await page.PressAsync("Iets online zetten of delen");
        await page.TickAsync("Er is een foto, film of geluidsopname van iets op school");
        await page.PressAsync("Verder");
        await page.HearsAsync("uitdrukkelijk toestemming gegeven?");

        await page.PressAsync(InDutch.Say(Key.More));
        await page.PressAsync("Terug");

        await page.HearsAsync("Wat speelt er mee?");
        AllIsWell(page);
    }

    [Fact]
    public async Task A_button_of_an_earlier_question_changes_nothing_and_says_so()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);
        await page.SayAsync(Befriending);
        await page.HearsAsync("Gebruik je daarvoor je privéaccount?");
        await page.SayAsync("ja");
        await page.HearsAsync("Niet toegestaan");

        await page.PressAsync("Weet ik niet");

        await Expect(page.Page.GetByText("Die vraag heb je al beantwoord.", new() { Exact = false }).Last).ToBeVisibleAsync();
        await page.HearsAsync("Niet toegestaan");
        AllIsWell(page);
    }

    [Fact]
    public async Task Why_and_what_may_follow_unfold_within_their_card()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneLight);
        await page.SayAsync(Befriending);
        await page.HearsAsync("Gebruik je daarvoor je privéaccount?");

        await page.HearsAsync("Gebruik je daarvoor je privéaccount?");
        await page.PressAsync(InDutch.Say(Key.More));
        await Expect(page.Latest.GetByText("Artikel 3a.6")).ToBeVisibleAsync();
        await page.PressAsync("Ja");
        await page.HearsAsync("Niet toegestaan");
        await page.PressAsync(InDutch.Say(Key.FromProtocol));

        await Expect(page.Latest.GetByText("Artikel 4.1")).ToBeVisibleAsync();
        AllIsWell(page);
    }

    [Fact]
    public async Task The_page_and_the_bot_change_language_at_the_press_of_a_button()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideDark);

        await page.PressAsync("English");
        await page.HearsAsync("Hi! I help");
        await page.Page.GetByTestId("language").ClickAsync();

        await Expect(page.Messages).ToHaveCountAsync(1);
        await Expect(page.Compose).ToHaveAttributeAsync("placeholder", "Type a message");
        await page.SayAsync("help");
        await page.HearsAsync("What I can do for you");
        AllIsWell(page);
    }

    [Fact]
    public async Task A_double_click_answers_once()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight);
        await page.SayAsync("Mag ik een foto van mijn klas op Instagram zetten?");
        await page.HearsAsync("Dit haalde ik uit je bericht");

        await page.Button("Nee").DblClickAsync();

        await page.HearsAsync("Niet toegestaan");
        await page.SayAsync("waar waren we?");
        await Expect(page.Page.GetByText("Niet toegestaan")).ToHaveCountAsync(2);
        await Expect(page.Page.GetByText("al beantwoord")).ToHaveCountAsync(0);
        AllIsWell(page);
    }

    private void AllIsWell(ChatPage page)
    {
        page.HasNoComplaints();
        Assert.Empty(bot.Complaints);
    }
}
