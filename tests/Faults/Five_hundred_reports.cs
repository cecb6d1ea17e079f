using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Faults;

/// <summary>Nothing lost, nothing doubled: through a connector that refuses, resets and falls silent, and kill -9.</summary>
public sealed class Five_hundred_reports(PostgresServer server)
{
    [Fact]
    public async Task Survive_faults_and_kills_of_the_one_process_on_SQLite()
    {
        using var folder = new TemporaryFolder();
        await using var day = new SchoolDay(folder.Database, processes: 1);

        Check(await day.PassAsync(Turns.Token));
    }

    [Fact]
    public async Task Survive_faults_and_kills_of_each_of_two_processes_on_PostgreSQL()
    {
        await using var day = new SchoolDay(await server.CreateDatabaseAsync(), processes: 2);

        Check(await day.PassAsync(Turns.Token));
    }

    private static void Check(Reckoning reckoning)
    {
        TestContext.Current.TestOutputHelper!.WriteLine(reckoning.ToString());
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', reckoning.Stale));

        Assert.Equal(SchoolDay.Reports, reckoning.Cases.Count);
        Assert.Equal(reckoning.Sent.Order(), reckoning.Cases.Keys.Order());
        Assert.Equal(reckoning.PickedUp.Order(), reckoning.PickUps.Order());
        Assert.Equal(0, reckoning.Faults);
        Assert.Empty(reckoning.OutOfOrder);
        Assert.Empty(reckoning.Unseen);
        // The answer to a press that was brought again after a kill may be laid over a card that has made way meanwhile.
        Assert.InRange(reckoning.Stale.Count(), 0, 2);
        Assert.Empty(reckoning.Dead);
        Assert.Empty(reckoning.Errors);
        Assert.Empty(reckoning.Rows);
        // What the channel took while its answer was lost can't be told from what it never took. All else is what a kill found under way.
        Assert.InRange(reckoning.ByKills + reckoning.Unexplained, 0, reckoning.Posts / 100);
    }
}
