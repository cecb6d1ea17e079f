using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>What people write is sealed wherever it lies, never logged, and gone in time; what stays is that there was a case.</summary>
public sealed class Keeping_little
{
    private const string Word = "Zonnebloempit";

    [Fact]
    public async Task No_word_is_readable_in_any_file_or_log_wherever_it_is_on_its_way()
    {
        await using var school = await OpenAsync();

        await school.TypeAsync(Teacher, $"er loopt iets uit de hand in de ouderapp, {Word}1");
        var verdict = (await school.SayAsync(Teacher, $"er loopt iets uit de hand in de ouderapp, {Word}2"))[^1]!;
        var buttons = Talk.Objects(verdict).Select(item => item["data"]).OfType<JsonObject>().Where(
            data => data["words"] is not null).ToList();
        Assert.NotEmpty(buttons);
        foreach (var button in buttons)
        {
            await school.PressAsync(Teacher, button.DeepClone().AsObject());
            await school.Hosts[0].TextAsync(school.Press(Teacher, button.DeepClone().AsObject(), "card"));
        }

        await NowhereAsync(school);
        await school.TypeAsync(Teacher, "stop");

        var id = await school.DraftAsync($"Het gaat om {Word}3.", Urgency.Now);
        await school.TypeAsync(Colleague, "leidinggevende");
        await school.TypeAsync(Colleague, $"{Word}4");
        await NowhereAsync(school);

        await school.PressAsync(Teacher, Button(ReportVerbs.Send, id), card: "form");
        await school.SettledAsync();
        await NowhereAsync(school);

        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.DoAsync(Leader, CaseVerbs.Ask, id, $"{Word}5?");
        await school.TypeAsync(Teacher, $"antwoord {id}: {Word}6");
        await school.TypeAsync(Teacher, $"aanvullen {id}: {Word}7");
        await school.TypeAsync(Teacher, $"verbeteren {id}: {Word}8");
        await school.TypeAsync(Leader, $"afspraak {id}: {Word}9");
        await school.TypeAsync(Leader, $"later {id}: {Word}");
        await school.DoAsync(Leader, CaseVerbs.HandOver, id, Word, ("to", Deputy));
        await school.DoAsync(Deputy, CaseVerbs.PickUp, id);
        await school.DoAsync(Deputy, CaseVerbs.Close, id, Word);
        await school.DoAsync(Teacher, CaseVerbs.Reopen, id, Word);
        await school.TypeAsync(Teacher, "mijn meldingen");
        await school.TypeAsync(Leader, "open meldingen");
        await school.TypeAsync(Teacher, $"verkeerd begrepen: {Word}");
        await NowhereAsync(school);
        await school.SettledAsync();

        await NowhereAsync(school);
        Assert.Contains(school.Connector.Delivered, arrival => arrival.Body.Contains(Word, StringComparison.Ordinal));
        // What may be read is found: the search does see what is there.
        Assert.NotEmpty(await FilesWithAsync(school, id));
        await school.RestartAsync();
        await NowhereAsync(school);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(503)]
    public async Task No_word_is_readable_while_it_waits_for_a_connector_that(int answers)
    {
        await using var school = await OpenAsync();
        school.Connector.Refuses = arrival => new Refused(answers);

        var id = await school.DraftAsync($"Het gaat om {Word}.", Urgency.Now);
        await school.TypeAsync(Teacher, "ja");
        await school.TypeAsync(Teacher, $"aanvullen {id}: {Word}");
        await school.TypeAsync(Teacher, "mijn meldingen");
        await UntilAsync(async () => (await school.AskAsync<long>("SELECT count(*) FROM outbox WHERE NOT dead"))[0] >= 4);

        await NowhereAsync(school);
    }

    [Fact]
    public async Task Ninety_days_after_closing_the_words_are_gone_and_the_bare_facts_stay()
    {
        await using var school = await OpenAsync();
        var id = await ClosedAsync(school);
        var bare = "SELECT number || ' ' || kind || ' ' || coalesce(by_person, '') || ' ' || at FROM case_event "
            + $"WHERE case_id = '{id}' ORDER BY number";
        var facts = await school.AskAsync<string>(bare);

        await school.PassesAsync(TimeSpan.FromDays(91), async () => (await school.CaseAsync(id)).Erased);

        var @case = JsonSerializer.Serialize(await school.CaseAsync(id), CaseJson.Default.Case);
        Assert.DoesNotContain(Word, @case, StringComparison.Ordinal);
        Assert.Equal(
            0, (await school.AskAsync<long>($"SELECT count(*) FROM case_event WHERE case_id = '{id}' AND payload IS NOT NULL"))[0]);
        Assert.Equal(
            facts, (await school.AskAsync<string>(bare)).Take(facts.Count));
        Assert.Equal("Closed", (await school.AskAsync<string>($"SELECT status FROM case_file WHERE id = '{id}'"))[0]);
        foreach (var card in new[] { await school.CardAsync(id, Teacher), await school.CardAsync(id, Leader) })
        {
            Assert.Contains("De tekst is gewist.", card, StringComparison.Ordinal);
            Assert.DoesNotContain(Word, card, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_is_nowhere_in_closed_cases_and_is_told_what_stays()
    {
        await using var school = await OpenAsync();
        var closed = await ClosedAsync(school);
        var open = await school.ReportAsync("Iets anders.");

        var asked = await school.SayAsync(Teacher, "verwijder mijn gegevens");
        var said = asked.ToJsonString();
        var done = await school.PressAsync(Teacher, new JsonObject { ["verb"] = ReportVerbs.ForgetNow });
        await school.SettledAsync();

        Assert.Contains("in gesloten meldingen (1)", said, StringComparison.Ordinal);
        Assert.Contains("Dit blijft: je open meldingen (1)", said, StringComparison.Ordinal);
        Assert.NotEmpty(done.Said);
        var @case = await school.CaseAsync(closed);
        var json = JsonSerializer.Serialize(@case, CaseJson.Default.Case);
        Assert.True(@case is { IsForgotten: true, Erased: true });
        Assert.DoesNotContain(Word, json, StringComparison.Ordinal);
        Assert.DoesNotContain("Docent", json, StringComparison.Ordinal);
        Assert.DoesNotContain(Teacher, json, StringComparison.Ordinal);
        Assert.Equal([""], await school.AskAsync<string>($"SELECT reporter FROM case_file WHERE id = '{closed}'"));
        Assert.DoesNotContain(
            Teacher, await school.AskAsync<string>($"SELECT coalesce(by_person, '') FROM case_event WHERE case_id = '{closed}'"));
        Assert.DoesNotContain(Teacher, await school.AskAsync<string>($"SELECT person FROM case_party WHERE case_id = '{closed}'"));
        Assert.Null(await school.Cases.CardAsync(closed, Teacher, Turns.Token));
        Assert.Null(await school.Cases.ReferenceAsync(Teacher, Turns.Token));
        Assert.Equal((Teacher, "Iets anders."), ((await school.CaseAsync(open)).Reporter.Id, (await school.CaseAsync(open)).Report.What));
        Assert.Contains("De tekst is gewist.", await school.CardAsync(closed, Leader), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asked to be forgotten")]
    [InlineData("closed it 91 days ago")]
    public async Task What_was_erased_can_not_be_unsealed_from_any_byte_of_the_database_with_its_own_keys(string because)
    {
        await using var school = await OpenAsync();
        var id = await ClosedAsync(school);
        Assert.Contains(await UnsealedAsync(school), text => text.Contains(Word, StringComparison.Ordinal));

        if (because == "asked to be forgotten")
        {
            // Until then an answer is repeated to whoever sends the same again.
            school.Clock.Move(TimeSpan.FromHours(2));
            await school.PressAsync(Teacher, new JsonObject { ["verb"] = ReportVerbs.ForgetNow });
            await school.SettledAsync();
        }
        else
        {
            await school.PassesAsync(TimeSpan.FromDays(91), async () => (await school.CaseAsync(id)).Erased);
            await school.RestartAsync();
            // At the start what is too old is forgotten; the log of the database is emptied right after.
            await UntilAsync(async () => !(await UnsealedAsync(school)).Any(text => text.Contains(Word, StringComparison.Ordinal)));
        }

        Assert.DoesNotContain(await UnsealedAsync(school), text => text.Contains(Word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_names_nobody_who_was_forgotten_and_still_tells_what_one_person_did()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync(person: Colleague);
        await school.DoAsync(Teacher, CaseVerbs.Show, id);
        await school.DoAsync(Teacher, CaseVerbs.PickUp, id);
        await school.DoAsync(Deputy, CaseVerbs.Answer, id, Word);

        var asked = (await school.SayAsync(Teacher, "verwijder mijn gegevens")).ToJsonString();
        await school.PressAsync(Teacher, new JsonObject { ["verb"] = ReportVerbs.ForgetNow });

        var people = (await school.Cases.AuditAsync(10, Turns.Token)).Select(note => note.Person).ToList();
        Assert.Equal(3, people.Count);
        Assert.DoesNotContain(Teacher, people);
        Assert.Single(people, Deputy);
        Assert.StartsWith("forgotten/", Assert.Single(people.Where(person => person != Deputy).Distinct()), StringComparison.Ordinal);
        Assert.Contains("Na 2 jaar wis ik ook dat.", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_whose_reporter_was_forgotten_stays_closed()
    {
        await using var school = await OpenAsync();
        var id = await ClosedAsync(school);
        await school.PressAsync(Teacher, new JsonObject { ["verb"] = ReportVerbs.ForgetNow });

        var told = await school.DoAsync(Leader, CaseVerbs.Reopen, id, Word);

        Assert.Equal($"Wie dit meldde, liet de eigen gegevens wissen. De melding blijft gesloten. Melding {id}: Gesloten.", told.Said);
        Assert.DoesNotContain(InDutch.Button(CaseVerbs.Reopen), told.Value.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("reopened", await school.EventsAsync(id));
        Assert.StartsWith(
            "Ik kan je die melding niet laten zien.", (await school.DoAsync(Teacher, CaseVerbs.Show, id)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_again_after_being_forgotten_is_known_again_and_can_report()
    {
        await using var school = await OpenAsync();
        await ClosedAsync(school);
        await school.PressAsync(Teacher, new JsonObject { ["verb"] = ReportVerbs.ForgetNow });

        var id = await school.ReportAsync();

        Assert.NotNull(await school.Cases.ReferenceAsync(Teacher, Turns.Token));
        Assert.Equal(Teacher, (await school.CaseAsync(id)).Reporter.Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_speaks_English_is_told_in_English_that_their_data_is_gone_and_goes_on_in_English(bool typed)
    {
        await using var school = await OpenAsync();
        await school.SayAsync(Teacher, "English");

        var told = typed
            ? string.Concat((await school.SayAsync(Teacher, "yes, delete my data")).Select(reply => (string?)reply!["text"]))
            : (await school.PressAsync(Teacher, new JsonObject { ["verb"] = ReportVerbs.ForgetNow })).Said;
        var next = await school.SayAsync(Teacher, "help");

        Assert.StartsWith("Done.", told, StringComparison.Ordinal);
        Assert.Contains("What I can do for you", next.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>A case in which everybody wrote, closed.</summary>
    private static async Task<string> ClosedAsync(SchoolOnline school)
    {
        var id = await school.ReportAsync($"Het gaat om {Word}.");
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.DoAsync(Leader, CaseVerbs.Ask, id, Word);
        await school.DoAsync(Teacher, CaseVerbs.Answer, id, Word + "?");
        await school.DoAsync(Leader, CaseVerbs.Close, id, Word, ("outcome", "Solved"));
        await school.SettledAsync();
        return id;
    }

    private static async Task<IReadOnlyList<string>> FilesWithAsync(SchoolOnline school, string word)
    {
        var (one, two) = (Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word));
        return
        [
            .. (await RawBytes.OfAsync(school.Folder))
                .Where(file => file.Value.AsSpan().IndexOf(one) >= 0 || file.Value.AsSpan().IndexOf(two) >= 0)
                .Select(file => file.Key),
        ];
    }

    private static async Task<IReadOnlyList<string>> UnsealedAsync(SchoolOnline school)
    {
        var vault = school.Hosts[0].Services.GetRequiredService<Vault>();
        return [.. (await RawBytes.OfAsync(school.Folder)).Values.SelectMany(bytes => RawBytes.Unsealed(bytes, vault))];
    }

    private static async Task NowhereAsync(SchoolOnline school)
    {
        Assert.Empty(await FilesWithAsync(school, Word));
        Assert.DoesNotContain(
            school.Hosts.SelectMany(host => host.Log.Lines), line => line.Contains(Word, StringComparison.OrdinalIgnoreCase));
    }
}
