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

    private static void Check(Outcome outcome)
    {
        TestContext.Current.TestOutputHelper!.WriteLine(outcome.ToString());
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', outcome.Stale));

        Assert.Equal(SchoolDay.Reports, outcome.Cases.Count);
        Assert.Equal(outcome.Sent.Order(), outcome.Cases.Keys.Order());
        Assert.Equal(outcome.PickedUp.Order(), outcome.PickUps.Order());
        Assert.Empty(outcome.Unseen);
        Assert.Empty(outcome.Dead);
        Assert.Empty(outcome.Errors);
        Assert.Empty(outcome.Rows);
        // What the channel took while its answer was lost can't be told from what it never took. All else is what a kill found under way.
        Assert.InRange(outcome.ByKills + outcome.Unexplained, 0, outcome.Posts / 100);
    }
}
