using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>What whoever reported something hears without asking, over the wire, whichever database and however many hosts.</summary>
public sealed class Never_silent_to_the_reporter(PostgresServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task They_hear_every_set_number_of_school_days_what_was_done_or_that_nothing_was(bool twoHosts)
    {
        string[] settings = ["Escalation:NewsDays=4", "Escalation:FollowUpDays=30"];
        await using var school = twoHosts ? await OpenAsync(await server.CreateDatabaseAsync(), 2, settings) : await OpenAsync(settings);
        var id = await school.ReportAsync();

        await PassesAsync(school, id, SchoolYear.At("2026-11-05 08:30"), @case => @case.Rung == 3);
        await PassesAsync(school, id, SchoolYear.At("2026-11-06 08:30"), @case => @case.InformedAt is not null);
        Assert.Equal(
            InDutch.Say(Key.CaseNoNews, "ma 2 nov om 10.00", "Teamleider, Plaatsvervanger, Schoolleiding"), school.Told(Teacher).Last());
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.RestartAsync();
        await PassesAsync(school, id, SchoolYear.At("2026-11-12 08:30"), @case => @case.InformedOf > @case.OpenedAt);

        Assert.Equal(InDutch.Say(Key.CaseNews, "vr 6 nov om 8.30", "Teamleider pakte het op"), school.Told(Teacher).Last());
        Assert.Equal(2, (await school.EventsAsync(id)).Count(kind => kind == CaseEvent.Informed.Name));
    }

    [Fact]
    public async Task They_say_that_it_is_not_solved_and_one_more_person_is_asked()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);

        var wordless = await school.SayAsync(Leader, $"sluiten {id}");
        Assert.StartsWith(InDutch.Refused(Refusal.NoText), (string?)wordless[0]!["text"], StringComparison.Ordinal);
        await school.SayAsync(Leader, $"sluiten {id}: We hebben gebeld.");
        await school.SayAsync(Teacher, $"dit is niet opgelost {id}: Het gaat door.");
        await school.SettledAsync();

        Assert.Equal([Leader, Deputy], (await school.CaseAsync(id)).Responsible.Select(member => member.Id));
        Assert.Equal(InDutch.ToLeader(CaseEvent.NotSolved.Name), school.Told(Leader).Last());
        Assert.Equal(InDutch.ToLeader(CaseEvent.NotSolved.Name), school.Told(Deputy).Last());
        Assert.Empty(school.Told(Management));
    }

    private static async Task PassesAsync(SchoolOnline school, string id, DateTimeOffset moment, Func<Case, bool> until)
    {
        school.Clock.Move(moment - school.Clock.GetUtcNow());
        await school.HappensAsync(id, until);
        await school.SettledAsync();
    }
}
