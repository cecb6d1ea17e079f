using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Auditing;

/// <summary>What is only tried, and what the management is told once a term, alarms nobody.</summary>
public sealed class An_exercise_goes_by(PostgresServer server)
{
    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task From_its_beginning_until_it_is_over_without_an_alarm(string kind)
    {
        using var folder = new TemporaryFolder();
        await using var tower = await Watchtower.OpenAsync(
            kind == "SQLite" ? folder.Database : await server.CreateDatabaseAsync(), SchoolYear.At("2026-11-25 10:00"));
        var begun = new CaseEvent.Reported(
            "K7M3QX", School.Management, new Report("", Place.Elsewhere, Urgency.Now, false) { Exercise = new Exercise(School.Teacher) },
            [School.Leader, School.Deputy]);

        await tower.HappensAsync(null, begun with { By = School.Management.Id, At = tower.Clock.GetUtcNow() });
        await tower.Store.Cases.BriefAsync("term/2026-11-25", School.Management.Id, Turns.Token);
        var again = await tower.Store.Cases.BriefAsync("term/2026-11-25", School.Management.Id, Turns.Token);
        var findings = new List<object>();
        for (var minute = 0; minute < 17; minute++)
        {
            for (var quarter = 0; quarter < 4; quarter++)
            {
                tower.Clock.Advance(TimeSpan.FromSeconds(15));
                await tower.RoundAsync();
                await tower.DeliverAsync();
            }

            findings.AddRange(await tower.AuditAsync());
        }

        Assert.Empty(findings);
        Assert.False(again);
        Assert.Equal(Outcome.Practised, (await tower.CaseAsync("K7M3QX")).Outcome);
    }
}
