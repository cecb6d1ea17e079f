using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Activities;

/// <summary>
/// Reminders of the path, and cases after signing, through a whole school year: each that is due once, none that is not, with two hosts on
/// one database, restarts, and a directory that changes.
/// </summary>
public sealed class What_comes_by_itself(PostgresServer server)
{
    private static readonly string[] Holidays =
    [
        .. SchoolYear.Calendar.Holidays.SelectMany((holiday, number) => (string[])
        [
            $"--Escalation:Holidays:{number}:From={holiday.From:yyyy-MM-dd}", $"--Escalation:Holidays:{number}:To={holiday.To:yyyy-MM-dd}",
        ]),
    ];

    private static readonly IReadOnlyDictionary<string, string> Sentences = new Dictionary<PathKey, string>
    {
        [PathKey.NudgeWelcome] = "welcome",
        [PathKey.NudgeWeek] = "week",
        [PathKey.NudgeWeekBusy] = "week",
        [PathKey.NudgeFortnight] = "fortnight",
        [PathKey.NudgeFortnightBusy] = "fortnight",
    }.ToDictionary(each => InDutch.Say(each.Key), each => each.Value);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_that_is_due_comes_once_in_a_school_year_and_nothing_else_does(bool twoHosts)
    {
        await using var school = twoHosts
            ? await OpenAsync(await server.CreateDatabaseAsync(), 2, Holidays)
            : await OpenAsync(Holidays);
        school.SaveDirectory($"""
            id,naam,rol,leidinggevende,begint
            {Teacher},Docent,medewerker,{Leader},2026-12-14
            {Colleague},Collega,medewerker,{Leader},2027-01-11
            {Deputy},Plaatsvervanger,teamleider,{Management},2026-11-07
            {OtherLeader},Andere,teamleider,{Management},2026-11-16
            {Leader},Teamleider,teamleider,{Management},
            {Management},Schoolleiding,schoolleiding,,2019-08-01

            """);
        foreach (var person in (string[])[Teacher, Colleague, Deputy, Leader, Management])
        {
            await school.SayAsync(person, "hallo");
        }

        Assert.Contains("Begin met inwerken", (await school.ArriveAsync(Teacher)).ToJsonString(), StringComparison.Ordinal);
        var said = new List<string>();
        for (var day = new DateOnly(2026, 11, 3); day < new DateOnly(2027, 9, 30); day = day.AddDays(1))
        {
            foreach (var time in (string[])["08:59", "09:00", "16:59"])
            {
                await LookAsync(school, $"{day:yyyy-MM-dd} {time}", said);
            }

            await (day.ToString("MM-dd", null) switch
            {
                "11-10" => SignAsync(school, Deputy),
                "01-12" => school.SayAsync(Colleague, "Geen herinneringen meer"),
                // Opens the chat only now: nothing could be said before, and the first days are over.
                "11-24" => school.ArriveAsync(OtherLeader),
                _ => Task.CompletedTask,
            });
            if (day.Day is 8 or 23)
            {
                await school.RestartAsync();
            }
        }

        Assert.Equal(
            [
                "2026-11-09 09:00 plaatsvervanger welcome", "2026-11-17 09:00 plaatsvervanger case",
                "2026-11-30 09:00 andere-teamleider fortnight", "2026-12-10 09:00 plaatsvervanger case",
                "2026-12-14 09:00 docent welcome", "2027-01-04 09:00 docent week", "2027-01-11 09:00 collega welcome",
                "2027-01-11 09:00 docent fortnight", "2027-04-12 09:00 plaatsvervanger case",
            ],
            said);
        Assert.Equal([3L], await school.AskAsync<long>("SELECT count(DISTINCT path_case) FROM onboarding_nudge"));
        Assert.DoesNotContain(await school.AskAsync<string>("SELECT person FROM onboarding_nudge"), person => person == Management);
    }

    [Fact]
    public async Task A_welcome_that_the_first_contact_gave_does_not_come_again_and_the_reminder_does()
    {
        await using var school = await OpenAsync(Holidays);
        Starts(school, "2026-11-02", Teacher);
        await school.ArriveAsync(Teacher);
        var said = new List<string>();

        await LookAsync(school, "2026-11-03 09:00", said);
        await LookAsync(school, "2026-11-09 09:00", said);

        Assert.Equal(["2026-11-09 09:00 docent week"], said);
    }

    [Fact]
    public async Task What_could_not_be_sent_by_the_end_of_the_day_comes_the_next_school_morning_and_not_at_night()
    {
        await using var school = await OpenAsync(Holidays);
        Starts(school, "2026-11-06", Teacher);
        await school.SayAsync(Teacher, "hallo");
        school.Connector.Refuses = _ => new Refused(503);
        school.Clock.Move(SchoolYear.At("2026-11-06 16:58") - school.Clock.GetUtcNow());
        await PassAsync(school);
        await UntilAsync(async () => (await school.AskAsync<long>("SELECT max(attempts) FROM outbox"))[0] > 0);
        school.Connector.Refuses = _ => null;

        var monday = SchoolYear.At("2026-11-09 09:00");
        school.Clock.Move(SchoolYear.At("2026-11-06 20:00") - school.Clock.GetUtcNow());
        await UntilAsync(async () =>
            await school.AskAsync<long>("SELECT due_at FROM outbox WHERE occasion = 'nudge'") is not [var due]
            || due >= monday.ToUnixTimeMilliseconds());
        var atNight = Told(school, Teacher);
        var said = new List<string>();
        await LookAsync(school, "2026-11-09 09:00", said);

        Assert.Empty(atNight);
        Assert.Equal(["2026-11-09 09:00 docent welcome"], said);
    }

    [Fact]
    public async Task Who_signed_left_or_asked_for_none_between_queueing_and_sending_gets_none()
    {
        await using var school = await OpenAsync(Holidays);
        await school.SayAsync(Teacher, "hallo");
        await school.SayAsync(Colleague, "hallo");
        await school.SayAsync(Deputy, "hallo");
        Starts(school, "2026-11-03", Teacher, Colleague, Deputy);
        school.Connector.Refuses = _ => new Refused(503);
        school.Clock.Move(SchoolYear.At("2026-11-03 09:00") - school.Clock.GetUtcNow());
        await PassAsync(school);
        var queued = await school.AskAsync<long>("SELECT count(*) FROM outbox WHERE occasion = 'nudge'");
        await SignAsync(school, Teacher);
        school.Leaves(Colleague);
        await school.SayAsync(Deputy, "no more reminders");
        school.Connector.Refuses = _ => null;
        var said = new List<string>();

        await LookAsync(school, "2026-11-03 11:00", said);

        Assert.Equal([3L], queued);
        Assert.Empty(said);
    }

    [Fact]
    public async Task Who_left_the_directory_is_forgotten_after_a_month_their_signature_after_two_years_and_who_comes_back_is_not()
    {
        await using var school = await OpenAsync(Holidays);
        foreach (var person in (string[])[Teacher, Colleague])
        {
            await SignAsync(school, person);
            await school.PressAsync(person, new() { ["verb"] = PathVerbs.Off });
        }

        var directory = school.ReadDirectory();
        school.Leaves(Colleague);
        school.Leaves(Teacher);
        await ForgetAsync(school, days: 29);
        await ForgetAsync(school, days: 0);
        var atFirst = await KeptAsync(school);
        school.SaveDirectory(directory);
        await ForgetAsync(school, days: 29);
        school.Leaves(Teacher);
        await ForgetAsync(school, days: 0);
        await ForgetAsync(school, days: 31);
        var afterAMonth = await KeptAsync(school);
        await ForgetAsync(school, days: 731);

        Assert.Equal([Colleague, Teacher], atFirst.Progress);
        Assert.Equal([Colleague, Teacher], atFirst.Signatures);
        Assert.Equal([Colleague], afterAMonth.Progress);
        Assert.Equal([Colleague, Teacher], afterAMonth.Signatures);
        Assert.Equal([Colleague], (await KeptAsync(school)).Signatures);
        Assert.Empty(await school.AskAsync<string>("SELECT person FROM onboarding_left"));
    }

    private static async Task<(IReadOnlyList<string> Progress, IReadOnlyList<string> Signatures)> KeptAsync(SchoolOnline school) => (
        await school.AskAsync<string>("SELECT person FROM onboarding UNION SELECT person FROM onboarding_quiet ORDER BY person"),
        await school.AskAsync<string>("SELECT person FROM onboarding_signature ORDER BY person"));

    private static async Task ForgetAsync(SchoolOnline school, int days)
    {
        school.Clock.Move(TimeSpan.FromDays(days));
        await school.Hosts[0].Services.GetRequiredService<PathLeavers>().ForgetAsync(Turns.Token);
    }

    [Fact]
    public async Task Is_turned_off_and_on_again_by_a_button_or_in_words()
    {
        await using var school = await OpenAsync(Holidays);
        await school.PressAsync(Teacher, new() { ["verb"] = PathVerbs.Off });
        var off = await school.AskAsync<string>("SELECT person FROM onboarding_quiet");
        var holds = (await school.SayAsync(Teacher, "wat bewaar je over mij")).ToJsonString();
        await school.SayAsync(Teacher, "weer herinneringen");

        Assert.Equal([Teacher], off);
        Assert.Contains("Wat ik je erover stuurde", holds, StringComparison.Ordinal);
        Assert.Empty(await school.AskAsync<string>("SELECT person FROM onboarding_quiet"));
    }

    [Fact]
    public async Task The_answer_to_a_case_is_what_the_rules_say_and_is_kept_nowhere()
    {
        await using var school = await OpenAsync(Holidays);

        var pressed = await school.PressAsync(
            Teacher, new() { ["verb"] = PathVerbs.Case, [PathVerbs.Step] = "voice", [PathVerbs.Option] = "Allowed" });

        Assert.True(pressed.IsCard);
        Assert.Contains("Niet toegestaan", pressed.Value.ToJsonString(), StringComparison.Ordinal);
        foreach (var table in (string[])["onboarding", "onboarding_step", "onboarding_article", "onboarding_nudge"])
        {
            Assert.Equal([0L], await school.AskAsync<long>($"SELECT count(*) FROM {table}"));
        }
    }

    private static void Starts(SchoolOnline school, string day, params string[] people) => school.SaveDirectory(string.Join(
        '\n',
        school.ReadDirectory().Split('\n').Select((row, line) => row.Length == 0 ? row
            : line == 0 ? row + ",begint"
            : row + "," + (people.Contains(row.Split(',')[0]) ? day : ""))));

    private static async Task SignAsync(SchoolOnline school, string person) => await school.Cases.ApplyAsync(
        new Effects
        {
            Path = new PathChange(person)
            {
                Post = Post.Teacher,
                Signature = new Signature(person, person, "1", ContentHash.Of(Shipped.Pack), school.Clock.GetUtcNow()),
            },
        },
        Turns.Token);

    /// <summary>Every host looks at that moment, twice and at once; what came to anybody by then is noted.</summary>
    private static async Task LookAsync(SchoolOnline school, string at, List<string> said)
    {
        var before = People.ToDictionary(person => person, person => Told(school, person).Count);
        school.Clock.Move(SchoolYear.At(at) - school.Clock.GetUtcNow());
        await Task.WhenAll(PassAsync(school), PassAsync(school));
        await school.SettledAsync();
        said.AddRange(
            from person in People
            from what in Told(school, person).Skip(before[person])
            select $"{at} {person} {what}");
    }

    private static readonly string[] People = [OtherLeader, Colleague, Teacher, Deputy, Leader, Management];

    private static List<string> Told(SchoolOnline school, string person) =>
    [
        .. school.Told(person).Select(told => Sentences.GetValueOrDefault(told)
            ?? (told.StartsWith(InDutch.Say(PathKey.LaterTitle), StringComparison.Ordinal) ? "case" : null)).OfType<string>(),
    ];

    private static Task PassAsync(SchoolOnline school) => Task.WhenAll(school.Hosts.Select(host =>
        host.Services.GetServices<IHostedService>().OfType<NudgeWatch>().Single().PassAsync(Turns.Token)));
}
