using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>Picked up is not done, and who is asked is there: over the wire, whichever database and however many hosts.</summary>
public sealed class Whoever_is_still_on_it(PostgresServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_asked_and_without_an_answer_the_next_is_and_all_are_told(bool twoHosts)
    {
        await using var school = twoHosts ? await OpenAsync(await server.CreateDatabaseAsync(), 2) : await OpenAsync();
        var id = await school.ReportAsync(urgency: Urgency.Now);
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);

        await PassesAsync(school, id, TimeSpan.FromHours(2), @case => @case.StillAskedAt is not null);
        Assert.Equal(InDutch.ToLeader(CaseEvent.StillAsked.Name), school.Told(Leader).Last());
        await school.RestartAsync();
        var yes = await school.DoAsync(Leader, CaseVerbs.Still, id);
        Assert.StartsWith(InDutch.Done(CaseEvent.StillOnIt.Name), yes.Said, StringComparison.Ordinal);

        await PassesAsync(school, id, TimeSpan.FromHours(2), @case => @case.StillAskedAt is not null);
        await PassesAsync(school, id, TimeSpan.FromHours(2), @case => @case.Handler is null);
        Assert.Equal(InDutch.ToLeader(CaseEvent.Lapsed.Name), school.Told(Leader).Last());
        Assert.Equal([InDutch.ToLeader(CaseEvent.TurnedTo.Name)], school.Told(Deputy));
        Assert.Equal(InDutch.ToReporter(CaseEvent.Lapsed.Name, "Plaatsvervanger"), school.Told(Teacher).Last());
        Assert.Equal(["picked_up", "still_asked", "still_on_it", "still_asked", "lapsed", "turned_to"], await ToldAsync(school, id));
        Assert.Equal("picked_up", (await school.DoAsync(Deputy, CaseVerbs.PickUp, id)).Status);
    }

    [Fact]
    public async Task Is_passed_over_while_away_and_so_is_a_deputy_who_is_away()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync(urgency: Urgency.Now);

        Away(school, leader: "2026-11-02", deputies: "2026-11-02");
        await PassesAsync(school, id, TimeSpan.FromMinutes(30), @case => @case.Rung == 1);
        Assert.Equal(InDutch.ToLeader(CaseEvent.Escalated.Name), Assert.Single(school.Told(Management)));
        await PassesAsync(school, id, TimeSpan.FromMinutes(90), @case => @case.Rung == 3);

        Assert.Single(school.Told(Leader));
        Assert.Empty(school.Told(Deputy).Concat(school.Told(OtherLeader)));
        Assert.Equal(2, school.Told(Management).Count());
    }

    [Fact]
    public async Task Can_say_that_it_is_impossible_now_and_hears_it_where_there_is_nobody_else()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync(urgency: Urgency.Now);

        var passed = await school.DoAsync(Leader, CaseVerbs.Cannot, id);
        await school.SettledAsync();
        Assert.StartsWith(InDutch.Done(CaseEvent.PassedOn.Name, "Plaatsvervanger"), passed.Said, StringComparison.Ordinal);
        Assert.Equal([InDutch.ToLeader(CaseEvent.PassedOn.Name)], school.Told(Deputy));
        Assert.Equal(InDutch.ToReporter(CaseEvent.PassedOn.Name, "Plaatsvervanger"), school.Told(Teacher).Last());

        Away(school, leader: "2026-11-02", deputies: "", management: "2026-11-02");
        var stays = await school.DoAsync(Deputy, CaseVerbs.Cannot, id);
        Assert.StartsWith(InDutch.Refused(Refusal.NobodyElse), stays.Said, StringComparison.Ordinal);
        Assert.Equal([Deputy], (await school.CaseAsync(id)).Responsible.Select(member => member.Id));
    }

    [Fact]
    public async Task Puts_a_reminder_off_no_farther_than_its_urgency_allows_and_the_card_says_until_when()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync(urgency: Urgency.Now);
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);

        var later = await school.DoAsync(Leader, CaseVerbs.Snooze, id, "over 5 dagen");

        Assert.Equal(SchoolYear.At("2026-11-03 17:00"), (await school.CaseAsync(id)).SnoozedUntil);
        Assert.Contains("di 3 nov om 17.00", later.Value.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_asked_of_a_case_to_which_a_version_of_before_gave_a_far_moment(bool twoHosts)
    {
        await using var school = twoHosts ? await OpenAsync(await server.CreateDatabaseAsync(), 2) : await OpenAsync();
        var id = await school.ReportAsync(urgency: Urgency.Now);
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        var far = school.Clock.GetUtcNow().AddDays(300).ToUnixTimeMilliseconds();
        await school.AskAsync<int>($"UPDATE case_file SET next_due = {far} WHERE id = '{id}'");

        await school.RestartAsync();
        await PassesAsync(school, id, TimeSpan.FromHours(2), @case => @case.StillAskedAt is not null);

        Assert.Equal(InDutch.ToLeader(CaseEvent.StillAsked.Name), school.Told(Leader).Last());
    }

    private static void Away(SchoolOnline school, string leader, string deputies, string management = "") => school.SaveDirectory($"""
        id,naam,rol,team,leidinggevende,plaatsvervanger,telefoon,afwezig
        docent,Docent,medewerker,Onderbouw,teamleider,,06-11111111,
        teamleider,Teamleider,teamleider,Onderbouw,schoolleiding,plaatsvervanger,06-22222222,{leader}
        plaatsvervanger,Plaatsvervanger,teamleider,Bovenbouw,schoolleiding,andere-teamleider,06-33333333,{deputies}
        andere-teamleider,Andere Teamleider,teamleider,Brugklas,schoolleiding,,06-66666666,{deputies}
        schoolleiding,Schoolleiding,schoolleiding,,,,06-44444444,{management}

        """);

    private static async Task PassesAsync(SchoolOnline school, string id, TimeSpan by, Func<Case, bool> until)
    {
        school.Clock.Move(by);
        await school.HappensAsync(id, until);
        await school.SettledAsync();
    }

    private static async Task<IEnumerable<string>> ToldAsync(SchoolOnline school, string id) =>
        (await school.EventsAsync(id)).Where(kind => kind is not ("reported" or "delivered"));
}
