using System.Text.Json.Nodes;
using Sevenwolden.Bot.Export;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>The school management tries whether a report arrives, over the wire, whichever database and however many hosts.</summary>
public sealed class A_practice_report(PostgresServer server)
{
    private static string Mark => InDutch.Say(ReadyKey.ExerciseMark);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Goes_the_whole_chain_and_the_one_who_asked_sees_how_long_each_step_took(bool twoHosts, bool restarts)
    {
        await using var school = twoHosts ? await OpenAsync(await server.CreateDatabaseAsync(), 2) : await OpenAsync();
        var id = await BeginsAsync(school, "oefenmelding van docent");
        if (restarts)
        {
            await school.RestartAsync();
        }

        school.Clock.Move(TimeSpan.FromMinutes(3));
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.HappensAsync(id, @case => @case.Addressed.Count == 2);
        await school.SettledAsync();
        await school.PassesAsync(TimeSpan.FromMinutes(5), async () => (await school.CaseAsync(id)).IsClosed);

        var told = school.Told(Management).Last();
        Assert.Equal($"{Mark}. De oefening is klaar. Zo ging het.", told);
        var card = await school.CardAsync(id, Management);
        Assert.Contains("gevraagd om 10.00 · bezorgd om 10.00 · opgepakt om 10.03 (na 3 min)", card, StringComparison.Ordinal);
        Assert.Contains("gevraagd om 10.03 · bezorgd om 10.03 · reageerde niet", card, StringComparison.Ordinal);
        Assert.Equal(["reported", "delivered", "practised", "escalated", "delivered", "practice_ended"], await school.EventsAsync(id));
        Assert.Empty(school.Told(Teacher));
    }

    [Fact]
    public async Task Bears_its_mark_wherever_anybody_sees_it()
    {
        await using var school = await OpenAsync();
        var id = await BeginsAsync(school, "oefenmelding van docent");

        string[] said =
        [
            .. await TextsAsync(school, Leader, $"oppakken {id}"), .. await TextsAsync(school, Leader, $"oppakken {id}"),
            .. await TextsAsync(school, Leader, $"sluiten {id}: Klaar."), .. await TextsAsync(school, Leader, "open meldingen"),
            .. await TextsAsync(school, Leader, $"verloop {id}"), .. await TextsAsync(school, Management, "mijn meldingen"),
        ];
        await school.SettledAsync();

        Assert.All(said, text => Assert.Contains(Mark, text, StringComparison.Ordinal));
        Assert.All(
            school.Connector.Delivered.Where(arrival => arrival.Card is not null && arrival.Body.Contains(id, StringComparison.Ordinal)),
            arrival => Assert.Contains(Mark, arrival.Body, StringComparison.Ordinal));
        Assert.All(school.Told(Leader).Concat(school.Told(Deputy)), told => Assert.StartsWith(Mark, told, StringComparison.Ordinal));
    }

    [Fact]
    public void Bears_it_in_the_leaders_channel_in_the_export_and_where_a_newer_card_stands_below()
    {
        var exercise = ReportSamples.Make(ReportSamples.Exercise());

        var channel = ChannelCard.Draw(exercise, TextBook.In(Language.Dutch));
        var retired = Deck.Retire(exercise, Language.Dutch);

        Assert.StartsWith(Mark, channel.Summary, StringComparison.Ordinal);
        Assert.Contains(Mark, channel.Text, StringComparison.Ordinal);
        Assert.StartsWith(Mark, retired.FallbackText, StringComparison.Ordinal);
        Assert.Equal(2, retired.Body.Count);
        Assert.Equal(Mark, CaseLine.Of(exercise, SchoolYear.Calendar)[^1]);
    }

    [Theory]
    [InlineData(Teacher)]
    [InlineData(Leader)]
    public async Task Is_for_the_management_only_and_others_hear_so_kindly(string person)
    {
        await using var school = await OpenAsync();

        var typed = await school.SayAsync(person, "oefenmelding van docent");
        var pressed = await school.PressAsync(person, Button(PracticeVerbs.Start, "K7M3QX", null, null, (PracticeVerbs.Whose, Teacher)));

        Assert.Equal(InDutch.Say(Note.NotTheManagement), (string?)typed[0]!["text"]);
        // Nothing is said twice.
        Assert.Equal("Mijn antwoord blijft zoals net. Bedoelde je iets anders? Zeg het dan met andere woorden.", pressed.Said);
        Assert.Equal(0L, (await school.AskAsync<long>("SELECT count(*) FROM case_file"))[0]);
    }

    [Fact]
    public async Task Pressed_twice_is_one_exercise_and_nothing_begins_before_the_button()
    {
        await using var school = await OpenAsync();
        var asked = await school.SayAsync(Management, "practice report");
        var id = IdOn(asked);

        var before = (await school.AskAsync<long>("SELECT count(*) FROM case_file"))[0];
        await school.PressAsync(Management, Start(id, Teacher));
        await school.PressAsync(Management, Start(id, Teacher));
        await school.SettledAsync();

        Assert.Equal((0L, 1L), (before, (await school.AskAsync<long>("SELECT count(*) FROM case_file"))[0]));
        Assert.Single(school.Told(Leader));
    }

    [Theory]
    [InlineData("start de oefening", "Schoolleiding")]
    [InlineData("start de oefening van docent", "Docent")]
    [InlineData("Start the exercise of Docent.", "Docent")]
    public async Task Begins_by_typed_words_where_there_are_no_buttons_with_whose_way_they_name(string words, string whose)
    {
        await using var school = await OpenAsync();

        await school.SayAsync(Management, words);

        var id = Assert.Single(await school.AskAsync<string>("SELECT id FROM case_file"));
        Assert.Equal(whose, (await school.CaseAsync(id)).Report.Exercise!.Whose.Name);
    }

    [Fact]
    public async Task Stands_in_no_way_of_a_real_report_and_counts_in_no_figures()
    {
        await using var school = await OpenAsync();
        school.Connector.Refuses = arrival => arrival.Body.Contains(Mark, StringComparison.Ordinal) ? new Refused(503) : null;
        var id = await BeginsAsync(school, "oefenmelding van docent", settles: false);

        var real = await school.DraftAsync(urgency: Urgency.Now);
        await school.PressAsync(Teacher, Button(ReportVerbs.Send, real), card: $"form-{real}");
        await UntilAsync(async () => (await school.CaseAsync(real)).Reached.Contains(Leader));

        Assert.DoesNotContain(Leader, (await school.CaseAsync(id)).Reached);
        Assert.Equal(
            [("Exercise", 1L), ("Now", 1L)],
            (await school.AskAsync<string>("SELECT urgency FROM case_file ORDER BY urgency")).Select(urgency => (urgency, 1L)));
    }

    private static async Task<string[]> TextsAsync(SchoolOnline school, string person, string text) =>
        [.. (await school.SayAsync(person, text)).Select(reply => reply!.ToJsonString(Readable))];

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static async Task<string> BeginsAsync(SchoolOnline school, string words, bool settles = true)
    {
        var id = IdOn(await school.SayAsync(Management, words));
        await school.PressAsync(Management, Start(id, Teacher), card: $"practice-{id}");
        if (settles)
        {
            await school.SettledAsync();
        }

        return id;
    }

    private static JsonObject Start(string id, string whose) =>
        Button(PracticeVerbs.Start, id, null, null, (PracticeVerbs.Whose, whose));

    /// <summary>What the exercise will be called stands on the button that starts it.</summary>
    private static string IdOn(JsonArray asked) => (string)asked[^1]!["attachments"]![0]!["content"]!["actions"]!.AsArray()
        .Single(action => (string?)action!["verb"] == PracticeVerbs.Start)!["data"]!["case"]!;
}
