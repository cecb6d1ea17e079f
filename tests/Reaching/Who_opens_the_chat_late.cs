using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Reaching;

/// <summary>
/// What waits for a leader who had no chat is shown once they are there: all of it, and each report once, though Teams tells twice that
/// they came, in either order and at once.
/// </summary>
public sealed class Who_opens_the_chat_late
{
    [Theory]
    [InlineData("opened, installed")]
    [InlineData("installed, opened")]
    [InlineData("at once")]
    public async Task Is_shown_a_report_once_though_it_is_told_twice_that_they_came(string order)
    {
        await using var school = await OpenAsync();
        await LostAsync(school);
        var both = new TaskCompletionSource();
        // The first card is on its way until all has come in.
        school.Connector.Refuses = arrival => arrival.Chat == ChatOf(Leader) && !both.Task.Wait(TimeSpan.FromSeconds(30)) ? new(500) : null;

        await ComesAsync(school, order);
        both.SetResult();
        await school.SettledAsync();

        Assert.Equal([InDutch.ToLeader(CaseEvent.Reported.Name)], school.Told(Leader));
    }

    [Theory]
    [InlineData("opened, installed")]
    [InlineData("installed, opened")]
    [InlineData("at once")]
    public async Task Is_shown_it_once_where_the_bot_itself_had_the_app_installed(string order)
    {
        await using var tenant = await FakeTenant.StartAsync();
        await using var school = await OpenAsync($"--Reach:CatalogAppId={FakeTenant.App}", $"--Reach:GraphUrl={tenant.Url}");
        school.Connector.Refuses = tenant.Refuse;
        tenant.Refuses = _ =>
        {
            ComesAsync(school, order).GetAwaiter().GetResult();
            return null;
        };

        var id = await school.ReportAsync();

        Assert.Equal([InDutch.ToLeader(CaseEvent.Reported.Name)], school.Told(Leader));
        Assert.Contains(InDutch.Say(Key.ReachDelivered, "Teamleider"), await school.CardAsync(id, Teacher), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_still_shown_it_where_what_was_on_its_way_then_did_not_come()
    {
        await using var school = await OpenAsync();
        var id = await LostAsync(school);
        var cards = 0;
        // The one that was under way when they came is refused for good.
        school.Connector.Refuses = arrival => arrival.Chat == ChatOf(Leader) && Interlocked.Increment(ref cards) == 1
            ? new Refused(403, Body: """{"error":{"code":"BotNotInConversationRoster"}}""")
            : null;

        await ComesAsync(school, "at once");
        await school.SettledAsync();
        await school.InstallAsync(Leader);
        await school.SettledAsync();

        Assert.Single(school.Told(Leader));
        Assert.DoesNotContain(Leader, (await school.CaseAsync(id)).Unreachable);
    }

    [Fact]
    public async Task Is_shown_all_that_waits_however_much_it_is()
    {
        const int Many = 53;
        await using var school = await OpenAsync();
        school.Connector.Refuses = Lacks;
        for (var each = 0; each < Many; each++)
        {
            await school.SendAsync($"Het loopt uit de hand, {each}.");
        }

        await school.SettledAsync();
        Assert.Empty(school.Told(Leader));
        school.Connector.Refuses = _ => null;

        await school.ArriveAsync(Leader);
        await school.SettledAsync();

        Assert.Equal(Many, school.Told(Leader).Count());
        foreach (var id in await school.AskAsync<string>("SELECT id FROM case_file"))
        {
            Assert.Contains(Leader, (await school.CaseAsync(id)).Reached);
        }
    }

    /// <summary>A report that goes on to the deputy, since no road leads to the leader; from then on one does.</summary>
    private static async Task<string> LostAsync(SchoolOnline school)
    {
        school.Connector.Refuses = Lacks;
        var id = await school.ReportAsync();
        Assert.Contains(Leader, (await school.CaseAsync(id)).Unreachable);
        return id;
    }

    private static Refused? Lacks(Arrival arrival) => arrival.Creates && (string)arrival.Json["members"]![0]!["id"]! == Leader
        ? new Refused(403, Body: """{"error":{"code":"BotNotInConversationRoster"}}""")
        : null;

    private static async Task ComesAsync(SchoolOnline school, string order)
    {
        if (order == "at once")
        {
            await Task.WhenAll(school.ArriveAsync(Leader), school.InstallAsync(Leader));
            return;
        }

        foreach (var what in order.Split(", "))
        {
            await (what == "opened" ? school.ArriveAsync(Leader) : school.InstallAsync(Leader));
        }
    }
}
