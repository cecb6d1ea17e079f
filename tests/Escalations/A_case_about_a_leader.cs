using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>Over the wire and in the database: whoever is left out of a case is not in a single row of it.</summary>
public sealed class A_case_about_a_leader(PostgresServer server)
{
    public static TheoryData<bool> Databases => [false, true];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Comes_before_everybody_of_its_way_but_that_leader_however_long_it_waits(bool postgres)
    {
        await using var school = await OpenAsync(postgres ? await server.CreateDatabaseAsync() : null, 1);
        var id = await school.ReportAsync("Mijn teamleider zet foto's van mij online.", Urgency.Now);

        await school.PassesAsync(
            TimeSpan.FromHours(3), async () => (await school.EventsAsync(id)).Contains(CaseEvent.Escalated.Name));
        await school.DoAsync(Deputy, CaseVerbs.PickUp, id);
        var told = await school.DoAsync(Leader, CaseVerbs.TakeOver, id);
        await school.SettledAsync();

        Assert.Empty(school.Told(Leader));
        Assert.Equal(Nobody_else_sees_it.Kindly, told.Said);
        Assert.NotEmpty(school.Told(Deputy));
        Assert.NotEmpty(school.Told(Management));
        Assert.DoesNotContain(Leader, await school.AskAsync<string>($"SELECT person FROM case_party WHERE case_id = '{id}'"));
        Assert.DoesNotContain(Leader, await school.AskAsync<string>($"SELECT person FROM case_card WHERE case_id = '{id}'"));
        Assert.Empty(await school.Cases.ListAsync(new CaseQuery(Leader, AsLeader: true, OpenOnly: false, 0, 10), Turns.Token));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Goes_on_without_that_leader_when_its_handler_leaves_the_school(bool postgres)
    {
        await using var school = await OpenAsync(postgres ? await server.CreateDatabaseAsync() : null, 1);
        var id = await school.ReportAsync("Mijn teamleider zet foto's van mij online.");
        await school.DoAsync(Deputy, CaseVerbs.PickUp, id);

        school.Leaves(Deputy);
        await school.PassesAsync(TimeSpan.FromSeconds(15), async () => (await school.EventsAsync(id)).Contains(CaseEvent.Left.Name));

        Assert.Equal([Management], (await school.CaseAsync(id)).Responsible.Select(member => member.Id));
        Assert.Empty(school.Told(Leader));
    }
}
