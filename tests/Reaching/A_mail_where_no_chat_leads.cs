using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Reaching;

/// <summary>
/// Who can't be reached in a chat gets a mail, once for each case, in which nothing stands that a stranger may not read; and where the mail
/// fails the case goes on.
/// </summary>
public abstract class A_mail_where_no_chat_leads : IAsyncLifetime
{
    private readonly FakeSmtp _smtp = FakeSmtp.Start();
    private SchoolOnline _school = null!;

    /// <summary>A connection string; null for a file of its own.</summary>
    private protected abstract Task<string?> DatabaseAsync();

    public async ValueTask InitializeAsync() => _school = await OpenWithMailAsync(await DatabaseAsync(), _smtp.Settings);

    public async ValueTask DisposeAsync()
    {
        await _school.DisposeAsync();
        await _smtp.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_can_wait_waits_for_the_mail_to_be_read_and_the_reporter_is_told_of_it()
    {
        Lacks(Leader);

        var id = await _school.ReportAsync("Zonnebloempit");

        Assert.Equal(AddressOf(Leader), Assert.Single(_smtp.Taken).To);
        Assert.Empty(_school.Shown(Deputy));
        Assert.Equal([InDutch.ToReporter(CaseEvent.Mailed.Name)], _school.Told(Teacher));
        var card = await _school.CardAsync(id, Teacher);
        Assert.Contains(InDutch.Say(Key.ReachMailed, "Teamleider"), card, StringComparison.Ordinal);
        Assert.Contains("Teamleider kreeg een e-mail: iemand vraagt om hulp", card, StringComparison.Ordinal);
        Assert.Contains("Kan het niet wachten? Bel Teamleider", card, StringComparison.Ordinal);
        Assert.Equal(["reported", "not_delivered", "mailed"], await _school.EventsAsync(id));
    }

    [Fact]
    public async Task Nothing_stands_in_it_that_a_stranger_may_not_read()
    {
        Lacks(Leader);

        var id = await _school.ReportAsync("Zonnebloempit");

        var mail = Assert.Single(_smtp.Taken);
        Assert.All(
            (string[])[id, "Zonnebloempit", "docent", "melding", "report", "Teamleider ", "ouderapp", "Sevenwolden.Bot"],
            word => Assert.DoesNotContain(word, mail.Data, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("https://teams.microsoft.com", mail.Data, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.Equal("Iemand op school vraagt je hulp / Somebody at school asks for your help", mail.Header("Subject"));
    }

    [Fact]
    public async Task What_is_urgent_goes_to_somebody_else_at_the_same_time()
    {
        Lacks(Leader);

        var id = await _school.ReportAsync(urgency: Urgency.Now);

        Assert.Equal(AddressOf(Leader), Assert.Single(_smtp.Taken).To);
        Assert.Single(_school.Told(Deputy));
        Assert.Equal(["Niet iedereen was bereikbaar. Je melding gaat nu naar Plaatsvervanger."], _school.Told(Teacher));
        Assert.Contains(
            $"{InDutch.Say(Key.ReachMailed, "Teamleider")}; {InDutch.Say(Key.ReachDelivered, "Plaatsvervanger")}",
            await _school.CardAsync(id, Teacher), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_gets_one_mail_for_a_case_whatever_happens_to_it()
    {
        Lacks(Leader);
        var id = await _school.ReportAsync();

        await _school.DoAsync(Teacher, CaseVerbs.Add, id, "Het wordt erger.");
        await _school.DoAsync(Teacher, CaseVerbs.Withdraw, id);
        await _school.DoAsync(Teacher, CaseVerbs.Reopen, id);
        await _school.SettledAsync();
        await _school.PassesAsync(TimeSpan.FromDays(1), async () => (await _school.EventsAsync(id)).Contains("reminded"));

        Assert.Single(_smtp.Taken, mail => mail.To == AddressOf(Leader));
        await _school.ReportAsync();
        Assert.Equal(2, _smtp.Taken.Count(mail => mail.To == AddressOf(Leader)));
    }

    [Theory]
    // A mailbox that is full, by either code: tried to the last, for it may be emptied.
    [InlineData(452, 3)]
    [InlineData(552, 3)]
    // Nobody of that name.
    [InlineData(550, 1)]
    public async Task Where_the_mail_is_not_taken_the_next_of_the_way_is_asked_and_the_history_says_so(int status, int times)
    {
        Lacks(Leader);
        _smtp.Refuses = (_, _) => status;

        var id = await _school.ReportAsync();

        Assert.Equal(times, _smtp.Tried.Count);
        Assert.Equal(["Wie de melding van Docent kreeg, is niet bereikbaar. Kun jij dit oppakken?"], _school.Told(Deputy));
        Assert.Equal(["Niet iedereen was bereikbaar. Je melding gaat nu naar Plaatsvervanger."], _school.Told(Teacher));
        Assert.Contains("De e-mail aan Teamleider kwam niet aan", await _school.CardAsync(id, Teacher), StringComparison.Ordinal);
        Assert.Equal(["reported", "not_delivered", "mail_failed", "rerouted", "delivered"], await _school.EventsAsync(id));
        Assert.Contains(
            await _school.Cases.FailuresAsync(10, Turns.Token),
            failure => (failure.Line, failure.Case, failure.Reason) == ($"mail/{Leader}", id, $"SMTP {status}"));
    }

    [Fact]
    public async Task Where_the_mail_server_is_away_the_next_of_the_way_is_asked()
    {
        Lacks(Leader);
        await _smtp.DisposeAsync();

        var id = await _school.ReportAsync();

        Assert.Equal(["reported", "not_delivered", "mail_failed", "rerouted", "delivered"], await _school.EventsAsync(id));
        Assert.Single(_school.Told(Deputy));
    }

    [Fact]
    public async Task A_mailbox_that_is_full_for_a_moment_gets_it_when_it_is_not()
    {
        Lacks(Leader);
        _smtp.Refuses = (_, before) => before == 0 ? 452 : null;

        var id = await _school.ReportAsync();

        Assert.Single(_smtp.Taken);
        Assert.Equal(["reported", "not_delivered", "mailed"], await _school.EventsAsync(id));
    }

    [Fact]
    public async Task Where_nobody_has_the_app_everybody_of_the_way_is_written_to_in_time()
    {
        Lacks(Leader, Deputy, Management);

        var id = await _school.ReportAsync(urgency: Urgency.Now);

        Assert.Equal(
            new[] { Leader, Deputy, Management }.Select(AddressOf).Order(), _smtp.Taken.Select(mail => mail.To).Order());
        Assert.Contains("Kan het niet wachten? Bel Teamleider", await _school.CardAsync(id, Teacher), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_opens_the_chat_after_the_mail_is_shown_the_case()
    {
        Lacks(Leader);
        var id = await _school.ReportAsync();

        await _school.ArriveAsync(Leader);
        await _school.SettledAsync();

        Assert.Equal([InDutch.ToLeader(CaseEvent.Reported.Name)], _school.Told(Leader));
        Assert.Contains(InDutch.Say(Key.ReachDelivered, "Teamleider"), await _school.CardAsync(id, Teacher), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_may_have_been_taken_bears_the_same_name_when_it_goes_again()
    {
        Lacks(Leader);
        _smtp.BreaksOff = true;

        await _school.SendAsync();
        await UntilAsync(() => Task.FromResult(_smtp.Taken.Count == 1));
        _smtp.BreaksOff = false;
        await _school.SettledAsync();

        Assert.Equal(2, _smtp.Taken.Count);
        Assert.Single(_smtp.Taken.Select(mail => mail.Data).Distinct());
        Assert.EndsWith("@school.example>", _smtp.Taken.First().Header("Message-Id"), StringComparison.Ordinal);
        Assert.Equal("person/teamleider", Assert.Single(await _school.Cases.FailuresAsync(10, Turns.Token)).Line);
    }

    [Fact]
    public async Task What_is_on_its_way_when_the_bot_stops_goes_out_once_it_is_back()
    {
        Lacks(Leader);
        _smtp.Refuses = (_, before) => before == 0 ? 452 : null;

        var id = await _school.SendAsync();
        await UntilAsync(() => Task.FromResult(_smtp.Tried.Count == 1));
        await _school.RestartAsync(TimeSpan.FromMinutes(1));
        await _school.SettledAsync();

        Assert.Single(_smtp.Taken);
        Assert.Equal(["reported", "not_delivered", "mailed"], await _school.EventsAsync(id));
    }

    private void Lacks(params string[] people) => _school.Connector.Refuses = arrival =>
        people.Any(person => arrival.Chat == $"made:{person}") ? Refused.Blocked : null;

    internal static string AddressOf(string person) => $"{person}@school.example";

    /// <summary>A school whose directory has a mail address for everybody.</summary>
    internal static async Task<SchoolOnline> OpenWithMailAsync(string? database, params string[] settings)
    {
        var school = await OpenAsync(database, 1, ["--Delivery:Attempts=3", .. settings]);
        var rows = school.ReadDirectory().TrimEnd().Split('\n');
        school.SaveDirectory(string.Join('\n', rows.Select((row, place) =>
            $"{row.TrimEnd()},{(place == 0 ? "e-mail" : AddressOf(row.Split(',')[0]))}")));
        return school;
    }
}
