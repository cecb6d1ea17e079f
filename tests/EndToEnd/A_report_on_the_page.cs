using Microsoft.Playwright;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

public sealed class A_report_on_the_page(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>
{
    [Fact]
    public async Task Crosses_to_the_leader_in_the_other_pane_and_is_handled_until_it_is_closed_and_opened_again()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, "");
        var (docent, leider) = (new Seat(page, "docent"), new Seat(page, "teamleider"));

        await docent.SayAsync("er loopt iets uit de hand in de ouderapp");
        await docent.HearsAsync("Overleg eerst");
        await docent.PressAsync(InDutch.Say(Key.TalkToLeader));
        await docent.ReadsAsync("Meld het bij je leidinggevende");
        await Expect(docent.Card.GetByRole(AriaRole.Combobox, new() { Name = "Waar speelt het?" })).ToHaveValueAsync("ParentsApp");
        await page.IsAccessibleAsync();
        await docent.FillAsync("Wat is er aan de hand?", "Ouders schelden elkaar uit over de toets.");
        await docent.PressAsync("Verder");
        await docent.ReadsAsync("Zo gaat het naar Teamleider. Klopt het?");
        await page.IsAccessibleAsync();
        await docent.PressAsync("Versturen");
        await docent.ReadsAsync("Je melding is aangekomen bij Teamleider.");

        await leider.ReadsAsync("Docent vraagt je hulp.");
        await leider.HearsAsync("06-12345678");
        await leider.HearsAsync("Ouders schelden elkaar uit over de toets.");
        await page.ShootAsync("report-crossed");
        await page.IsAccessibleAsync();
        await leider.PressAsync("Ik pak dit op");
        await leider.ReadsAsync("Je hebt de melding opgepakt. Docent ziet dat.");
        await docent.ReadsAsync("Teamleider pakt je melding op.");

        await leider.PressAsync("Meer");
        await leider.PressAsync("Vraag stellen");
        await leider.FillAsync("Je vraag aan Docent", "In welke klas speelt het?");
        await page.IsAccessibleAsync();
        await leider.PressAsync("Versturen");
        await leider.ReadsAsync("Je vraag gaat naar Docent.");
        await docent.ReadsAsync("Teamleider heeft een vraag voor je.");
        await docent.HearsAsync("In welke klas speelt het?");
        await page.IsAccessibleAsync();
        await docent.FillAsync("Je antwoord", "In 2B, sinds gisteravond.");
        await docent.PressAsync("Antwoorden");
        await docent.ReadsAsync("Je antwoord gaat naar Teamleider.");
        await leider.ReadsAsync("Docent heeft geantwoord.");
        await leider.HearsAsync("In 2B, sinds gisteravond.");

        await leider.PressAsync("Meer");
        await leider.PressAsync("Afspraak noteren");
        await leider.FillAsync("Wat spraken jullie af?", "Ik bel de ouders vanmiddag.");
        await leider.PressAsync("Opslaan");
        await leider.ReadsAsync("Genoteerd. Docent ziet het ook.");
        await docent.ReadsAsync("Teamleider schreef op wat jullie afspraken.");
        await docent.HearsAsync("Ik bel de ouders vanmiddag.");

        await leider.PressAsync("Meer");
        await leider.PressAsync("Later herinneren");
        await page.IsAccessibleAsync();
        await page.ShootAsync("later");
        await leider.FillAsync("Of schrijf het op (dan telt dit)", "morgen 9 uur");
        await leider.PressAsync("Opslaan");
        await leider.HearsAsync("Herinnering");
        await Expect(docent.Card).Not.ToContainTextAsync("herinneren");

        await leider.PressAsync("Meer");
        await leider.PressAsync("Overdragen");
        await leider.ChooseAsync("Aan wie?", "Schoolleiding");
        await leider.FillAsync("Wat is goed om te weten?", "Ik ben morgen vrij.");
        await leider.PressAsync("Overdragen");
        await docent.ReadsAsync("Je melding is overgedragen aan Schoolleiding.");
        await Expect(leider.Card.GetByRole(AriaRole.Button, new() { Name = "Overnemen" })).ToBeVisibleAsync();

        // Only then there is a chat that the bot began; one that the page begins at the same moment is welcomed below the card.
        await docent.HearsAsync("aangekomen bij Schoolleiding");
        await page.Page.GetByTestId("picker").Nth(1).SelectOptionAsync("schoolleiding");
        var schoolleiding = new Seat(page, "schoolleiding");
        await schoolleiding.ReadsAsync("Deze melding van Docent is aan jou overgedragen.");
        await schoolleiding.HearsAsync("Ik ben morgen vrij.");
        await schoolleiding.PressAsync("Ik pak dit op");
        await docent.ReadsAsync("Schoolleiding pakt je melding op.");
        await schoolleiding.PressAsync("Meer");
        await schoolleiding.PressAsync("Sluiten");
        await schoolleiding.FillAsync("Wat wil je Docent vertellen?", "De ouders zijn gebeld.");
        await page.IsAccessibleAsync();
        await schoolleiding.PressAsync("Sluiten");
        await schoolleiding.ReadsAsync("De melding is gesloten. Docent krijgt bericht.");
        await docent.ReadsAsync("Je melding is gesloten.");
        await docent.HearsAsync("De ouders zijn gebeld.");

        await docent.PressAsync("Dit is niet opgelost");
        await docent.FillAsync("Wat is er nog?", "Het begint weer.");
        await docent.PressAsync("Versturen");
        await schoolleiding.ReadsAsync("Docent zegt: dit is niet opgelost. Kun jij ernaar kijken?");
        await schoolleiding.HearsAsync("Het begint weer.");
        AllIsWell(page);
    }

    [Fact]
    public async Task Goes_from_tab_to_tab_on_a_phone_in_English_and_what_is_new_is_in_sight()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneDark, "?als=docent&naast=teamleider");
        var (docent, leider) = (new Seat(page, "docent"), new Seat(page, "teamleider"));
        await page.Page.GetByTestId("language").ClickAsync();
        foreach (var seat in (Seat[])[leider, docent])
        {
            await seat.ComeAsync();
            await seat.SayAsync("English");
            await Expect(seat.Pane).ToContainTextAsync("All right, we go on in English.");
        }

        await docent.SayAsync("things are getting out of hand in the parents' app");
        await docent.ReadsAsync("Does the online communication threaten to derail?");
        await docent.PressAsync("More");
        await docent.PressAsync("Talk to my manager");
        await docent.ReadsAsync("Report it to your manager");
        await page.IsAccessibleAsync();
        await docent.FillAsync("What is going on?", "Parents call each other names.");
        await docent.PressAsync("Next");
        await docent.PressAsync("Send");
        await docent.ReadsAsync("Your report has reached Teamleider.");
        await Expect(page.Page.GetByRole(AriaRole.Tab, new() { Name = "Teamleider gets the reports new message" })).ToBeVisibleAsync();

        await leider.ComeAsync();
        await leider.ReadsAsync("Docent asks for your help.");
        await leider.PressAsync("I'll pick this up");
        await leider.ReadsAsync("You picked up the report. Docent can see that.");
        await leider.PressAsync("More");
        await leider.PressAsync("Ask a question");
        await leider.FillAsync("Your question to Docent", "Which class is it about?");
        await leider.PressAsync("Send");
        await leider.ReadsAsync("Your question goes to Docent.");
        await page.IsAccessibleAsync();

        await docent.ComeAsync();
        await docent.ReadsAsync("Teamleider has a question for you.");
        await Expect(docent.Card.GetByRole(AriaRole.Textbox, new() { Name = "Your answer" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.ShootAsync("report-asked");
        await page.IsAccessibleAsync();
        await docent.FillAsync("Your answer", "2B, since last night.");
        await docent.PressAsync("Answer");
        await docent.ReadsAsync("Your answer goes to Teamleider.");

        await leider.ComeAsync();
        await leider.ReadsAsync("Docent has answered.");
        await leider.HearsAsync("2B, since last night.");
        await leider.PressAsync("More");
        await leider.PressAsync("Close");
        await leider.FillAsync("What do you want to tell Docent?", "The parents were called.");
        await leider.PressAsync("Close");
        await leider.ReadsAsync("The report is closed. Docent is told.");
        await docent.ComeAsync();
        await docent.ReadsAsync("Your report was closed.");
        AllIsWell(page);
    }

    [Fact]
    public async Task Is_found_again_in_overviews_and_what_is_kept_is_said_and_deleted()
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideDark, "?als=docent&naast=teamleider");
        var (docent, leider) = (new Seat(page, "docent"), new Seat(page, "teamleider"));
        for (var number = 1; number <= 9; number++)
        {
            await docent.SayAsync("melden");
            await docent.HearsAsync("Meld het bij je leidinggevende");
            await docent.FillAsync("Wat is er aan de hand?", $"Filmpje {number} gaat rond.");
            await docent.PressAsync("Verder");
            await docent.HearsAsync("Klopt het?");
            await docent.PressAsync("Versturen");
            await docent.HearsAsync($"Filmpje {number} gaat rond.");
            await docent.HearsAsync("aangekomen bij Teamleider");
        }

        await leider.SayAsync("open meldingen");
        await leider.HearsAsync("Pagina 1 van");
        await page.IsAccessibleAsync();
        await leider.PressAsync("Volgende");
        await leider.HearsAsync("Pagina 2 van");
        await leider.PressAsync("Als bestand (CSV)");
        await leider.HearsAsync("één keer downloaden");
        await docent.SayAsync("mijn meldingen");
        await docent.HearsAsync("Mijn meldingen");
        await docent.SayAsync("wat bewaar je over mij");
        await docent.HearsAsync("Dit bewaar ik over jou");
        await page.IsAccessibleAsync();
        await docent.PressAsync("Verwijder mijn gegevens");
        await docent.HearsAsync("Wil je je gegevens verwijderen?");
        await page.IsAccessibleAsync();
        await docent.PressAsync("Ja, verwijder");
        await Expect(docent.Pane).ToContainTextAsync("Klaar. Je gegevens zijn weg.");
        AllIsWell(page);
    }

    private void AllIsWell(ChatPage page)
    {
        page.HasNoComplaints();
        Assert.True(!bot.Complaints.Any(), string.Join("\n", bot.Complaints));
    }
}
