using Microsoft.Playwright;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.EndToEnd;

/// <summary>A conversation that comes past every kind of card, and takes a picture of each.</summary>
internal sealed record Tour(string Language, params IReadOnlyList<Tour.Stop> Stops)
{
    public static readonly Tour Dutch = new(
        "nl",
        Say("hoi", "Waar kan ik je mee helpen", "welcome"),
        Say("artikelen", "Het protocol", "articles"),
        Press("Richtlijnen, voor alle gebruikers", "Protocol 3a, punt 5", "section"),
        Say("artikel 3a.5", "Het is voor gebruikers niet toegestaan", "article"),
        Say("help", "Dit kan ik voor je doen", "help"),
        Say("iets met dinges enzo", "Dat begreep ik niet.", "not-understood"),
        Say("nieuwe vraag", "Waar gaat je vraag over?"),
        Press(InDutch.Topic("publish"), InDutch.Say(Key.ChecklistTitle), "checklist"),
        Tick(InDutch.Statement("recording")),
        Press("Hierover twijfel ik", "Vertrouwelijk of persoonlijk", "checklist-unsure"),
        Press("Verder", "uitdrukkelijk toestemming gegeven?", "question"),
        Press(InDutch.Say(Key.More), "Artikel 3a.5", "question-why"),
        Say("Een leerling wil me volgen op Instagram. Mag dat?", "Gebruik je daarvoor je privéaccount?", "another-question"),
        Say("terug naar mijn vraag", "Heeft iedereen"),
        Say("waarom?", "Heeft iedereen"),
        Press(InDutch.Say(Key.DontKnow), "Niet toegestaan", "not-allowed"),
        Press(InDutch.Say(Key.FromProtocol), "Artikel 4.1", "consequences"),
        Press(InDutch.Say(Key.Change), "Het is een leerling", "change"),
        Press(InDutch.Say(Key.TalkToLeader), InDutch.Say(Key.ReportTitle), "leader"),
        Press("Niet melden", "er is niets verstuurd"),
        Say("nieuwe vraag", "Waar gaat je vraag over?", "topics"),
        Press(InDutch.Topic("publish"), InDutch.Say(Key.ChecklistTitle)),
        Press("Verder", "Toegestaan", "allowed"),
        Say(InDutch.Topic("publish"), InDutch.Say(Key.ChecklistTitle)),
        Tick("Er staat een andere mening in dan die van de school"),
        Press("Verder", "jouw persoonlijke mening"),
        Press("Nee", "Toegestaan, mits", "allowed-if"),
        Say("De ouderapp ontspoort. Wat moet ik doen?", "Overleg eerst", "consult-now"),
        Press(InDutch.Say(Key.TalkToLeader), "Doe dit direct.", "leader-now"),
        Press("Niet melden", "er is niets verstuurd"),
        Say("nieuwe vraag", "Waar gaat je vraag over?"),
        Press(InDutch.Topic("publish"), InDutch.Say(Key.ChecklistTitle)),
        Press("Hierover twijfel ik", "Vertrouwelijk of persoonlijk"),
        Tick("Vertrouwelijk of persoonlijk"),
        Press("Verder", "Overleg eerst", "consult-in-doubt"),
        Say("Mogen leerlingen in mijn les op TikTok?", "Jij bent de docent.", "heard-question"),
        Press(InDutch.Say(Key.DontKnow), "Niet toegestaan", "heard-not-allowed"),
        Say("Mag ik de cijfers van een leerling op Twitter zetten?", InDutch.Say(Key.ChecklistTitle), "heard-checklist"));

    public static readonly Tour English = new(
        "en",
        Say("English", "All right, we go on in English.", "language"),
        Say("articles", "The protocol", "articles"),
        Press("Guidelines, for all users", "Protocol 3a, point 5", "section"),
        Say("artikel 3a.5", "Het is voor gebruikers niet toegestaan", "article"),
        Say("help", "What I can do for you", "help"),
        Press("Post or share something", "What is involved?", "checklist"),
        Tick("There is a photo, film or sound recording of something at school"),
        Press("Continue", "expressly consent?", "question"),
        Press("I don't know", "Not allowed", "not-allowed"),
        Press("Is something not right?", "It is a pupil", "change"),
        Press("Talk to my manager", "Report it to your manager", "leader"),
        Press("Do not report", "nothing was sent"),
        Say("new question", "What is your question about?"),
        Press("Things get out of hand online", "Consult first", "consult-now"));

    /// <summary>What somebody does, what the bot's latest message then holds, and the picture's name.</summary>
    internal sealed record Stop(Func<ChatPage, Task> Deed, string? Hears = null, string? Picture = null);

    public async Task TakeAsync(ChatPage page)
    {
        foreach (var (stop, number) in Stops.Select((stop, number) => (stop, number + 1)))
        {
            await stop.Deed(page);
            if (stop.Hears is { } hears)
            {
                await Assertions.Expect(page.Latest.GetByText(hears).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
            }

            if (stop.Picture is { } picture)
            {
                await page.ShootAsync($"{Language}-{number:00}-{picture}");
            }
        }
    }

    private static Stop Say(string text, string hears, string? picture = null) => new(page => page.SayAsync(text), hears, picture);

    private static Stop Press(string title, string hears, string? picture = null) => new(page => page.PressAsync(title), hears, picture);

    private static Stop Tick(string label) => new(page => page.TickAsync(label));
}
