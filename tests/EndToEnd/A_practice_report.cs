using System.Text.RegularExpressions;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd;

/// <summary>The school management has it tried whether a report arrives.</summary>
public sealed partial class A_practice_report(Chromium chromium)
{
    [Fact]
    public async Task Goes_from_one_to_the_next_on_the_page_and_comes_back_with_how_long_each_took()
    {
        await using var bot = await StartAsync();
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.WideLight, "?als=schoolleiding&naast=teamleider");
        var (schoolleiding, leider) = (new Seat(page, "schoolleiding"), new Seat(page, "teamleider"));

        await schoolleiding.SayAsync("oefenmelding van docent");
        await schoolleiding.ReadsAsync(InDutch.Say(ReadyKey.PracticeTitle));
        await schoolleiding.HearsAsync("Teamleider (teamleider)");
        await schoolleiding.HearsAsync("Plaatsvervanger (teamleider)");
        await schoolleiding.HearsAsync(InDutch.Say(ReadyKey.PracticeNotYou));
        await page.IsAccessibleAsync();
        await page.ShootAsync("practice-asked");
        await schoolleiding.PressAsync(InDutch.Say(ReadyKey.PracticeStart));
        await schoolleiding.HearsAsync(InDutch.Say(ReadyKey.ExerciseMark));
        await schoolleiding.ReadsAsync("De oefening loopt.");

        await leider.ReadsAsync("Schoolleiding wil weten of een melding aankomt.");
        await leider.HearsAsync(InDutch.Say(ReadyKey.ExerciseMark));
        await page.IsAccessibleAsync();
        await page.ShootAsync("practice-arrived");
        await leider.PressAsync("Ik pak dit op");
        await leider.ReadsAsync(InDutch.ToLeader(CaseEvent.Practised.Name));

        await page.Page.GetByTestId("picker").Nth(1).SelectOptionAsync("plaatsvervanger");
        var plaatsvervanger = new Seat(page, "plaatsvervanger");
        await plaatsvervanger.ReadsAsync("Schoolleiding wil weten of een melding aankomt.");
        await plaatsvervanger.PressAsync("Ik pak dit op");
        await plaatsvervanger.ReadsAsync(InDutch.ToLeader(CaseEvent.PracticeEnded.Name));

        await schoolleiding.ReadsAsync(InDutch.ToReporter(CaseEvent.PracticeEnded.Name));
        await Expect(schoolleiding.Card).ToContainTextAsync(PickedUpInDutch);
        await schoolleiding.HearsAsync("Opgepakt door 2 van de 2.");
        await page.IsAccessibleAsync();
        await page.ShootAsync("practice-over");
        AllIsWell(page, bot);
    }

    [Fact]
    public async Task Goes_on_on_a_phone_in_English_where_somebody_does_not_react()
    {
        await using var bot = await StartAsync(("Escalation__PracticeStep", "00:00:15"));
        await using var page = await ChatPage.OpenAsync(chromium, bot, Screen.PhoneDark, "?als=schoolleiding&naast=teamleider");
        var (management, leader) = (new Seat(page, "schoolleiding"), new Seat(page, "teamleider"));
        await page.Page.GetByTestId("language").ClickAsync();
        foreach (var seat in (Seat[])[leader, management])
        {
            await seat.ComeAsync();
            await seat.SayAsync("English");
            await Expect(seat.Pane).ToContainTextAsync("All right, we go on in English.");
        }

        await management.SayAsync("practice report of docent");
        await management.ReadsAsync("A practice report");
        await page.IsAccessibleAsync();
        await page.ShootAsync("practice-asked");
        await management.PressAsync("Start the exercise");
        await management.ReadsAsync("The exercise is under way.");
        await leader.ComeAsync();
        await leader.ReadsAsync("Schoolleiding tests whether a report arrives.");
        await page.IsAccessibleAsync();
        await page.ShootAsync("practice-arrived");
        await leader.PressAsync("I'll pick this up");
        await leader.ReadsAsync("You picked the exercise up.");

        await management.ComeAsync();
        await Expect(management.Card).ToContainTextAsync("The exercise is over.", new() { Timeout = 60_000 });
        await management.ReadsAsync("The exercise is over. This is how it went.");
        await Expect(management.Card).ToContainTextAsync(PickedUpInEnglish);
        await management.HearsAsync("did not react");
        await management.HearsAsync("Picked up by 1 of 2.");
        await page.IsAccessibleAsync();
        await page.ShootAsync("practice-over");
        AllIsWell(page, bot);
    }

    [Fact]
    public async Task Crosses_between_two_Playgrounds_and_comes_back()
    {
        // There only these two can be reached.
        using var folder = new TemporaryFolder();
        var staff = Path.Combine(folder.Path, "staff.csv");
        await File.WriteAllTextAsync(
            staff,
            """
            id,naam,rol,leidinggevende,plaatsvervanger,telefoon
            5e0e0000-0000-4000-8000-000000000001,Docent,medewerker,5e0e0000-0000-4000-8000-000000000002,,
            5e0e0000-0000-4000-8000-000000000002,Teamleider,teamleider,5e0e0000-0000-4000-8000-000000000004,,06-12345679
            5e0e0000-0000-4000-8000-000000000004,Schoolleiding,schoolleiding,,,06-12345681
            """,
            TestContext.Current.CancellationToken);
        await using var bot = await StartAsync(("Directory__File", staff));
        await using var leider = await Playground.OpenAsync(chromium, bot, "default", "teamleider");
        await using var schoolleiding = await Playground.OpenAsync(chromium, bot, "default", "schoolleiding");
        await leider.SayAsync("hoi");
        await Expect(leider.Page.GetByText("Waar kan ik je mee helpen?").First).ToBeVisibleAsync();

        await schoolleiding.SayAsync("oefenmelding van docent");
        await schoolleiding.HearsAsync("Teamleider (teamleider)");
        await schoolleiding.PressAsync(InDutch.Say(ReadyKey.PracticeStart));
        await leider.HearsAsync(InDutch.Say(ReadyKey.ExerciseMark));
        await leider.HearsAsync("Schoolleiding wil weten of een melding aankomt.");
        await leider.ShootAsync("practice-playground-arrived");
        await leider.PressAsync("Ik pak dit op");
        await leider.HearsAsync(InDutch.ToLeader(CaseEvent.PracticeEnded.Name));

        await schoolleiding.HearsAsync(InDutch.ToReporter(CaseEvent.PracticeEnded.Name));
        await Expect(schoolleiding.Cards.Last).ToContainTextAsync(PickedUpInDutch);
        await schoolleiding.HearsAsync("Opgepakt door 1 van de 1.");
        await schoolleiding.ShootAsync("practice-playground-over");
        await schoolleiding.HasNoComplaintsAsync();
        await leider.HasNoComplaintsAsync();
        // A Playground on a busy machine answers late at times; that it is tried again is what the bot is for.
        Assert.Equal("", string.Join("\n", bot.Complaints.Where(line => !line.Contains("was not taken", StringComparison.Ordinal))));
    }

    private static async Task<BotProcess> StartAsync(params IReadOnlyList<(string Name, string Value)> settings)
    {
        var bot = new BotProcess();
        foreach (var (name, value) in settings)
        {
            bot.Settings[name] = value;
        }

        await bot.InitializeAsync();
        return bot;
    }

    private static void AllIsWell(ChatPage page, BotProcess bot)
    {
        page.HasNoComplaints();
        Assert.Empty(bot.Complaints);
    }

    [GeneratedRegex(@"gevraagd om [0-9.:]+ · bezorgd om [0-9.:]+ · opgepakt om [0-9.:]+ \(na [0-9]+ s\)")]
    private static partial Regex PickedUpInDutch { get; }

    [GeneratedRegex(@"asked at [0-9.:]+ · delivered at [0-9.:]+ · picked up at [0-9.:]+ \(after [0-9]+ s\)")]
    private static partial Regex PickedUpInEnglish { get; }
}
