using System.Text;
using System.Text.Json.Nodes;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Activities;

/// <summary>Somebody holds a message of a chat against the protocol: "Toets aan het protocol", in a dialog of Teams.</summary>
public sealed class Checking_a_message
{
    private const string Bullying = "Een leerling wordt gepest in de klassenapp.";
    private const string Word = "Zonnebloempit";
    private const string ForLeader = "Praat met mijn leidinggevende";

    [Fact]
    public async Task Leads_a_walk_on_one_card_that_is_sent_as_a_form_is()
    {
        await using var school = await OpenAsync();

        var asked = await school.CheckAsync(Teacher, Bullying);
        var verdict = await school.PressAsync(Teacher, asked, "Nee");
        verdict = await school.PressAsync(Teacher, verdict, "Nee");
        var done = await school.PressAsync(Teacher, verdict, "Klaar");

        Assert.Equal(("continue", "Toets aan het protocol"), ((string?)asked["task"]!["type"], (string?)asked["task"]!["value"]!["title"]));
        Assert.Contains("Dit haalde ik uit het bericht", asked.Read(), StringComparison.Ordinal);
        Assert.Contains("Protocol", verdict.Read(), StringComparison.Ordinal);
        Assert.All([asked, verdict], card =>
        {
            Assert.DoesNotContain("Action.Execute", card.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Talk.Objects(card), item => (string?)item["title"] is "Nieuwe vraag" or "Verkeerd begrepen");
        });
        Assert.Equal(InDutch.Say(Key.MessageClosed), done.Closed());
    }

    [Fact]
    public async Task Asks_of_anothers_message_what_is_the_matter_and_never_whether_it_may()
    {
        await using var school = await OpenAsync();

        var anothers = await school.CheckAsync(Teacher, "mag ik deze foto van de klas posten?");
        var own = await school.CheckAsync(Teacher, "mag ik deze foto van de klas posten?", Teacher);
        var nothing = await school.CheckAsync(Teacher, "", author: null);

        Assert.All([anothers, nothing], card => Assert.Equal(
            $"Wat is er aan de hand met dit bericht? | {InDutch.Topic("derailing")} | {InDutch.Topic("misconduct")} | {ForLeader} | Klaar",
            card.Read()));
        Assert.StartsWith(InDutch.Topic("publish"), own.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_help_first_where_somebody_may_be_in_danger()
    {
        await using var school = await OpenAsync();

        var danger = await school.CheckAsync(Teacher, "Ik weet waar je woont. Morgen sla ik je in elkaar.");
        var article = await school.PressAsync(Teacher, danger, "Wat zegt het protocol?");
        var else_ = await school.PressAsync(Teacher, article, "Het gaat over iets anders");

        Assert.Contains("112", danger.Read(), StringComparison.Ordinal);
        // Whom to call stays in sight, whatever else is read.
        Assert.Contains("112", article.Read(), StringComparison.Ordinal);
        Assert.DoesNotContain("112", else_.Read(), StringComparison.Ordinal);
        Assert.Contains("Klaar", else_.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_where_it_was_once_what_was_typed_on_the_way_is_said_to_be_no_danger()
    {
        const string Typed = "Hij gaat zichzelf vanavond iets aandoen, zo reageren ze.";
        await using var school = await OpenAsync();
        var choice = await school.CheckAsync(Teacher, "mag ik deze foto van de klas posten?");

        var form = await school.PressAsync(Teacher, choice, ForLeader);
        var danger = await school.PressAsync(Teacher, form, "Verder", what: Typed);
        var goesOn = await school.PressAsync(Teacher, danger, "Het gaat over iets anders");
        var sent = await school.PressAsync(Teacher, goesOn, "Versturen");

        Assert.Contains("112", danger.Read(), StringComparison.Ordinal);
        Assert.StartsWith(InDutch.Say(Sevenwolden.Dialogs.Note.NoDanger), goesOn.Read(), StringComparison.Ordinal);
        Assert.Contains(Typed, goesOn.Read(), StringComparison.Ordinal);
        Assert.DoesNotContain(InDutch.Topic("misconduct"), goesOn.Read(), StringComparison.Ordinal);
        Assert.Contains("Verstuurd", sent.Closed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_back_to_what_was_found_of_anothers_message_where_that_report_is_dropped()
    {
        await using var school = await OpenAsync();
        var choice = await school.CheckAsync(Teacher, "mag ik deze foto van de klas posten?");
        var verdict = await school.PressAsync(Teacher, choice, InDutch.Topic("derailing"));
        while (Talk.Objects(verdict).All(item => (string?)item["title"] != ForLeader))
        {
            verdict = await school.PressAsync(Teacher, verdict, "Ja");
        }

        var form = await school.PressAsync(Teacher, verdict, ForLeader);
        var danger = await school.PressAsync(Teacher, form, "Verder", what: "Morgen sla ik je in elkaar, schreef hij.");

        var goesOn = await school.PressAsync(Teacher, danger, "Het gaat over iets anders");
        var dropped = await school.PressAsync(Teacher, goesOn, InDutch.Say(Key.ReportDiscard));

        Assert.EndsWith(verdict.Read(), dropped.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_an_article_with_the_question_still_below_it()
    {
        await using var school = await OpenAsync();
        var verdict = await school.CheckAsync(Teacher, "de ouderapp loopt helemaal uit de hand");

        var article = await school.InvokeAsync(Teacher, "submitAction", new JsonObject
        {
            ["data"] = new JsonObject { ["verb"] = "article", ["article"] = "4.1" },
        });

        Assert.Contains(Shipped.Pack.Article("4.1")!.Text, article.Read(), StringComparison.Ordinal);
        Assert.EndsWith(verdict.Read(), article.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disturbs_no_walk_of_the_persons_own_chat_and_nothing_of_it_is_said_in_any_chat()
    {
        await using var school = await OpenAsync();
        var asked = (await school.SayAsync(Teacher, "Mag ik een foto van mijn klas op Instagram zetten?")).Asked();

        await school.PressAsync(Teacher, await school.CheckAsync(Teacher, Bullying), "Ja");
        var goesOn = await school.SayAsync(Teacher, "waarom");
        await school.SettledAsync();

        Assert.NotNull(asked);
        Assert.Equal(asked, goesOn.Asked() ?? (await school.SayAsync(Teacher, "verder")).Asked());
        Assert.Empty(school.Connector.Delivered);
    }

    [Fact]
    public async Task Leads_to_a_report_that_the_reporter_finds_back_in_their_own_chat()
    {
        await using var school = await OpenAsync();
        await school.ArriveAsync(Teacher);
        var verdict = await school.CheckAsync(Teacher, "de ouderapp loopt helemaal uit de hand");

        var form = await school.PressAsync(Teacher, verdict, ForLeader);
        var check = await school.PressAsync(Teacher, form, "Verder", what: $"Het loopt uit de hand, {Word}.");
        var sent = await school.PressAsync(Teacher, check, "Versturen");
        await school.SettledAsync();
        var again = await school.PressAsync(Teacher, check, "Versturen");

        Assert.Equal(
            "“de ouderapp loopt helemaal uit de hand”", (string?)Talk.Objects(form).Single(item => (string?)item["id"] == "what")["value"]);
        Assert.Contains("Verstuurd", sent.Closed(), StringComparison.Ordinal);
        Assert.NotNull(again.Closed());
        Assert.Single(await school.AskAsync<string>("SELECT id FROM case_file"));
        Assert.Single(school.Screen(Teacher), card => card.Body.Contains(Word, StringComparison.Ordinal));
        Assert.Single(school.Screen(Leader), card => card.Body.Contains(Word, StringComparison.Ordinal));
        Assert.Empty(await ReadableAsync(school));
    }

    [Fact]
    public async Task Goes_past_a_leader_whose_own_message_it_is()
    {
        await using var school = await OpenAsync();

        var verdict = await school.CheckAsync(Teacher, "de ouderapp loopt helemaal uit de hand", Leader);
        var form = await school.PressAsync(Teacher, verdict, (string)Talk.Objects(verdict)
            .First(item => (string?)item["data"]?["verb"] == "leader")["title"]!);

        Assert.Contains("Plaatsvervanger", form.Read(), StringComparison.Ordinal);
        Assert.DoesNotContain($"Dit leest: Teamleider", form.Read(), StringComparison.Ordinal);
        Assert.DoesNotContain(ForLeader, verdict.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_no_readable_word_and_nothing_once_it_is_closed()
    {
        await using var school = await OpenAsync();

        var anothers = await school.CheckAsync(Teacher, $"{Word} is een kneus");
        await school.PressAsync(Teacher, anothers, InDutch.Topic("misconduct"));
        Assert.Empty(await ReadableAsync(school));
        await school.PressAsync(Teacher, anothers, "Klaar");

        Assert.Equal([$"msteams/dialog/{Teacher}"], await school.AskAsync<string>("SELECT id FROM conversation"));
        var kept = (await school.AskAsync<byte[]>("SELECT state FROM conversation"))[0];
        Assert.Equal("""{"lastConsultation":1}""", Encoding.UTF8.GetString(kept));
        Assert.Empty(await ReadableAsync(school));
    }

    [Fact]
    public async Task Is_forgotten_with_all_else_of_a_person_who_asks_for_that()
    {
        await using var school = await OpenAsync();
        await school.CheckAsync(Teacher, Bullying);
        await school.CheckAsync(Colleague, Bullying);

        await school.SayAsync(Teacher, "verwijder mijn gegevens");
        await school.PressAsync(Teacher, new JsonObject { ["verb"] = "forget.now" });
        await school.SayAsync(Teacher, "verwijder mijn gegevens");
        await school.SayAsync(Teacher, "ja");

        Assert.DoesNotContain($"msteams/dialog/{Teacher}", await school.AskAsync<string>("SELECT id FROM conversation"));
        Assert.Contains($"msteams/dialog/{Colleague}", await school.AskAsync<string>("SELECT id FROM conversation"));
    }

    [Fact]
    public async Task Speaks_what_the_person_speaks_in_their_own_chat_and_that_stays_where_they_are_reached()
    {
        await using var school = await OpenAsync();
        await school.SayAsync(Teacher, "english please");
        const string Reference = "SELECT person || ' ' || conversation || ' ' || language FROM reference";

        var opened = await school.CheckAsync(Teacher, Bullying);

        Assert.Equal("Check with the protocol", (string?)opened["task"]!["value"]!["title"]);
        Assert.Equal([$"{Teacher} {ChatOf(Teacher)} en"], await school.AskAsync<string>(Reference));
    }

    [Fact]
    public async Task Is_answered_alike_where_it_comes_twice_and_an_older_dialogs_buttons_change_nothing()
    {
        await using var school = await OpenAsync();
        var first = await school.CheckAsync(Teacher, Bullying);
        var second = await school.CheckAsync(Teacher, Bullying);

        var old = await school.PressAsync(Teacher, first, "Nee");

        Assert.Contains(InDutch.Say(Sevenwolden.Dialogs.Note.OldButton), old.Read(), StringComparison.Ordinal);
        Assert.EndsWith(second.Read(), old.Read(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fetchTask", "null", 501)]
    [InlineData("fetchTask", "{\"commandId\":\"another\"}", 501)]
    [InlineData("fetchTask", "{\"commandId\":\"check\",\"messagePayload\":[{}]}", 200)]
    [InlineData("fetchTask", "{\"commandId\":\"check\",\"messagePayload\":{\"body\":{\"content\":{}},\"from\":7}}", 200)]
    [InlineData("submitAction", "{}", 501)]
    [InlineData("submitAction", "{\"data\":[]}", 501)]
    [InlineData("submitAction", "{\"data\":{\"verb\":{}}}", 200)]
    [InlineData("submitAction", "{\"data\":{\"verb\":\"report.send\",\"case\":\"K7M3QX\"}}", 200)]
    public async Task Takes_what_it_can_not_read_for_nothing_and_never_fails(string name, string value, int status)
    {
        await using var school = await OpenAsync();

        using var response = await school.Hosts[0].PostAsync(
            school.Message(Teacher, "").With("type", "invoke").With("name", $"composeExtension/{name}")
                .With("value", JsonNode.Parse(value)));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.DoesNotContain(school.Hosts[0].Log.Lines, line => line.Contains("Fault ", StringComparison.Ordinal));
    }

    /// <summary>The files and lines of the log in which the marker word can be read.</summary>
    private static async Task<IReadOnlyList<string>> ReadableAsync(SchoolOnline school) =>
    [
        .. school.Hosts[0].Log.Lines.Where(line => line.Contains(Word, StringComparison.OrdinalIgnoreCase)),
        .. (await RawBytes.OfAsync(school.Folder)).Where(file => file.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Word)) >= 0)
            .Select(file => file.Key),
    ];
}
