using Microsoft.Data.Sqlite;
using Sevenwolden.Bot.Auditing;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Auditing;

/// <summary>Whatever stands still is named within two minutes, and the dead-man's switch falls silent; what is well is not named.</summary>
public abstract class What_the_auditor_names : IAsyncLifetime
{
    private const string Case = "K7M3QX";

    private Watchtower _tower = null!;
    private string _database = "";

    private protected abstract Task<string> DatabaseAsync();

    /// <summary>Bytes as this database's SQL writes them.</summary>
    private protected abstract string Literal(byte[] bytes);

    public async ValueTask InitializeAsync() =>
        _tower = await Watchtower.OpenAsync(_database = await DatabaseAsync(), SchoolYear.At("2026-11-02 09:00"));

    public virtual async ValueTask DisposeAsync()
    {
        await _tower.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Nothing_while_all_is_well_and_the_switch_is_called_each_minute_without_data()
    {
        await _tower.ReportedAsync(Case);
        await _tower.DeliverAsync();

        var found = (await _tower.MinuteAsync()).Concat(await _tower.MinuteAsync()).Concat(await _tower.MinuteAsync());

        Assert.Empty(found);
        Assert.Equal((3, "GET "), (_tower.Listener.Heard, _tower.Listener.Said));
    }

    [Theory]
    [InlineData("a timer in the past", "overdue", "UPDATE case_file SET next_due = NOW - 1000")]
    [InlineData("an open case without a timer", "no_moment", "UPDATE case_file SET next_due = NULL")]
    [InlineData("a timer that a clock set which was ahead", "too_far_ahead", "UPDATE case_file SET next_due = NOW + 300000 * MINUTE")]
    [InlineData("a row half closed", "half_written", "UPDATE case_file SET closed_at = NOW")]
    [InlineData("a row without its last event", "half_written", "UPDATE case_file SET version = version + 1")]
    [InlineData("a row with an event too many", "half_written", "UPDATE case_file SET version = version - 1")]
    [InlineData("a case that nobody may handle", "nobody", "DELETE FROM case_party WHERE leads = 1")]
    public async Task A_case_that_stands_still(string what, string named, string change)
    {
        await _tower.ReportedAsync(Case);
        await _tower.DeliverAsync();
        await _tower.MinuteAsync();
        _tower.Watches = named != "overdue";

        await _tower.ChangeAsync(change);

        Assert.True((await NamedAsync())[0] == named, what);
        Assert.Contains(
            _tower.Log.Lines, line => line.StartsWith($"Error The audit found {named} (1, such as {Case})", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a lost errand", "lost_errand", "DELETE FROM outbox WHERE occasion = 'reported'")]
    [InlineData("an errand that was never tried", "late_errand", "UPDATE outbox SET due_at = NOW")]
    [InlineData("an errand put off until tomorrow", "late_errand", "UPDATE outbox SET due_at = NOW + 1440 * MINUTE")]
    [InlineData("an errand whose person is gone", "undelivered_errand", "UPDATE outbox SET dead = (1 = 1), person = 'person/weg'")]
    [InlineData("a lease that nobody took up", "stale_lease", "UPDATE outbox SET lease_until = NOW - MINUTE")]
    [InlineData("a lease until tomorrow", "stale_lease", "UPDATE outbox SET lease_until = NOW + 1440 * MINUTE")]
    public async Task An_errand_that_stands_still(string what, string named, string change)
    {
        await _tower.ReportedAsync(Case);

        await _tower.ChangeAsync(change);

        Assert.True((await NamedAsync()).Contains(named), what);
        Assert.Contains(
            _tower.Log.Lines, line => line.StartsWith($"Error The audit found {named} (", StringComparison.Ordinal)
                && line.Contains($", such as {Case})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_lane_although_its_first_is_tried_each_minute()
    {
        for (var number = 0; number < 100; number++)
        {
            await _tower.ReportedAsync($"K7M3{number:00}");
        }

        await _tower.DeliverAsync();
        await _tower.ChangeAsync("""
            INSERT INTO outbox (conversation, due_at, queued_at, url, payload, case_id, person, occasion)
            SELECT 'person/teamleider', NOW, NOW, '', state, id, 'person/teamleider', 'added' FROM case_file
            """);
        await _tower.ChangeAsync("UPDATE outbox SET due_at = NOW + 5 * MINUTE");

        Assert.Equal(["full_line"], await NamedAsync());
    }

    [Fact]
    public void No_worker_that_goes_round_as_often_as_it_does()
    {
        Assert.True(NudgeWatch.Every <= Rounds.Every);
        Assert.True(2 * Rounds.Every <= CaseAudit.Grace);
    }

    [Theory]
    [InlineData(Rounds.Deadlines)]
    [InlineData(Rounds.Delivery)]
    [InlineData(Rounds.Nudges)]
    public async Task A_worker_that_hangs(string worker)
    {
        await _tower.MinuteAsync();

        (_tower.Watches, _tower.Delivers, _tower.Reminds) =
            (worker != Rounds.Deadlines, worker != Rounds.Delivery, worker != Rounds.Nudges);

        Assert.Equal(["no_round"], await NamedAsync());
        Assert.Equal(worker, Assert.Single(await _tower.AuditAsync()).Subject);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(-90)]
    [InlineData(60 * 24 * 365)]
    public async Task A_clock_that_jumps_and_says_so_for_ten_minutes(int minutes)
    {
        await _tower.MinuteAsync();
        var before = _tower.Listener.Heard;

        _tower.Clock.Jump(TimeSpan.FromMinutes(minutes));

        Assert.Equal([StandstillKind.Clock], (await _tower.MinuteAsync()).Select(finding => finding.Kind));
        for (var minute = 0; minute < 10; minute++)
        {
            Assert.Equal(before, _tower.Listener.Heard);
            await _tower.MinuteAsync();
        }

        Assert.Equal(before + 1, _tower.Listener.Heard);
    }

    [Fact]
    public async Task A_directory_that_throws_that_hangs_and_that_answers_of_old()
    {
        _tower.Directory.Fault = new InvalidOperationException("It fails.");
        var thrown = await NamedAsync();
        _tower.Directory.Fault = null;
        _tower.Directory.IsFailing = true;
        var old = await NamedAsync();
        _tower.Directory.IsFailing = false;
        var mended = await _tower.MinuteAsync();
        _tower.Directory.Hangs = true;
        var pass = _tower.AuditAsync();
        await UntilAsync(() => _tower.Directory.Waiting > 0);
        _tower.Clock.Advance(Auditor.Patience);

        Assert.Equal("directory, directory", string.Join(", ", thrown.Concat(old)));
        Assert.Empty(mended);
        Assert.Equal([StandstillKind.Directory], (await pass).Select(finding => finding.Kind));
    }

    [Fact]
    public async Task A_database_that_is_locked_and_not_when_it_is_free_again()
    {
        await _tower.MinuteAsync();
        await using var other = Connections.Open(_database);
        await using var command = other.CreateCommand();
        command.CommandText = other is SqliteConnection ? "BEGIN IMMEDIATE" : "BEGIN; LOCK TABLE worker_round IN ACCESS EXCLUSIVE MODE";
        await command.ExecuteNonQueryAsync(Turns.Token);
        var heard = _tower.Listener.Heard;

        _tower.Clock.Advance(TimeSpan.FromMinutes(1));
        var pass = _tower.AuditAsync();
        _tower.Clock.Advance(Auditor.Patience);
        var locked = await pass;
        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync(Turns.Token);

        Assert.Equal([StandstillKind.Database], locked.Select(finding => finding.Kind));
        Assert.Equal(heard, _tower.Listener.Heard);
        Assert.Empty(await _tower.MinuteAsync());
        Assert.Equal(heard + 1, _tower.Listener.Heard);
    }

    [Fact]
    public async Task A_case_that_throws_and_not_when_it_is_mended()
    {
        await _tower.ReportedAsync(Case);
        await _tower.DeliverAsync();
        await _tower.MinuteAsync();
        var state = (await _tower.AskAsync<byte[]>("SELECT state FROM case_file"))[0];

        await _tower.ChangeAsync($"UPDATE case_file SET next_due = NOW, state = {Literal([1])}");
        var named = await NamedAsync();
        await _tower.ChangeAsync($"UPDATE case_file SET state = {Literal(state)}");
        _tower.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["failing"], named);
        Assert.Empty(await _tower.MinuteAsync());
        Assert.True((await _tower.CaseAsync(Case)).Version > 0);
    }

    [Fact]
    public async Task A_row_among_more_cases_than_are_compared_at_once()
    {
        for (var number = 0; number < 7; number++)
        {
            await _tower.ReportedAsync($"K{number}");
        }

        await _tower.DeliverAsync();
        await _tower.ChangeAsync("DELETE FROM case_party WHERE leads = 1 AND case_id IN ('K1', 'K6')");
        var named = new List<string?>();
        var (after, audits) = ("", 0);
        do
        {
            (after, audits) = (await CompareAsync(after, named), audits + 1);
        }
        while (after.Length > 0);

        Assert.Equal(["K1", "K6"], named);
        Assert.Equal(3, audits);
    }

    private async Task<string> CompareAsync(string after, List<string?> named) => await _tower.Store.Database.ReadAsync(
        async connection =>
        {
            var audit = new CaseAudit(connection, _tower.Clock.GetUtcNow(), CaseAudit.Grace, after, most: 3);
            var found = await audit.FindAsync(Turns.Token);
            named.AddRange(found.Where(finding => finding.Kind == StandstillKind.Nobody).Select(finding => finding.Subject));
            return audit.Next;
        },
        Turns.Token);

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Yield();
        }
    }

    /// <summary>What is named within two minutes; meanwhile the switch is not called once anything was named.</summary>
    private async Task<IReadOnlyList<string>> NamedAsync()
    {
        for (var minute = 0; minute < 2; minute++)
        {
            var heard = _tower.Listener.Heard;
            if (await _tower.MinuteAsync() is { Count: > 0 } found)
            {
                Assert.Equal(heard, _tower.Listener.Heard);
                return [.. found.Select(finding => finding.Kind.Name()).Distinct()];
            }
        }

        return [];
    }
}
