using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>
/// Whoever is taken out of the directory has no rights from the next press on; the cases that they had go to the next, once each.
/// </summary>
public sealed class Who_left_the_school(PostgresServer server)
{
    private const string Secret = "Zonnebloempit";
    private const string Unwatched = "--Escalation:Poll=00:05:00";
    private const string Fallback = $"--Escalation:FallbackLeader={OtherLeader}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Can_do_nothing_with_a_button_any_more(bool hadIt)
    {
        await using var school = await OpenAsync(Fallback, Unwatched);
        var id = await LedAsync(school, hadIt);

        school.Leaves(Leader, Deputy);

        await Assert.AllAsync(CaseVerbs.All, async verb =>
        {
            var told = await UnchangedAsync(school, id, () => school.PressAsync(Leader, Nobody_else_sees_it.Filled(verb, id)));
            Assert.Equal((false, Nobody_else_sees_it.Kindly), (told.IsCard, told.Said));
            Assert.Contains(
                await school.Cases.AuditAsync(1, Turns.Token), note => (note.Person, note.Action, note.Case) == (Leader, verb.Name, id));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Can_do_nothing_with_typed_words_any_more(bool hadIt)
    {
        await using var school = await OpenAsync(Fallback, Unwatched);
        var id = await LedAsync(school, hadIt);

        school.Leaves(Leader, Deputy);

        await Assert.AllAsync(Nobody_else_sees_it.Typed, async typed =>
        {
            var told = await UnchangedAsync(school, id, () => school.SayAsync(Leader, string.Format(null, typed.Words, id)));
            Assert.Equal(Nobody_else_sees_it.Kindly, (string?)told.Single()!["text"]);
            Assert.Contains(
                await school.Cases.AuditAsync(1, Turns.Token),
                note => (note.Person, note.Action, note.Case) == (Leader, typed.Verb.Name, id));
        });
    }

    [Theory]
    [InlineData("open meldingen")]
    [InlineData("exporteer meldingen")]
    [InlineData("meldingen")]
    [InlineData("wat bewaar je over mij")]
    public async Task Gets_no_overview_any_more(string words)
    {
        await using var school = await OpenAsync(Fallback, Unwatched);
        var id = await LedAsync(school, hadIt: true);

        school.Leaves(Leader, Deputy);
        var told = (await school.SayAsync(Leader, words)).ToJsonString();

        Assert.All([id, Secret, "/export/", "behandel"], part => Assert.DoesNotContain(part, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Can_not_use_the_link_to_a_file_that_was_made_before()
    {
        await using var school = await OpenAsync(Fallback, Unwatched);
        await LedAsync(school, hadIt: true);
        var told = await school.SayAsync(Leader, "exporteer meldingen");
        var link = told.ToJsonString().Split('"').First(part => part.Contains("/export/", StringComparison.Ordinal));

        using var before = await school.Hosts[0].Client.GetAsync(link, Turns.Token);
        school.Leaves(Leader, Deputy);
        using var after = await school.Hosts[0].Client.GetAsync(link, Turns.Token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (before.StatusCode, after.StatusCode));
        Assert.DoesNotContain(Secret, await after.Content.ReadAsStringAsync(Turns.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_shown_nothing_of_what_happens_to_it()
    {
        await using var school = await OpenAsync(Fallback, Unwatched);
        var id = await LedAsync(school, hadIt: true);

        school.Leaves(Leader, Deputy);
        var before = school.Shown(Leader).Count();
        await school.DoAsync(Teacher, CaseVerbs.Add, id, "Nog iets.");
        await school.SettledAsync();

        Assert.Equal(before, school.Shown(Leader).Count());
    }

    [Fact]
    public async Task Keeps_what_they_reported()
    {
        await using var school = await OpenAsync(Fallback);
        var id = await school.ReportAsync(Secret, person: Leader);

        school.Leaves(Leader, Deputy);
        await WatchedAsync(school);

        Assert.Equal("open", (await school.DoAsync(Leader, CaseVerbs.Show, id)).Status);
        Assert.Equal("open", (await school.DoAsync(Leader, CaseVerbs.Add, id, "Nog iets.")).Status);
        Assert.Contains(id, (await school.SayAsync(Leader, "mijn meldingen")).ToJsonString(), StringComparison.Ordinal);
        Assert.Single(await school.EventsAsync(id), "added");
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    public async Task Has_their_cases_taken_on_by_the_next_who_is_told_as_the_reporter_is(bool hadIt, bool restarts, bool twoHosts)
    {
        await using var school = twoHosts
            ? await OpenAsync(await server.CreateDatabaseAsync(), 2, Fallback)
            : await OpenAsync(Fallback);
        var id = await LedAsync(school, hadIt);

        school.Leaves(Leader, Deputy);
        if (restarts)
        {
            await school.RestartAsync();
        }

        await Task.WhenAll(school.Hosts.Select(host => Watch(host).PassAsync(Turns.Token)));
        await WatchedAsync(school);

        var @case = await school.CaseAsync(id);
        Assert.Equal((CaseStatus.Open, null, Deputy), (@case.Status, @case.Handler, Assert.Single(@case.Responsible).Id));
        Assert.Single(await school.EventsAsync(id), "left");
        Assert.Equal(
            "Wie de melding van Docent kreeg, werkt niet meer op school. Kun jij dit oppakken?", Assert.Single(school.Told(Deputy)));
        Assert.Equal(
            "Wie je melding kreeg, werkt niet meer op school. Je melding gaat nu naar Plaatsvervanger.", school.Told(Teacher).Last());
        Assert.Contains("Teamleider werkt niet meer op school", await school.CardAsync(id, Teacher), StringComparison.Ordinal);
        Assert.Equal("picked_up", (await school.DoAsync(Deputy, CaseVerbs.PickUp, id)).Status);
    }

    [Theory]
    [InlineData(Urgency.Now)]
    [InlineData(Urgency.Consult)]
    public async Task Before_what_was_sent_to_them_arrived_has_that_told_and_the_next_asked(Urgency urgency)
    {
        await using var school = await OpenAsync(Fallback, Unwatched);
        var tried = 0;
        school.Connector.Refuses = arrival =>
            arrival.Chat == $"made:{Leader}" && Interlocked.Increment(ref tried) > 0 ? new Refused(503) : null;
        var id = await school.SendAsync(Secret, urgency);
        await UntilAsync(() => Task.FromResult(Volatile.Read(ref tried) > 0));

        school.Leaves(Leader, Deputy);
        await school.SettledAsync();

        Assert.Equal(["reported", "left", "delivered"], await school.EventsAsync(id));
        Assert.Single(school.Told(Deputy));
        Assert.Empty(school.Shown(Leader));
        Assert.Equal(
            "Wie je melding kreeg, werkt niet meer op school. Je melding gaat nu naar Plaatsvervanger.", school.Told(Teacher).Last());
        Assert.Empty(await school.Cases.FailuresAsync(10, Turns.Token));
    }

    [Fact]
    public async Task Is_passed_over_on_the_way_of_a_case()
    {
        await using var school = await OpenAsync(Fallback);
        var id = await school.ReportAsync(urgency: Urgency.Now);

        school.Leaves(Deputy);
        await school.PassesAsync(TimeSpan.FromHours(1), async () => (await school.CaseAsync(id)).Addressed.Count == 2);

        Assert.Equal([Leader, Management], (await school.CaseAsync(id)).Addressed.Select(member => member.Id));
        Assert.Empty(school.Shown(Deputy));
    }

    [Fact]
    public async Task When_a_whole_way_left_a_case_goes_where_a_report_would_go_now()
    {
        await using var school = await OpenAsync(Fallback);
        var id = await LedAsync(school, hadIt: true);

        school.SaveDirectory("""
            id,naam,rol,leidinggevende
            docent,Docent,medewerker,andere-teamleider
            andere-teamleider,Andere Teamleider,teamleider,nieuw
            nieuw,Nieuwe rector,schoolleiding,
            """);
        await WatchedAsync(school);
        await school.HappensAsync(id, @case => @case.Responsible[0].Id != Leader);

        var @case = await school.CaseAsync(id);
        Assert.Equal([OtherLeader], @case.Responsible.Select(member => member.Id));
        Assert.Equal([OtherLeader, "nieuw"], @case.Chain.Select(member => member.Id));
        Assert.Equal(["left", "left", "left"], (await school.EventsAsync(id)).Where(kind => kind == "left"));
    }

    [Fact]
    public async Task Hands_on_many_cases_in_batches_and_each_once()
    {
        await using var school = await OpenAsync(Fallback, Unwatched);
        var ids = new List<string>();
        for (var number = 0; number < CaseWatch.Batch + 3; number++)
        {
            ids.Add(await school.ReportAsync());
        }

        school.Leaves(Leader, Deputy);
        school.Clock.Move(CaseWatch.LookForLeavers);
        var watch = Watch(school.Hosts[0]);
        int[] passes = [await watch.PassAsync(Turns.Token), await watch.PassAsync(Turns.Token), await watch.PassAsync(Turns.Token)];
        school.Clock.Move(CaseWatch.LookForLeavers);

        Assert.Equal([CaseWatch.Batch, 3, 0], passes);
        Assert.Equal(0, await watch.PassAsync(Turns.Token));
        await Assert.AllAsync(ids, async id => Assert.Single(await school.EventsAsync(id), "left"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,naam,rol,leidinggevende\n")]
    [InlineData("<html>Sign in</html>")]
    [InlineData("id,naam,rol,leidinggevende\ndocent,Docent,medewerker,teamleider\nandere-teamleider,Anders,teamleider,\n")]
    public async Task Is_nobody_because_the_directory_can_not_be_read(string content)
    {
        await using var school = await OpenAsync(Fallback);
        var id = await LedAsync(school, hadIt: false);

        school.SaveDirectory(content);
        await WatchedAsync(school);

        Assert.DoesNotContain("left", await school.EventsAsync(id));
        Assert.Equal("picked_up", (await school.DoAsync(Leader, CaseVerbs.PickUp, id)).Status);
    }

    [Fact]
    public async Task May_come_back_and_be_given_a_case_again()
    {
        await using var school = await OpenAsync(Fallback);
        var id = await LedAsync(school, hadIt: true);
        school.Leaves(Leader, Deputy);
        await WatchedAsync(school);
        await school.HappensAsync(id, @case => @case.Responsible[0].Id == Deputy);

        school.ComesBack();
        var before = await school.DoAsync(Leader, CaseVerbs.Show, id);
        await school.DoAsync(Deputy, CaseVerbs.PickUp, id);
        await school.DoAsync(Deputy, CaseVerbs.HandOver, id, null, ("to", Leader));
        await school.SettledAsync();

        Assert.Equal(Nobody_else_sees_it.Kindly, before.Said);
        Assert.Equal("picked_up", (await school.DoAsync(Leader, CaseVerbs.PickUp, id)).Status);
    }

    /// <summary>A case that is its leader's to handle, or that the leader handles already.</summary>
    private static async Task<string> LedAsync(SchoolOnline school, bool hadIt)
    {
        var id = await school.ReportAsync(Secret);
        if (hadIt)
        {
            await school.DoAsync(Leader, CaseVerbs.PickUp, id);
            await school.SettledAsync();
        }

        return id;
    }

    private static async Task WatchedAsync(SchoolOnline school)
    {
        school.Clock.Move(CaseWatch.LookForLeavers);
        await Watch(school.Hosts[0]).PassAsync(Turns.Token);
        await school.SettledAsync();
    }

    /// <summary>Whatever is done: the case stays as it is, and nobody is told anything.</summary>
    private static async Task<T> UnchangedAsync<T>(SchoolOnline school, string id, Func<Task<T>> doing)
    {
        var (version, heard) = ((await school.CaseAsync(id)).Version, school.Connector.Heard.Count);

        var told = await doing();
        await school.SettledAsync();

        Assert.Equal((version, heard), ((await school.CaseAsync(id)).Version, school.Connector.Heard.Count));
        return told;
    }

    private static CaseWatch Watch(BotHost host) => host.Services.GetServices<IHostedService>().OfType<CaseWatch>().Single();
}
