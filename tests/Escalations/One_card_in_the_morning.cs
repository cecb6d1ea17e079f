using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>
/// What is due for one person at the same morning comes on one card; over the wire, whichever database and however many hosts.
/// </summary>
public sealed class One_card_in_the_morning(PostgresServer server)
{
    private static readonly DateTimeOffset Tuesday = SchoolYear.At("2026-11-03 08:30");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Brings_thirty_cases_at_once_and_each_card_of_a_case_follows_without_a_sound(bool twoHosts)
    {
        await using var school = await OpenAsync(twoHosts);
        var ids = await ReportAsync(school, 30);

        await MorningAsync(school, ids);

        Assert.Equal([InDutch.Say(Key.MorningTitle, 30)], school.Told(Leader).Skip(30));
        Assert.All(ids, id => Assert.Contains(id, OnTheCard(school), StringComparison.Ordinal));
        foreach (var id in ids)
        {
            Assert.Equal((await school.CaseAsync(id)).Version, (await school.Cases.CardAsync(id, Leader, Turns.Token))!.Version);
        }

        Assert.Empty(await school.AskAsync<long>("SELECT id FROM errand_owed"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_for_one_case_the_card_of_that_case(bool twoHosts)
    {
        await using var school = await OpenAsync(twoHosts);
        var ids = await ReportAsync(school, 1);

        await MorningAsync(school, ids);

        Assert.Equal([InDutch.ToLeader(CaseEvent.Reminded.Name)], school.Told(Leader).Skip(1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Has_nothing_on_it_that_was_dealt_with_while_it_waited_and_outlives_a_restart(bool twoHosts)
    {
        await using var school = await OpenAsync(twoHosts);
        var ids = await ReportAsync(school, 4);
        school.Connector.Refuses = arrival => arrival.Chat?.EndsWith(Leader, StringComparison.Ordinal) == true ? new Refused(503) : null;
        await ClimbAsync(school, ids);

        await school.DoAsync(Leader, CaseVerbs.PickUp, ids[0]);
        await school.DoAsync(Teacher, CaseVerbs.Withdraw, ids[1]);
        await school.RestartAsync();
        school.Connector.Refuses = _ => null;
        await school.SettledAsync();

        Assert.Single(school.Told(Leader), InDutch.Say(Key.MorningTitle, 2));
        Assert.DoesNotContain(InDutch.ToLeader(CaseEvent.Reminded.Name), school.Told(Leader));
        Assert.Equal(
            [false, false, true, true], ids.Select(id => OnTheCard(school).Contains(id, StringComparison.Ordinal)));
        Assert.Empty(await school.AskAsync<long>("SELECT id FROM errand_owed"));
    }

    [Fact]
    public async Task Never_holds_what_is_urgent()
    {
        await using var school = await OpenAsync(twoHosts: false);
        var ids = await ReportAsync(school, 2);
        var urgent = await school.ReportAsync(urgency: Urgency.Now);

        await MorningAsync(school, [.. ids, urgent]);

        Assert.Contains(InDutch.Say(Key.MorningTitle, 2), school.Told(Leader));
        Assert.Contains(InDutch.ToLeader(CaseEvent.Reminded.Name), school.Told(Leader));
        Assert.DoesNotContain(urgent, OnTheCard(school), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_as_text_where_there_are_no_cards_and_the_overview_can_be_typed()
    {
        await using var school = await OpenAsync(twoHosts: false);
        school.Channels[Leader] = "slack";
        await school.SayAsync(Leader, "hallo");
        var ids = await ReportAsync(school, 3);

        await MorningAsync(school, ids);
        school.Channels.Remove(Leader);
        var overview = await school.SayAsync(Leader, "Wat staat er open?");

        var text = school.Shown(Leader).Select(shown => shown.Body).Last(body => body.Contains("3 meldingen", StringComparison.Ordinal));
        Assert.All(ids, id => Assert.Contains(id, text, StringComparison.Ordinal));
        Assert.All(ids, id => Assert.Contains(id, overview.ToJsonString(), StringComparison.Ordinal));
    }

    private async Task<SchoolOnline> OpenAsync(bool twoHosts) =>
        twoHosts ? await SchoolOnline.OpenAsync(await server.CreateDatabaseAsync(), 2) : await SchoolOnline.OpenAsync();

    private static async Task<IReadOnlyList<string>> ReportAsync(SchoolOnline school, int many)
    {
        var ids = new List<string>();
        for (var number = 0; number < many; number++)
        {
            ids.Add(await school.ReportAsync());
        }

        return ids;
    }

    private static string OnTheCard(SchoolOnline school) => school.Shown(Leader)
        .Last(shown => shown.Summary.Contains("vragen je aandacht", StringComparison.Ordinal)).Body;

    /// <summary>Tuesday morning comes, and all of these climb by it.</summary>
    private static async Task ClimbAsync(SchoolOnline school, IReadOnlyList<string> ids)
    {
        school.Clock.Move(Tuesday - school.Clock.GetUtcNow());
        foreach (var id in ids)
        {
            await school.HappensAsync(id, @case => @case.Rung > 0);
        }
    }

    private static async Task MorningAsync(SchoolOnline school, IReadOnlyList<string> ids)
    {
        await ClimbAsync(school, ids);
        await school.SettledAsync();
    }
}
