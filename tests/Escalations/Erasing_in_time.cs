using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>That words go is said before; after it nothing is said of them any more. Over the wire, whichever database.</summary>
public sealed class Erasing_in_time(PostgresServer server)
{
    private const string Word = "Zonnebloempit";
    private const string Name = "Sietse Dijkstra";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_handled_it_hears_it_once_a_week_before_and_nobody_hears_anything_after_it(bool twoHosts)
    {
        await using var school = twoHosts ? await OpenAsync(await server.CreateDatabaseAsync(), 2) : await OpenAsync();
        var id = await ClosedAsync(school);

        await PassesAsync(school, id, SchoolYear.At("2027-01-22 08:29"), @case => @case.IsClosed);
        var before = Messages(school);
        await PassesAsync(school, id, SchoolYear.At("2027-01-22 08:30"), @case => @case.ErasesAt is not null);
        await school.RestartAsync(TimeSpan.FromHours(3));
        await school.SettledAsync();
        var told = Messages(school);
        var card = await school.CardAsync(id, Leader);
        await PassesAsync(school, id, (await school.CaseAsync(id)).ClosedAt!.Value.AddDays(90), @case => @case.Erased);
        school.Clock.Move(TimeSpan.FromDays(100));
        await school.RestartAsync();
        await school.SettledAsync();

        Assert.Equal(before + 1, told);
        Assert.StartsWith("Op zondag 31 januari", school.Told(Leader).Last(), StringComparison.Ordinal);
        Assert.Contains(InDutch.Say(Key.CaseErasesAt), card, StringComparison.Ordinal);
        Assert.Contains(ReportVerbs.Export, card, StringComparison.Ordinal);
        Assert.Equal(told, Messages(school));
        foreach (var person in (string[])[Teacher, Leader])
        {
            Assert.Contains(InDutch.Say(Key.CaseErased), await school.CardAsync(id, person), StringComparison.Ordinal);
            Assert.DoesNotContain(Word, await school.CardAsync(id, person), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_errand_that_waits_when_the_words_go_is_dropped_and_a_card_that_is_gone_is_not_shown_anew(bool postgres)
    {
        await using var school = await OpenAsync(postgres ? await server.CreateDatabaseAsync() : null, 1);
        var id = await ClosedAsync(school);
        // What is still on its way would come in between.
        await school.SettledAsync();
        var shown = (Leader: school.Told(Leader).Count(), Teacher: school.Told(Teacher).Count());
        // Nothing gets through; and the reporter deleted their card.
        school.Connector.Refuses = arrival => arrival.Method == "POST" ? new Refused(503) : null;
        await PassesAsync(school, id, SchoolYear.At("2027-01-22 08:30"), @case => @case.ErasesAt is not null, settles: false);
        await UntilAsync(async () => (await WaitingAsync(school)).Contains(CaseEvent.ErasureAnnounced.Name));
        await PassesAsync(school, id, (await school.CaseAsync(id)).ClosedAt!.Value.AddDays(90), @case => @case.Erased, settles: false);

        school.Connector.Refuses = arrival =>
            arrival.Method == "PUT" && arrival.Chat?.EndsWith(Teacher, StringComparison.Ordinal) == true ? new Refused(404) : null;
        await school.SettledAsync();

        Assert.Equal(shown, (school.Told(Leader).Count(), school.Told(Teacher).Count()));
        Assert.Empty(await school.AskAsync<long>("SELECT id FROM errand_owed"));
        Assert.Empty(await school.AskAsync<long>("SELECT id FROM outbox"));
        Assert.DoesNotContain(Word, await school.CardAsync(id, Leader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_forgotten_hears_nothing_any_more()
    {
        await using var school = await OpenAsync();
        var id = await ClosedAsync(school);
        await school.PressAsync(Teacher, new System.Text.Json.Nodes.JsonObject { ["verb"] = ReportVerbs.ForgetNow });
        await school.SettledAsync();
        var (messages, theirs) = (Messages(school), school.Shown(Teacher).Count());

        school.Clock.Move(TimeSpan.FromDays(200));
        await school.RestartAsync();
        await school.DoAsync(Leader, CaseVerbs.Show, id);
        await school.SettledAsync();

        Assert.Equal(theirs, school.Shown(Teacher).Count());
        // What the leader asked for.
        Assert.Equal(messages + 1, Messages(school));
        Assert.DoesNotContain(CaseEvent.ErasureAnnounced.Name, await school.EventsAsync(id));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_name_goes_out_of_the_words_wherever_they_are_kept_or_shown(bool postgres, bool typed)
    {
        await using var school = await OpenAsync(postgres ? await server.CreateDatabaseAsync() : null, 1);
        var id = await school.ReportAsync($"{Name} plaagt Fenna in de ouderapp.");
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.DoAsync(Leader, CaseVerbs.Ask, id, $"Is dat {Name}?");
        await school.DoAsync(Teacher, CaseVerbs.Answer, id, "Ja, sietse dijkstra.");
        await school.SettledAsync();
        // What was answered is kept for an hour, in case it is asked again.
        await school.RestartAsync(TimeSpan.FromHours(2));
        await school.SettledAsync();
        var (messages, cards) = (Messages(school), await CardsAsync(school, id));

        var said = typed
            ? (await school.SayAsync(Leader, $"haal naam weg {id}: {Name}")).ToJsonString()
            : (await school.DoAsync(Leader, NameVerbs.TakeOut, id, Name)).Said;
        await UntilAsync(async () => !(await school.CardAsync(id, Teacher)).Contains(Name, StringComparison.OrdinalIgnoreCase));
        await school.SettledAsync();

        Assert.Contains(InDutch.Done(CaseEvent.NameTakenOut.Name), said, StringComparison.Ordinal);
        Assert.Equal("[naam weggehaald] plaagt Fenna in de ouderapp.", (await school.CaseAsync(id)).Report.What);
        Assert.Equal((cards, messages), (await CardsAsync(school, id), Messages(school)));
        Assert.DoesNotContain(Name, await school.CardAsync(id, Leader), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("haalde een naam weg", await school.CardAsync(id, Teacher), StringComparison.Ordinal);
        Assert.Empty(await school.AskAsync<string>("SELECT kind FROM case_event WHERE payload IS NOT NULL"));
        Assert.DoesNotContain(
            school.Hosts.SelectMany(host => host.Log.Lines), line => line.Contains("Dijkstra", StringComparison.OrdinalIgnoreCase));
        if (!postgres)
        {
            var vault = school.Hosts[0].Services.GetRequiredService<Vault>();
            Assert.DoesNotContain(
                (await RawBytes.OfAsync(school.Folder)).Values.SelectMany(bytes => RawBytes.Unsealed(bytes, vault)),
                text => text.Contains(Name, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static async Task<string> ClosedAsync(SchoolOnline school)
    {
        var id = await school.ReportAsync($"Het gaat om {Word}.");
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.DoAsync(Leader, CaseVerbs.Close, id, Word, ("outcome", "Solved"));
        await school.SettledAsync();
        return id;
    }

    private static int Messages(SchoolOnline school) => school.Connector.Delivered.Count(
        arrival => arrival is { Method: "POST", Creates: false, About: null, Card: not null });

    private static async Task<string> CardsAsync(SchoolOnline school, string id) => string.Join(
        ' ', await school.AskAsync<string>($"SELECT person || activity_id FROM case_card WHERE case_id = '{id}' ORDER BY person"));

    private static Task<IReadOnlyList<string>> WaitingAsync(SchoolOnline school) =>
        school.AskAsync<string>("SELECT occasion FROM outbox WHERE NOT dead");

    private static async Task PassesAsync(
        SchoolOnline school, string id, DateTimeOffset moment, Func<Case, bool> until, bool settles = true)
    {
        school.Clock.Move(moment - school.Clock.GetUtcNow());
        await school.HappensAsync(id, until);
        if (settles)
        {
            await school.SettledAsync();
        }
    }
}
