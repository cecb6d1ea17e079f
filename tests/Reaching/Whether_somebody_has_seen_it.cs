using System.Globalization;
using System.Text.Json.Nodes;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Reaching;

/// <summary>
/// That a report was seen is said where it is known: whoever was asked has read their chat as far as its card, as Teams tells it, or has
/// looked it up. However the receipts come, and in either database.
/// </summary>
public sealed class Whether_somebody_has_seen_it(PostgresServer server) : IAsyncDisposable
{
    private SchoolOnline _school = null!;

    public static TheoryData<string> Databases { get; } = ["SQLite", "PostgreSQL"];

    public static TheoryData<string> Malformed { get; } =
    [
        "null", "[]", "\"1005\"", "7", "{}", """{"lastReadMessageId":null}""", """{"lastReadMessageId":"x1005"}""",
        """{"lastReadMessageId":"-1005"}""", """{"lastReadMessageId":"0"}""", """{"lastReadMessageId":""}""",
        """{"lastReadMessageId":"99999999999999999999"}""", """{"lastReadMessageId":{"id":"1005"}}""", """{"lastReadMessageId":true}""",
        """{"lastReadMessageId":1005.5}""",
        // A moment that is far from there yet: it would say so of all that is still to come.
        """{"lastReadMessageId":"9793610000000"}""",
    ];

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_read_as_far_as_the_card_has_seen_it_and_the_reporter_sees_so_without_a_sound(string database)
    {
        var id = await ReportedAsync(database);
        var (shown, told) = (_school.Shown(Leader).Count(), _school.Told(Teacher).Count());

        Assert.Equal(200, await _school.ReadsAsync(Leader, await NumberAsync(id)));
        await _school.SettledAsync();

        Assert.Equal(["reported", "delivered", "seen"], await _school.EventsAsync(id));
        Assert.Equal((shown, told), (_school.Shown(Leader).Count(), _school.Told(Teacher).Count()));
        var card = await _school.CardAsync(id, Teacher);
        Assert.Contains($"**✓ {InDutch.Say(Key.StateSeen)}**", card, StringComparison.Ordinal);
        Assert.Contains(InDutch.Say(Key.ReachSeen, "Teamleider"), card, StringComparison.Ordinal);
        Assert.Contains(InDutch.ToReporter(CaseEvent.Seen.Name), card, StringComparison.Ordinal);
        Assert.Contains("Teamleider heeft de melding gezien", card, StringComparison.Ordinal);
        var line = (await _school.CaseAsync(id)).History.Single(entry => entry.Kind == CaseEvent.Seen.Name);
        Assert.InRange(line.At, _school.Clock.GetUtcNow() - TimeSpan.FromMinutes(1), _school.Clock.GetUtcNow());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_receipt_that_comes_before_the_card_is_noted_counts_once_it_is(string database)
    {
        await OpenAsync(database);
        await _school.SayAsync(Leader, "hallo");
        var looked = false;
        _school.Connector.Refuses = arrival =>
        {
            // The card stands in the chat, and the answer to the bot that says by which name is not there yet.
            if (arrival.Chat == ChatOf(Leader) && arrival.Method == "POST")
            {
                LookAsync(1_000_000).GetAwaiter().GetResult();
                looked = true;
            }

            return null;
        };

        var id = await _school.ReportAsync();

        Assert.True(looked);
        Assert.Equal(["reported", "delivered", "seen"], await _school.EventsAsync(id));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_bot_that_is_started_again_in_between_still_knows(string database)
    {
        var id = await ReportedAsync(database);

        await _school.ReadsAsync(Leader, await NumberAsync(id));
        await _school.RestartAsync();
        await _school.SettledAsync();

        Assert.Equal(["reported", "delivered", "seen"], await _school.EventsAsync(id));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_that_comes_again_or_in_the_wrong_order_changes_nothing(string database)
    {
        var id = await ReportedAsync(database);
        var card = await NumberAsync(id);

        foreach (var message in (long[])[card + 7, card + 7, card - 1, card])
        {
            await _school.ReadsAsync(Leader, message);
            await _school.SettledAsync();
        }

        Assert.Equal(["reported", "delivered", "seen"], await _school.EventsAsync(id));
        Assert.Equal([card + 7], await _school.AskAsync<long>("SELECT message FROM read_receipt"));
    }

    [Fact]
    public async Task What_stands_below_what_was_read_or_in_another_chat_has_not_been_seen()
    {
        var id = await ReportedAsync("SQLite");
        var card = await NumberAsync(id);

        await _school.ReadsAsync(Leader, card - 1);
        await _school.ReadsAsync(Leader, card, chat: "a:another");
        await _school.ReadsAsync(Leader, card, chat: "19:leiding@thread.tacv2");
        await _school.SettledAsync();

        Assert.Equal(["reported", "delivered"], await _school.EventsAsync(id));
        Assert.DoesNotContain(InDutch.Say(Key.StateSeen), await _school.CardAsync(id, Teacher), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_comes_late_takes_nothing_back(bool closed)
    {
        var id = await ReportedAsync("SQLite");
        var card = await NumberAsync(id);
        await _school.DoAsync(Deputy, CaseVerbs.PickUp, id);
        if (closed)
        {
            await _school.DoAsync(Deputy, CaseVerbs.Close, id, "Klaar.");
        }

        await _school.SettledAsync();
        var before = await _school.CaseAsync(id);

        await _school.ReadsAsync(Leader, card);
        await _school.SettledAsync();

        Assert.Equal(before.Version, (await _school.CaseAsync(id)).Version);
    }

    [Fact]
    public async Task Nothing_is_kept_of_whoever_leads_no_open_report()
    {
        await ReportedAsync("SQLite");

        Assert.Equal(200, await _school.ReadsAsync(Teacher, 1005));
        Assert.Equal(200, await _school.ReadsAsync(OtherLeader, 1005));
        Assert.Equal(200, await _school.ReadsAsync(Stranger, 1005));
        await _school.SettledAsync();

        Assert.Equal([0L], await _school.AskAsync<long>("SELECT count(*) FROM read_receipt"));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_receipt_is_taken_and_tells_nothing(string value)
    {
        var id = await ReportedAsync("SQLite");

        Assert.Equal(200, await _school.ReadsAsync(Leader, JsonNode.Parse(value)));
        await _school.SettledAsync();

        Assert.Equal([0L], await _school.AskAsync<long>("SELECT count(*) FROM read_receipt"));
        Assert.Equal(["reported", "delivered"], await _school.EventsAsync(id));
        Assert.DoesNotContain(_school.Hosts[0].Log.Lines, line => line.Contains("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_that_is_no_text_counts_and_a_card_without_a_number_never_does()
    {
        await OpenAsync("SQLite");
        await _school.SayAsync(Leader, "hallo");
        _school.Connector.Names = number => $"f:{number}";
        var unnumbered = await _school.ReportAsync();
        _school.Connector.Names = number => $"{2000 + number}";
        var numbered = await _school.ReportAsync();

        await _school.ReadsAsync(Leader, new JsonObject { ["lastReadMessageId"] = 3000 });
        await _school.SettledAsync();

        Assert.Equal(["reported", "delivered"], await _school.EventsAsync(unnumbered));
        Assert.Equal(["reported", "delivered", "seen"], await _school.EventsAsync(numbered));
    }

    [Fact]
    public async Task Who_is_asked_anew_has_not_seen_that_by_what_they_read_before()
    {
        var id = await ReportedAsync("SQLite");
        await _school.ReadsAsync(Leader, await NumberAsync(id));
        await _school.SettledAsync();
        await _school.DoAsync(Deputy, CaseVerbs.PickUp, id);
        await _school.SettledAsync();
        var read = await NumberAsync(id) + 1;
        // They read on, but not as far as the card that asks them anew, which is still on its way.
        _school.Connector.Refuses = arrival =>
        {
            if (arrival.Chat == ChatOf(Leader) && arrival.Method == "POST")
            {
                LookAsync(read).GetAwaiter().GetResult();
            }

            return null;
        };

        await _school.DoAsync(Deputy, CaseVerbs.HandOver, id, null, ("to", Leader));
        await _school.SettledAsync();
        Assert.DoesNotContain(InDutch.Say(Key.StateSeen), await _school.CardAsync(id, Teacher), StringComparison.Ordinal);

        await _school.ReadsAsync(Leader, await NumberAsync(id));
        await _school.SettledAsync();

        Assert.Equal(2, (await _school.EventsAsync(id)).Count(kind => kind == "seen"));
        Assert.Contains(InDutch.Say(Key.StateSeen), await _school.CardAsync(id, Teacher), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_looks_a_report_up_has_seen_it_without_any_receipt(bool types)
    {
        var id = await ReportedAsync("SQLite");

        await (types ? (Task)_school.SayAsync(Leader, $"verloop {id}") : _school.DoAsync(Leader, CaseVerbs.Read, id));
        await _school.SettledAsync();

        Assert.Equal(["reported", "delivered", "seen"], await _school.EventsAsync(id));
        Assert.Contains(InDutch.ToReporter(CaseEvent.Seen.Name), await _school.CardAsync(id, Teacher), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_Teams_draws_anew_by_itself_tells_nothing()
    {
        var id = await ReportedAsync("SQLite");

        await _school.DoAsync(Leader, CaseVerbs.Show, id, null, (ReportVerbs.Look, "yes"));
        await _school.SettledAsync();

        Assert.Equal(["reported", "delivered"], await _school.EventsAsync(id));
    }

    /// <summary>A report whose card stands in the chat that the leader has with the bot.</summary>
    private async Task<string> ReportedAsync(string database)
    {
        await OpenAsync(database);
        await _school.SayAsync(Leader, "hallo");
        return await _school.ReportAsync();
    }

    /// <summary>The leader reads as far as this, and what that tells is looked at.</summary>
    private async Task LookAsync(long message)
    {
        await _school.ReadsAsync(Leader, message);
        await UntilAsync(async () => (await _school.AskAsync<long>("SELECT count(*) FROM outbox WHERE occasion = 'read'"))[0] == 0);
    }

    private async Task OpenAsync(string database)
    {
        _school = await SchoolOnline.OpenAsync(database == "SQLite" ? null : await server.CreateDatabaseAsync(), 1);
        _school.Connector.Names = number => $"{1000 + (10 * number)}";
    }

    /// <summary>The number of the leader's card.</summary>
    private async Task<long> NumberAsync(string id) =>
        long.Parse((await _school.Cases.CardAsync(id, Leader, Turns.Token))!.ActivityId, CultureInfo.InvariantCulture);
}
