using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>Leaders who say that they are ill, away or back: over the wire, whichever database and however many hosts.</summary>
public sealed class Who_says_that_they_are_away(PostgresServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_passed_over_at_once_after_a_restart_and_by_every_host_until_they_are_back(bool twoHosts)
    {
        await using var school = await OpenAsync(twoHosts);
        var id = await school.ReportAsync(urgency: Urgency.Now);
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);

        var card = await school.SayAsync(Leader, "Ik ben ziek");
        await school.HappensAsync(id, @case => @case.Handler is null);
        await school.SettledAsync();
        Assert.Equal("Je staat op afwezig tot en met maandag 2 november.", Summary(card));
        Assert.Contains("Je vervanger is Plaatsvervanger.", Text(card), StringComparison.Ordinal);
        Assert.Contains($"{id} gaat naar Plaatsvervanger.", Text(card), StringComparison.Ordinal);
        Assert.Equal([InDutch.ToLeader(CaseEvent.TurnedTo.Name)], school.Told(Deputy));
        Assert.Equal(InDutch.ToReporter(CaseEvent.Lapsed.Name, "Plaatsvervanger"), school.Told(Teacher).Last());

        await school.RestartAsync();
        Assert.Equal([Deputy], await AskedAsync(school, await school.ReportAsync()));
        var who = await school.SayAsync(Leader, "wie vervangt mij?", Last(school));
        var list = await school.SayAsync(Leader, "open meldingen");
        Assert.All([who, list], told => Assert.Contains("Je vervanger is Plaatsvervanger.", Text(told), StringComparison.Ordinal));

        var back = await school.SayAsync(Leader, "ik ben er weer", Last(school));
        Assert.StartsWith("Fijn dat je er weer bent.", Summary(back), StringComparison.Ordinal);
        Assert.Equal([Leader], await AskedAsync(school, await school.ReportAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Takes_it_back_at_a_tap_and_a_second_tap_changes_nothing(bool twoHosts)
    {
        await using var school = await OpenAsync(twoHosts);
        await school.SayAsync(Leader, "ik ben donderdag vrij");
        var undo = Button(await school.SayAsync(Leader, "ik ben ziek"), "Terugdraaien");

        var first = await school.PressAsync(Leader, undo, Last(school));
        var second = await school.PressAsync(Leader, undo);

        Assert.All(
            [first, second], press => Assert.Contains("Je staat op aanwezig.", press.Value.ToJsonString(), StringComparison.Ordinal));
        Assert.Equal([Leader], await AskedAsync(school, await school.ReportAsync()));
        Assert.Equal(["2026-11-05"], await school.AskAsync<string>("SELECT from_day FROM absence"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Makes_it_longer_at_a_tap_and_is_there_again_by_itself(bool twoHosts)
    {
        await using var school = await OpenAsync(twoHosts);
        var longer = Button(await school.SayAsync(Leader, "ik ben ziek"), "Ook dinsdag 3 november");

        var pressed = await school.PressAsync(Leader, longer);

        Assert.Contains("tot en met dinsdag 3 november", pressed.Value.ToJsonString(), StringComparison.Ordinal);
        school.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal([Deputy], await AskedAsync(school, await school.ReportAsync()));
        school.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal([Leader], await AskedAsync(school, await school.ReportAsync()));
    }

    [Fact]
    public async Task Is_there_whatever_the_directory_says_until_it_says_something_else()
    {
        await using var school = await SchoolOnline.OpenAsync();
        Away(school, leader: "2026-11-06");
        Assert.Equal([Deputy], await AskedAsync(school, await school.ReportAsync()));

        await school.SayAsync(Leader, "I'm back");
        Assert.Equal([Leader], await AskedAsync(school, await school.ReportAsync()));

        Away(school, leader: "2026-11-05");
        Assert.Equal([Deputy], await AskedAsync(school, await school.ReportAsync()));
    }

    [Fact]
    public async Task Is_told_who_stands_in_for_a_deputy_who_is_away_too_and_honestly_where_nobody_does()
    {
        await using var school = await SchoolOnline.OpenAsync();
        Away(school, leader: "");

        var deputy = await school.SayAsync(Deputy, "ik ben ziek");
        var leader = await school.SayAsync(Leader, "ik ben ziek");
        var third = await school.SayAsync(OtherLeader, "ik ben ziek");

        Assert.Contains("Je vervanger is Andere Teamleider.", Text(deputy), StringComparison.Ordinal);
        Assert.Contains("Je vervanger is Andere Teamleider.", Text(leader), StringComparison.Ordinal);
        Assert.Contains("Je hebt geen vervanger.", Text(third), StringComparison.Ordinal);
        Assert.Equal([Management], await AskedAsync(school, await school.ReportAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leaves_what_can_wait_to_others_on_the_next_school_morning_restart_or_not(bool twoHosts)
    {
        await using var school = await OpenAsync(twoHosts);
        var id = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        school.Clock.Move(TimeSpan.FromHours(11));

        await school.SayAsync(Leader, "ik ben ziek");
        await DueAsync(school, id, "2026-11-03 08:30");
        await school.RestartAsync();
        await DueAsync(school, id, "2026-11-03 08:30");
        Assert.Empty(school.Told(Deputy));
        school.Clock.Move(TimeSpan.FromHours(11.6));
        await school.HappensAsync(id, @case => @case.Handler is null);
        await school.SettledAsync();

        Assert.Single(school.Told(Deputy));
    }

    [Fact]
    public async Task Hears_kindly_that_nothing_is_set_where_they_lead_nobody()
    {
        await using var school = await SchoolOnline.OpenAsync();

        var said = await school.SayAsync(Teacher, "ik ben ziek");

        Assert.StartsWith("Dank je, maar bij mij hoef je je niet af te melden.", (string)said[^1]!["text"]!, StringComparison.Ordinal);
        Assert.Empty(await school.AskAsync<string>("SELECT person FROM absence"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sees_that_it_is_kept_and_has_it_forgotten(bool twoHosts)
    {
        await using var school = await OpenAsync(twoHosts);
        await school.SayAsync(Leader, "ik ben morgen vrij");
        await school.SayAsync(Deputy, "ik ben ziek");

        Assert.Contains(
            "De dagen waarvan je zei dat je er niet bent", Text(await school.SayAsync(Leader, "wat bewaar je over mij")),
            StringComparison.Ordinal);
        await school.SayAsync(Leader, "ja, verwijder mijn gegevens");

        Assert.Equal([Deputy], await school.AskAsync<string>("SELECT person FROM absence"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Has_what_is_over_cleaned_away(bool twoHosts)
    {
        await using var school = await OpenAsync(twoHosts);
        await school.SayAsync(Leader, "ik ben ziek");
        await school.SayAsync(Deputy, "ik ben er tot maandag niet");
        school.Clock.Move(TimeSpan.FromDays(2));

        await school.Hosts[0].Services.GetRequiredService<IStore>().ForgetAsync(
            new Terms(new StorageOptions(), school.Clock.GetUtcNow()), Turns.Token);

        Assert.Equal([Deputy], await school.AskAsync<string>("SELECT person FROM absence"));
    }

    [Fact]
    public async Task Is_in_no_log()
    {
        await using var school = await SchoolOnline.OpenAsync();

        await school.SayAsync(Leader, "ik ben er tot maandag niet");

        Assert.DoesNotContain(
            school.Hosts.SelectMany(host => host.Log.Lines), line => line.Contains("afwezig", StringComparison.OrdinalIgnoreCase)
                || line.Contains("2026-11-08", StringComparison.Ordinal));
    }

    private async Task<SchoolOnline> OpenAsync(bool twoHosts) => twoHosts
        ? await SchoolOnline.OpenAsync(await server.CreateDatabaseAsync(), 2)
        : await SchoolOnline.OpenAsync();

    private static int Last(SchoolOnline school) => school.Hosts.Count - 1;

    private static async Task<IEnumerable<string>> AskedAsync(SchoolOnline school, string id) =>
        (await school.CaseAsync(id)).Addressed.Select(member => member.Id);

    private static Task DueAsync(SchoolOnline school, string id, string moment) => UntilAsync(async () =>
        (await school.AskAsync<long>($"SELECT next_due FROM case_file WHERE id = '{id}'"))[0]
            == SchoolYear.At(moment).ToUnixTimeMilliseconds());

    private static string Summary(JsonArray replies) => (string)replies[^1]!["summary"]!;

    private static string Text(JsonArray replies) => replies[^1]!["attachments"]![0]!["content"]!.ToJsonString(Readable);

    private static readonly System.Text.Json.JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the card's button of this title brings back.</summary>
    private static JsonObject Button(JsonArray replies, string title) => replies[^1]!["attachments"]![0]!["content"]!["actions"]!.AsArray()
        .Single(action => (string)action!["title"]! == title)!["data"]!.DeepClone().AsObject();

    private static void Away(SchoolOnline school, string leader) => school.SaveDirectory($"""
        id,naam,rol,team,leidinggevende,plaatsvervanger,telefoon,afwezig
        docent,Docent,medewerker,Onderbouw,teamleider,,06-11111111,
        teamleider,Teamleider,teamleider,Onderbouw,schoolleiding,plaatsvervanger,06-22222222,{leader}
        plaatsvervanger,Plaatsvervanger,teamleider,Bovenbouw,schoolleiding,andere-teamleider,06-33333333,
        andere-teamleider,Andere Teamleider,teamleider,Brugklas,schoolleiding,,06-66666666,
        schoolleiding,Schoolleiding,schoolleiding,,,,06-44444444,

        """);
}
