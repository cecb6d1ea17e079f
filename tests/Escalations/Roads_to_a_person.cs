using System.Text;
using System.Text.Json.Nodes;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>
/// A case finds its way to somebody, by the chat that is known or by one that is made; where no road leads anywhere, the reporter is told
/// whom to call.
/// </summary>
public sealed class Roads_to_a_person
{
    [Fact]
    public async Task It_comes_in_the_chat_that_the_leader_has_with_the_bot()
    {
        await using var school = await OpenAsync();
        await school.SayAsync(Leader, "hallo");

        await school.ReportAsync();

        var card = Assert.Single(school.Shown(Leader));
        Assert.Equal(("a:teamleider", "POST", InDutch.ToLeader(CaseEvent.Reported.Name)), (card.Chat, card.Method, card.Summary));
        Assert.DoesNotContain(school.Connector.Delivered, arrival => arrival.Creates);
    }

    [Fact]
    public async Task Where_there_is_no_chat_one_is_made_once()
    {
        await using var school = await OpenAsync();

        await school.ReportAsync();
        await school.ReportAsync();

        var wish = Assert.Single(school.Connector.Delivered, arrival => arrival.Creates);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"teamleider"}],"tenantId":"5e0e0000-0000-4000-8000-000000000000",
                "channelData":{"tenant":{"id":"5e0e0000-0000-4000-8000-000000000000"}}}
                """),
            wish.Json), wish.Body);
        Assert.Equal([InDutch.ToLeader(CaseEvent.Reported.Name), InDutch.ToLeader(CaseEvent.Reported.Name)], school.Told(Leader));
    }

    [Fact]
    public async Task Where_the_leader_can_not_be_reached_the_deputy_gets_it_and_the_reporter_sees_so()
    {
        await using var school = await OpenAsync();
        school.Connector.Refuses = arrival => arrival.Chat == "made:teamleider" ? Refused.Blocked : null;

        var id = await school.ReportAsync();

        Assert.Equal(["Wie de melding van Docent kreeg, is niet bereikbaar. Kun jij dit oppakken?"], school.Told(Deputy));
        Assert.Equal(["Niet iedereen was bereikbaar. Je melding gaat nu naar Plaatsvervanger."], school.Told(Teacher));
        Assert.Contains(
            $"niet aangekomen bij Teamleider; {InDutch.Say(Key.ReachDelivered, "Plaatsvervanger")}", await school.CardAsync(id, Teacher),
            StringComparison.Ordinal);
        var failure = Assert.Single(await school.Cases.FailuresAsync(10, Turns.Token));
        Assert.Equal(("person/teamleider", id, "HTTP 403 ConversationBlockedByUser"), (failure.Line, failure.Case, failure.Reason));
    }

    [Fact]
    public async Task Where_nobody_can_be_reached_the_reporter_is_told_whom_to_call()
    {
        await using var school = await OpenAsync();
        school.Connector.Refuses = arrival => arrival.Creates ? Refused.Blocked : null;

        var id = await school.ReportAsync();

        Assert.Contains(
            "Ik kan niemand bereiken. Bel Teamleider ([06-22222222](tel:0622222222)), "
                + "Plaatsvervanger ([06-33333333](tel:0633333333)), Schoolleiding ([06-44444444](tel:0644444444)).",
            await school.CardAsync(id, Teacher), StringComparison.Ordinal);
        Assert.Equal(3, (await school.Cases.FailuresAsync(10, Turns.Token)).Count(failure => failure.Case == id));
        Assert.Equal("open", (await school.DoAsync(Teacher, CaseVerbs.Show, id)).Status);
    }

    [Fact]
    public async Task Or_the_leaders_are_called_in_their_channel_without_a_word_of_what_it_is_about()
    {
        await using var school = await OpenAsync(
            "--Escalation:LeadersChannel:ServiceUrl={connector}", "--Escalation:LeadersChannel:Conversation=19:leiding@thread.tacv2");
        school.Connector.Refuses = arrival => arrival.Creates ? Refused.Blocked : null;

        var id = await school.ReportAsync("Zonnebloempit");

        var call = Assert.Single(school.Connector.Delivered, arrival => arrival.Chat == "19:leiding@thread.tacv2");
        Assert.Contains(id, call.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Zonnebloempit", call.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(":null", call.Body, StringComparison.Ordinal);
        Assert.Equal(
            "Niet iedereen was bereikbaar. Je melding gaat nu naar het kanaal van de leidinggevenden.", school.Told(Teacher).Last());
        Assert.Contains("gevraagd in het kanaal van de leidinggevenden", await school.CardAsync(id, Teacher), StringComparison.Ordinal);
        Assert.Contains("Het ging naar het kanaal van de leidinggevenden", await school.CardAsync(id, Teacher), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_meets_the_bot_first_through_a_case_is_told_once_who_it_is()
    {
        await using var school = await OpenAsync();
        await school.SayAsync(Leader, "hallo");

        var first = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.Cannot, first);
        await school.SettledAsync();
        var second = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.Cannot, second);
        await school.SettledAsync();

        const string Intro = "Dit is ons eerste gesprek.";
        Assert.Contains(Intro, await school.CardAsync(first, Deputy), StringComparison.Ordinal);
        Assert.DoesNotContain(Intro, await school.CardAsync(second, Deputy), StringComparison.Ordinal);
        Assert.DoesNotContain(Intro, await school.CardAsync(first, Leader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_was_deleted_is_made_anew()
    {
        await using var school = await OpenAsync();
        await school.SayAsync(Leader, "hallo");
        school.Connector.Refuses = arrival => arrival.Chat == "a:teamleider" ? new Refused(404) : null;

        await school.ReportAsync();

        var wish = Assert.Single(school.Connector.Delivered, arrival => arrival.Creates);
        Assert.Equal("29:teamleider", (string?)wish.Json["members"]![0]!["id"]);
        Assert.Equal("made:29:teamleider", Assert.Single(school.Shown(Leader)).Chat);
        Assert.Empty(await school.Cases.FailuresAsync(10, Turns.Token));
    }

    [Fact]
    public async Task Whoever_is_handed_it_back_and_is_still_not_there_is_passed_over_again()
    {
        await using var school = await OpenAsync();
        school.Connector.Refuses = arrival => arrival.Chat == "made:teamleider" ? Refused.Blocked : null;
        var id = await school.ReportAsync();
        await school.DoAsync(Deputy, CaseVerbs.PickUp, id);

        await school.DoAsync(Deputy, CaseVerbs.HandOver, id, null, ("to", Leader));
        await school.SettledAsync();

        Assert.Equal([Leader, Deputy], (await school.CaseAsync(id)).Responsible.Select(member => member.Id));
        Assert.Equal(2, school.Told(Teacher).Count(told => told.StartsWith("Niet iedereen was bereikbaar.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_picked_it_up_and_blocks_the_bot_has_it_no_longer_and_the_reporter_sees_who_is_asked_now()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.SettledAsync();
        school.Connector.Refuses = arrival => arrival.Chat == ChatOf(Leader) ? Refused.Blocked : null;

        await school.DoAsync(Teacher, CaseVerbs.Add, id, "Het wordt erger.");
        await school.SettledAsync();
        await school.DoAsync(Teacher, CaseVerbs.Add, id, "Nog erger.");
        await school.SettledAsync();

        var @case = await school.CaseAsync(id);
        Assert.Equal((CaseStatus.Open, null), (@case.Status, @case.Handler));
        Assert.Contains("Wie de melding van Docent kreeg, is niet bereikbaar. Kun jij dit oppakken?", school.Told(Deputy));
        Assert.Contains("Niet iedereen was bereikbaar. Je melding gaat nu naar Plaatsvervanger.", school.Told(Teacher));
        var card = await school.CardAsync(id, Teacher);
        Assert.Contains("niet aangekomen bij Teamleider; aangekomen bij Plaatsvervanger", card, StringComparison.Ordinal);
        Assert.Contains("Je melding is aangekomen bij Plaatsvervanger.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("pakt je melding op", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_was_a_deputy_it_goes_back_to_the_leader_who_was_asked_first()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();
        await school.DoAsync(Deputy, CaseVerbs.PickUp, id);
        await school.SettledAsync();
        school.Connector.Refuses = arrival => arrival.Chat == ChatOf(Deputy) ? Refused.Blocked : null;

        await school.DoAsync(Teacher, CaseVerbs.Add, id, "Het wordt erger.");
        await school.SettledAsync();

        Assert.Contains("Niet iedereen was bereikbaar. Je melding gaat nu naar Teamleider.", school.Told(Teacher));
        Assert.Contains("Wie de melding van Docent kreeg, is niet bereikbaar. Kun jij dit oppakken?", school.Told(Leader));
        Assert.Equal(CaseStatus.Open, (await school.CaseAsync(id)).Status);
    }

    [Fact]
    public async Task A_leader_who_only_looks_on_and_can_not_be_reached_alarms_nobody()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();
        await school.DoAsync(Deputy, CaseVerbs.PickUp, id);
        await school.SettledAsync();
        school.Connector.Refuses = arrival => arrival.Chat == "made:teamleider" ? Refused.Blocked : null;

        await school.DoAsync(Deputy, CaseVerbs.Agree, id, "We bellen.");
        await school.SettledAsync();

        Assert.Contains("not_delivered", await school.EventsAsync(id));
        Assert.Equal(
            [InDutch.ToReporter(CaseEvent.PickedUp.Name, "Plaatsvervanger"), InDutch.ToReporter(CaseEvent.Agreed.Name, "Plaatsvervanger")],
            school.Told(Teacher));
        Assert.Equal([Deputy], (await school.CaseAsync(id)).Responsible.Select(member => member.Id));
    }

    [Fact]
    public async Task Each_time_a_question_does_not_reach_the_reporter_the_leader_hears_of_it()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.SettledAsync();
        school.Connector.Refuses = arrival => arrival.Chat == ChatOf(Teacher) && arrival.Method == "POST" ? Refused.Blocked : null;

        await school.DoAsync(Leader, CaseVerbs.Ask, id, "In welke klas?");
        await school.SettledAsync();
        await school.DoAsync(Teacher, CaseVerbs.Answer, id, "In 2B.");
        await school.DoAsync(Leader, CaseVerbs.Ask, id, "Sinds wanneer?");
        await school.SettledAsync();

        Assert.Equal(2, school.Told(Leader).Count(told => told == "Niet iedereen was bereikbaar."));
        Assert.All(
            await school.Cases.FailuresAsync(10, Turns.Token), failure =>
                Assert.Equal(("person/docent", id), (failure.Line, failure.Case)));
        Assert.Equal(CaseStatus.Waiting, (await school.CaseAsync(id)).Status);
    }

    [Fact]
    public async Task The_leaders_channel_is_called_again_for_a_case_that_is_opened_again()
    {
        await using var school = await OpenAsync(
            "--Escalation:LeadersChannel:ServiceUrl={connector}", "--Escalation:LeadersChannel:Conversation=19:leiding@thread.tacv2");
        school.Connector.Refuses = arrival => arrival.Creates ? Refused.Blocked : null;
        var id = await school.ReportAsync();

        await school.DoAsync(Teacher, CaseVerbs.Withdraw, id);
        await school.DoAsync(Teacher, CaseVerbs.Reopen, id);
        await school.SettledAsync();

        Assert.Equal(2, school.Connector.Delivered.Count(arrival => arrival.Chat == "19:leiding@thread.tacv2"));
    }

    [Fact]
    public async Task Where_the_leaders_channel_is_gone_too_the_reporter_is_told_whom_to_call()
    {
        await using var school = await OpenAsync(
            "--Escalation:LeadersChannel:ServiceUrl={connector}", "--Escalation:LeadersChannel:Conversation=19:leiding@thread.tacv2");
        school.Connector.Refuses = arrival => arrival.Creates || arrival.Chat == "19:leiding@thread.tacv2" ? Refused.Blocked : null;

        var id = await school.ReportAsync();

        Assert.Equal("Je melding kwam niet bij iedereen aan.", school.Told(Teacher).Last());
        var card = await school.CardAsync(id, Teacher);
        Assert.Contains("Ik kan niemand bereiken. Bel Teamleider ([06-22222222](tel:0622222222))", card, StringComparison.Ordinal);
        Assert.DoesNotContain("gevraagd in het kanaal", card, StringComparison.Ordinal);
        Assert.Equal(4, (await school.Cases.FailuresAsync(10, Turns.Token)).Count(failure => failure.Case == id));
    }

    [Fact]
    public async Task A_card_that_the_channel_finds_too_large_comes_smaller_to_the_same_leader()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync(new string('危', 1900));
        foreach (var letter in "甲乙丙丁戊己")
        {
            await school.DoAsync(Teacher, CaseVerbs.Add, id, new string(letter, 1900));
        }

        await school.SettledAsync();
        school.Connector.Refuses = arrival => Encoding.UTF8.GetByteCount(arrival.Body) > 16_000 ? new Refused(413) : null;
        await school.DoAsync(Teacher, CaseVerbs.Add, id, "Nu ook een ouder.");
        await school.SettledAsync();

        Assert.Contains(school.Connector.Heard, heard => heard.Status == 413);
        Assert.Contains("Nu ook een ouder.", school.Screen(Leader)[^1].Body, StringComparison.Ordinal);
        Assert.Empty(school.Shown(Deputy));
        Assert.Empty(await school.Cases.FailuresAsync(10, Turns.Token));
    }

    [Fact]
    public async Task What_the_channel_never_takes_is_no_verdict_on_the_leader_before_all_attempts_are_used()
    {
        await using var school = await OpenAsync("--Delivery:Attempts=3");
        school.Connector.Refuses = arrival => arrival.Chat == "made:teamleider" ? new Refused(400) : null;

        var id = await school.ReportAsync();

        Assert.Equal(6, school.Connector.Heard.Count(heard => heard.Status == 400));
        Assert.Equal("HTTP 400", Assert.Single(await school.Cases.FailuresAsync(10, Turns.Token)).Reason);
        Assert.Equal([Leader, Deputy], (await school.CaseAsync(id)).Addressed.Select(member => member.Id));
    }

    [Fact]
    public async Task What_can_not_be_noted_is_no_road_for_ever()
    {
        await using var school = await OpenAsync("--Delivery:Attempts=3");
        await school.AskAsync<string>("""
            CREATE TRIGGER no BEFORE INSERT ON case_card WHEN NEW.person = 'teamleider' BEGIN SELECT RAISE(ABORT, 'no'); END
            """);

        var id = await school.ReportAsync();

        Assert.Equal(3, school.Shown(Leader).Count());
        Assert.Equal(
            "it could not be drawn or noted; the log says why", Assert.Single(await school.Cases.FailuresAsync(10, Turns.Token)).Reason);
        Assert.Equal([Leader, Deputy], (await school.CaseAsync(id)).Addressed.Select(member => member.Id));
    }

    [Fact]
    public async Task A_case_that_can_not_be_opened_any_more_stands_in_nobodys_way()
    {
        await using var school = await OpenAsync();
        school.Connector.Refuses = arrival => arrival.Chat == "made:teamleider" ? new Refused(503) : null;
        var id = await school.DraftAsync();
        await school.PressAsync(Teacher, Button(ReportVerbs.Send, id));
        await UntilAsync(async () => (await school.AskAsync<string>("SELECT coalesce(error, '') FROM outbox")).Contains("HTTP 503"));

        await school.AskAsync<string>($"UPDATE case_file SET state = x'09F0C9F0' WHERE id = '{id}'");
        school.Connector.Refuses = _ => null;
        var next = await school.ReportAsync();

        Assert.Equal("sealed with a key that is gone", Assert.Single(await school.Cases.FailuresAsync(10, Turns.Token)).Reason);
        Assert.Contains(school.Shown(Leader), shown => shown.Body.Contains(next, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_card_whose_place_does_not_answer_holds_up_no_news()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();
        var first = Assert.Single(school.Screen(Leader)).Given;
        school.Connector.Refuses = arrival => arrival.Method == "PUT" && arrival.About == first ? new Refused(503) : null;

        await school.DoAsync(Teacher, CaseVerbs.Add, id, "Het wordt erger.");
        await school.DoAsync(Teacher, CaseVerbs.Add, id, "Nog erger.");
        await UntilAsync(
            () => Task.FromResult(school.Screen(Leader).Any(shown => shown.Body.Contains("Nog erger.", StringComparison.Ordinal))));
        school.Connector.Refuses = _ => null;
        await school.SettledAsync();

        Assert.Equal(
            $"Melding {id}: de nieuwste kaart staat verderop in onze chat.",
            school.Screen(Leader).Last(shown => shown.Given == first).Summary);
    }

    [Fact]
    public async Task What_the_channel_says_to_wait_is_waited()
    {
        await using var school = await OpenAsync();
        var busy = true;
        school.Connector.Refuses = arrival => arrival.Chat == "made:teamleider" && busy ? new Refused(429, "600") : null;
        var id = await school.DraftAsync();
        var sent = school.Clock.GetUtcNow();
        await school.PressAsync(Teacher, Button(ReportVerbs.Send, id));

        await UntilAsync(async () => (await school.AskAsync<string>("SELECT coalesce(error, '') FROM outbox")).Contains("HTTP 429"));
        var due = (await school.AskAsync<long>("SELECT due_at FROM outbox WHERE error = 'HTTP 429'"))[0];
        busy = false;
        school.Clock.Move(TimeSpan.FromSeconds(600));
        await school.SettledAsync();

        Assert.True(DateTimeOffset.FromUnixTimeMilliseconds(due) >= sent.AddSeconds(599));
        Assert.Single(school.Connector.Heard, heard => heard.Status == 429);
        Assert.Single(school.Told(Leader));
    }

    [Fact]
    public async Task A_channel_that_stays_down_is_given_up_in_the_end_and_the_deputy_asked()
    {
        await using var school = await OpenAsync("--Delivery:Attempts=3");
        school.Connector.Refuses = arrival => arrival.Chat == "made:teamleider" ? new Refused(503) : null;

        var id = await school.ReportAsync();

        Assert.Equal(3, school.Connector.Heard.Count(heard => heard.Status == 503));
        Assert.Equal("HTTP 503", Assert.Single(await school.Cases.FailuresAsync(10, Turns.Token)).Reason);
        Assert.Equal([Leader, Deputy], (await school.CaseAsync(id)).Addressed.Select(member => member.Id));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    public async Task A_card_that_can_not_be_replaced_comes_anew_and_that_one_follows(int status)
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();
        var first = Assert.Single(school.Screen(Leader)).Given;
        school.Connector.Refuses = arrival => arrival.Method == "PUT" && arrival.About == first ? new Refused(status) : null;

        await school.DoAsync(Deputy, CaseVerbs.PickUp, id);
        await school.SettledAsync();
        var second = school.Screen(Leader)[^1];
        await school.DoAsync(Deputy, CaseVerbs.Close, id, "Klaar.");
        await school.SettledAsync();

        Assert.NotEqual(first, second.Given);
        Assert.Contains("Opgepakt", second.Body, StringComparison.Ordinal);
        Assert.Equal(second.Given, school.Screen(Leader)[^1].Given);
        Assert.Contains("Gesloten", school.Screen(Leader)[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_reads_it_in_the_language_that_they_speak_with_the_bot()
    {
        await using var school = await OpenAsync();
        await school.SayAsync(Leader, "English");

        var id = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.SettledAsync();

        Assert.Equal(["Docent asks for your help."], school.Told(Leader));
        Assert.Equal("en", (string?)school.Screen(Leader)[0].Card!["lang"]);
        Assert.Equal([InDutch.ToReporter(CaseEvent.PickedUp.Name)], school.Told(Teacher));
        Assert.Contains("Opgepakt", await school.CardAsync(id, Teacher), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_without_cards_gets_it_as_text_with_what_one_can_type()
    {
        using var folder = new TemporaryFolder();
        var directory = Path.Combine(folder.Path, "directory.csv");
        // Slack knows nothing of the school's own ids: there somebody stands in the directory by the id that Slack gave them.
        await File.WriteAllTextAsync(
            directory,
            """
            id,naam,rol,leidinggevende
            docent,Docent,medewerker,slack/29:teamleider
            slack/29:teamleider,Teamleider,teamleider,baas
            baas,Baas,schoolleiding,

            """,
            Turns.Token);
        await using var school = await OpenAsync($"--Directory:File={directory}", "--Escalation:FallbackLeader=slack/29:teamleider");
        school.Channels[Leader] = "slack";
        await school.SayAsync(Leader, "hallo");

        var id = await school.ReportAsync("Het loopt uit de hand in 2B.");
        var shown = Assert.Single(school.Shown(Leader));
        await school.SayAsync(Leader, $"oppakken {id}");
        await school.DoAsync(Teacher, CaseVerbs.Add, id, "Het wordt erger.");
        await school.SettledAsync();

        Assert.Null(shown.Json["attachments"]);
        Assert.Contains("Het loopt uit de hand in 2B.", (string)shown.Json["text"]!, StringComparison.Ordinal);
        Assert.Equal($"oppakken {id}", (string?)shown.Json["suggestedActions"]!["actions"]![0]!["value"]);
        Assert.All(school.Shown(Leader), arrival => Assert.Equal(("POST", null), (arrival.Method, arrival.Card?.ToJsonString())));
        Assert.Contains(school.Shown(Leader), arrival => arrival.Summary.Contains("vult de melding aan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_card_follows_every_step_and_an_older_one_of_the_same_case_makes_way()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();
        await AllFollowAsync(school, id, "Open");

        (string Person, CaseVerb Verb, string? Text, string Status)[] story =
        [
            (Deputy, CaseVerbs.PickUp, null, "Opgepakt"), (Deputy, CaseVerbs.Ask, "In welke klas?", "Wacht op antwoord"),
            (Teacher, CaseVerbs.Answer, "In 2B.", "Opgepakt"), (Deputy, CaseVerbs.Agree, "We bellen.", "Opgepakt"),
            (Teacher, CaseVerbs.Correct, "Anders.", "Opgepakt"), (Leader, CaseVerbs.TakeOver, null, "Opgepakt"),
            (Leader, CaseVerbs.HandOver, "Deputy", "Overgedragen"), (Deputy, CaseVerbs.PickUp, null, "Opgepakt"),
            (Deputy, CaseVerbs.Close, "Klaar.", "Gesloten"), (Teacher, CaseVerbs.Reopen, null, "Open"),
            (Teacher, CaseVerbs.Withdraw, null, "Gesloten"),
        ];
        foreach (var (person, verb, text, status) in story)
        {
            // By a press on the card that the person has, as in Teams.
            var card = (await school.Cases.CardAsync(id, person, Turns.Token))?.ActivityId;
            await school.PressAsync(person, Button(verb, id, null, text, ("to", Deputy)), card: card);
            await school.SettledAsync();
            await AllFollowAsync(school, id, status, person);
        }
    }

    /// <summary>Of each person's cards of the case one is in force, and it shows how the case stands; all others point to it.</summary>
    private static async Task AllFollowAsync(SchoolOnline school, string id, string status, string? actor = null)
    {
        var version = (await school.CaseAsync(id)).Version;
        foreach (var person in (await school.CaseAsync(id)).Leaders.Select(leader => leader.Id).Append(Teacher))
        {
            if (await school.Cases.CardAsync(id, person, Turns.Token) is not { } card)
            {
                continue;
            }

            Assert.Equal(version, card.Version);
            foreach (var shown in school.Screen(person).Where(shown => shown.Given != card.ActivityId))
            {
                Assert.Equal($"Melding {id}: de nieuwste kaart staat verderop in onze chat.", shown.Summary);
            }

            // What was pressed was replaced by the answer to the press.
            if (person != actor && school.Screen(person).LastOrDefault(shown => shown.Given == card.ActivityId) is { } inForce)
            {
                Assert.Contains(person == Teacher ? ToReporter(status) : status, inForce.Body, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Whoever reported it reads how far it came, as of a parcel.</summary>
    private static string ToReporter(string status) => status switch
    {
        "Opgepakt" => "✓ Opgepakt",
        "Overgedragen" => "✓ Aangekomen",
        "Gesloten" => "✓ Afgesloten",
        "Open" => "✓ Verstuurd",
        _ => status,
    };
}
