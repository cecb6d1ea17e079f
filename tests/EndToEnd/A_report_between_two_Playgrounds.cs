using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

/// <summary>Teacher and leader in a stand-in for Teams each, with a service URL of its own, and one bot between them.</summary>
public sealed class A_report_between_two_Playgrounds(Chromium chromium)
{
    [Theory]
    [InlineData("default")]
    [InlineData("expectReplies")]
    public async Task Crosses_and_is_handled_until_it_is_closed(string deliveryModeOfTheTeacher)
    {
        // A bot of its own: what it still has to bring to a Playground that is gone would stand in its log.
        await using var bot = new BotProcess();
        await bot.InitializeAsync();
        await using var docent = await Playground.OpenAsync(chromium, bot, deliveryModeOfTheTeacher, "docent");
        await using var leider = await Playground.OpenAsync(chromium, bot, "default", "teamleider");
        // Before that the bot knows no way to the leader.
        await leider.SayAsync("hoi");
        await Expect(leider.Page.GetByText("Waar kan ik je mee helpen?").First).ToBeVisibleAsync();

        await docent.SayAsync("er loopt iets uit de hand in de ouderapp");
        await docent.HearsAsync("Overleg eerst");
        await docent.PressAsync(InDutch.Say(Key.TalkToLeader));
        await docent.HearsAsync(InDutch.Say(Key.ReportTitle));
        await docent.FillAsync("Wat is er aan de hand?", "Ouders schelden elkaar uit over de toets.");
        await docent.PressAsync("Verder");
        await docent.HearsAsync(InDutch.Say(Key.CheckTitle, "Teamleider"));
        await docent.PressAsync(InDutch.Say(Key.CheckSend));
        await docent.HearsAsync(InDutch.ToReporter(Occasion.Refresh.Name));

        await leider.HearsAsync(InDutch.ToLeader(CaseEvent.Reported.Name));
        await leider.HearsAsync("Ouders schelden elkaar uit over de toets.");
        await leider.PressAsync("Ik pak dit op");
        await leider.HearsAsync(InDutch.Done(CaseEvent.PickedUp.Name));
        await docent.HearsAsync(InDutch.ToReporter(CaseEvent.PickedUp.Name));
        await leider.PressAsync(InDutch.Say(Key.More));
        await leider.PressAsync(InDutch.Button(CaseVerbs.Ask));
        await leider.FillAsync("Je vraag aan Docent", "In welke klas speelt het?");
        await leider.PressAsync(InDutch.Say(Key.CheckSend));
        await leider.HearsAsync("Je vraag gaat naar Docent.");

        await docent.HearsAsync(InDutch.ToReporter(CaseEvent.Asked.Name));
        await docent.FillAsync(InDutch.Label(CaseVerbs.Answer), "In 2B, sinds gisteravond.");
        await docent.PressAsync(InDutch.Button(CaseVerbs.Answer));
        await docent.HearsAsync("Je antwoord gaat naar Teamleider.");
        await leider.HearsAsync("Docent heeft geantwoord.");
        await leider.HearsAsync("In 2B, sinds gisteravond.");

        await leider.PressAsync(InDutch.Say(Key.More));
        await leider.PressAsync(InDutch.Button(CaseVerbs.Agree));
        await leider.FillAsync("Wat spraken jullie af?", "Ik bel de ouders vanmiddag.");
        await leider.PressAsync("Opslaan");
        await leider.HearsAsync("Genoteerd. Docent ziet het ook.");
        await docent.HearsAsync("Ik bel de ouders vanmiddag.");
        await leider.PressAsync(InDutch.Say(Key.More));
        await leider.PressAsync("Sluiten");
        await leider.FillAsync("Wat wil je Docent vertellen?", "De ouders zijn gebeld.");
        await leider.PressAsync("Sluiten");
        await leider.HearsAsync("De melding is gesloten. Docent krijgt bericht.");
        await docent.HearsAsync(InDutch.ToReporter(CaseEvent.Closed.Name));

        await docent.ShootAsync($"report-playground-docent-{deliveryModeOfTheTeacher}");
        await leider.ShootAsync($"report-playground-teamleider-{deliveryModeOfTheTeacher}");
        await docent.HasNoComplaintsAsync();
        await leider.HasNoComplaintsAsync();
        // A Playground on a busy machine answers late at times; that it is tried again is what the bot is for.
        Assert.Equal("", string.Join("\n", bot.Complaints.Where(line => !line.Contains("was not taken", StringComparison.Ordinal))));
    }
}
