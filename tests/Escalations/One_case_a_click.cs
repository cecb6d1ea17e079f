using System.Text.Json.Nodes;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>
/// However often and wherever somebody clicks, and whoever else does at that moment: it happens once, and everybody sees how it stands.
/// </summary>
public sealed class One_case_a_click(PostgresServer server)
{
    private const string Once = "Dat was al gedaan.";

    public static TheoryData<bool> Databases => [false, true];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_click_that_arrives_twenty_times_is_one_case_and_one_answer(bool postgres)
    {
        await using var school = await OpenAsync(postgres);
        var id = await school.DraftAsync();
        var click = school.Press(Teacher, Button(ReportVerbs.Send, id));

        var answers = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            answers.Add(await school.Hosts[i % school.Hosts.Count].TextAsync(click));
        }

        answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 10).Select(i => school.Hosts[i % school.Hosts.Count].TextAsync(click))));
        await school.SettledAsync();

        Assert.Single(answers.Distinct());
        Assert.Equal(["reported", "delivered"], await school.EventsAsync(id));
        Assert.Equal([InDutch.ToLeader(CaseEvent.Reported.Name)], school.Told(Leader));
        Assert.Empty(school.Told(Deputy));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Ten_clicks_at_once_on_send_are_one_case(bool postgres)
    {
        await using var school = await OpenAsync(postgres);
        var id = await school.DraftAsync();

        var answers = await AtOnceAsync(school, 10, _ => (Teacher, Button(ReportVerbs.Send, id)));
        await school.SettledAsync();

        Assert.Equal([id], await school.AskAsync<string>("SELECT id FROM case_file"));
        Assert.Single(answers, answer => answer.Said.StartsWith("Verstuurd naar Teamleider.", StringComparison.Ordinal));
        Assert.Equal(9, answers.Count(answer => answer.Said.StartsWith(Once, StringComparison.Ordinal)));
        Assert.All(answers, answer => Assert.True(answer is { IsCard: true, Status: "open" }));
        Assert.Single(school.Told(Leader));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Ten_clicks_at_once_on_pick_up_pick_up_once(bool postgres)
    {
        await using var school = await OpenAsync(postgres);
        var id = await school.ReportAsync();
        var at = (await school.CaseAsync(id)).Version;

        var answers = await AtOnceAsync(school, 10, _ => (Leader, Button(CaseVerbs.PickUp, id, at)));
        await school.SettledAsync();

        Assert.Equal(["reported", "delivered", "picked_up"], await school.EventsAsync(id));
        Assert.Equal(9, answers.Count(answer => answer.Said == $"{Once} Melding {id}: Opgepakt (Teamleider)."));
        Assert.All(answers, answer => Assert.True(answer is { IsCard: true, Status: "picked_up" }));
        Assert.Equal([InDutch.ToReporter(CaseEvent.PickedUp.Name)], school.Told(Teacher));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_a_leader_and_a_deputy_who_pick_up_at_once_one_has_it_and_the_other_is_told_who(bool postgres)
    {
        await using var school = await OpenAsync(postgres);
        var id = await school.ReportAsync();

        var answers = await AtOnceAsync(school, 2, click => (click == 0 ? Leader : Deputy, Button(CaseVerbs.PickUp, id, 1)));

        var @case = await school.CaseAsync(id);
        var (winner, loser) = @case.Handler!.Id == Leader ? (answers[0], answers[1]) : (answers[1], answers[0]);
        Assert.Single(await school.EventsAsync(id), "picked_up");
        Assert.StartsWith(InDutch.Done(CaseEvent.PickedUp.Name), winner.Said, StringComparison.Ordinal);
        Assert.Equal($"{@case.Handler.Name} heeft deze melding al opgepakt. Melding {id}: Opgepakt ({@case.Handler.Name}).", loser.Said);
        Assert.All(answers, answer => Assert.Equal("picked_up", answer.Status));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_question_that_is_clicked_twice_is_asked_once(bool postgres)
    {
        await using var school = await OpenAsync(postgres);
        var id = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        var at = (await school.CaseAsync(id)).Version;

        var answers = await AtOnceAsync(school, 4, _ => (Leader, Button(CaseVerbs.Ask, id, at, "In welke klas?")));
        var other = await school.PressAsync(Leader, Button(CaseVerbs.Ask, id, at, "Sinds wanneer?"));
        await school.SettledAsync();

        Assert.Single(await school.EventsAsync(id), "asked");
        Assert.Equal(3, answers.Count(answer => answer.Said.StartsWith(Once, StringComparison.Ordinal)));
        Assert.Equal($"Die kaart was verouderd. Zo staat het nu. Melding {id}: Wacht op antwoord (Teamleider).", other.Said);
        Assert.All(answers.Append(other), answer => Assert.Equal("waiting", answer.Status));
        Assert.Single(school.Told(Teacher), InDutch.ToReporter(CaseEvent.Asked.Name));
    }

    [Fact]
    public async Task The_buttons_of_an_old_card_change_nothing_and_show_how_it_stands()
    {
        await using var school = await SchoolOnline.OpenAsync();
        var id = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        var picked = (await school.CaseAsync(id)).Version;
        await school.DoAsync(Leader, CaseVerbs.Close, id, "Klaar.", ("outcome", "Solved"));

        var onClosed = await school.PressAsync(Leader, Button(CaseVerbs.PickUp, id, 1));
        await school.DoAsync(Teacher, CaseVerbs.Reopen, id);
        var before = await school.EventsAsync(id);
        var close = await school.PressAsync(Leader, Button(CaseVerbs.Close, id, picked, "Klaar.", ("outcome", "Solved")));
        var reopen = await school.PressAsync(Teacher, Button(CaseVerbs.Reopen, id, picked));
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        var again = await school.PressAsync(Leader, Button(CaseVerbs.Close, id, picked, "Nu echt.", ("outcome", "Solved")));

        Assert.Equal(("closed", $"Deze melding is gesloten. Heropen hem eerst. Melding {id}: Gesloten."), (onClosed.Status, onClosed.Said));
        Assert.Equal(("open", $"Pak de melding eerst op. Melding {id}: Open."), (close.Status, close.Said));
        Assert.Equal("open", reopen.Status);
        Assert.StartsWith(Once, reopen.Said, StringComparison.Ordinal);
        Assert.Equal($"Die kaart was verouderd. Zo staat het nu. Melding {id}: Opgepakt (Teamleider).", again.Said);
        Assert.Equal([.. before, "picked_up"], (await school.EventsAsync(id)).Where(kind => kind != "delivered" || before.Contains(kind)));
    }

    private static async Task<Pressed[]> AtOnceAsync(SchoolOnline school, int clicks, Func<int, (string Person, JsonObject Data)> click) =>
        await Task.WhenAll(
            Enumerable.Range(0, clicks)
                .Select(place => school.PressAsync(click(place).Person, click(place).Data, place % school.Hosts.Count)));

    private async Task<SchoolOnline> OpenAsync(bool postgres) => postgres
        ? await SchoolOnline.OpenAsync(await server.CreateDatabaseAsync(), 2)
        : await SchoolOnline.OpenAsync();
}
