using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Storage;

/// <summary>
/// A copy that was made while the bot ran, put in place elsewhere; and what the version before left, taken over by this one. Each has all
/// cases with their words, and all signatures with what their receipts prove, where the key is; without it the bot says what is missing.
/// </summary>
public abstract class A_backup_on_another_machine
{
    /// <summary>The number of the last script of the version before that anything stands in which is looked for here.</summary>
    private const int Before = 13;

    private static readonly Signature Signed =
        new(Teacher, "Docent", "2016/1", "h1", new DateTimeOffset(2026, 11, 2, 9, 5, 0, TimeSpan.Zero));

    private string _id = "";
    private string _receipt = "";

    /// <summary>An empty one.</summary>
    private protected abstract Task<string> DatabaseAsync();

    /// <summary>As <c>docs/administrator.md</c> has it made.</summary>
    private protected abstract Task<string> CopyAsync(string database);

    [Fact]
    public async Task Goes_on_with_every_case_where_the_certificate_is_and_says_so_where_it_is_not()
    {
        using var certificate = BotCertificate.WithRsa(TimeSpan.FromDays(1));
        var database = await DatabaseAsync();
        string copy;
        await using (var school = await LiveAsync(database, certificate))
        {
            copy = await CopyAsync(database);
            await school.DoAsync(Leader, CaseVerbs.Close, _id, "Na de kopie.");
        }

        await HoldsAllAsync(copy, certificate);
    }

    [Fact]
    public async Task Of_the_version_before_is_brought_up_to_date_with_every_word_and_signature()
    {
        using var certificate = BotCertificate.WithRsa(TimeSpan.FromDays(1));
        var (today, before) = (await DatabaseAsync(), await DatabaseAsync());
        await using (await LiveAsync(today, certificate))
        {
        }

        await OldSchema.BuildAsync(before, Before);
        await Rows.CopyAsync(today, before);
        await HoldsAllAsync(before, certificate);

        // The tables that came since are there as well.
        Assert.Equal([0], await new StorageOptions { ConnectionString = before }.AskAsync<long>("SELECT count(*) FROM onboarding_nudge"));
    }

    /// <summary>Somebody reports, a leader picks it up, and the reporter has signed.</summary>
    private async Task<SchoolOnline> LiveAsync(string database, BotCertificate certificate)
    {
        var school = await OpenAsync(database, 1, Sealing(certificate));
        _id = await school.ReportAsync("De ouderapp ontspoort.", Urgency.Now);
        await school.DoAsync(Leader, CaseVerbs.PickUp, _id);
        await school.SettledAsync();
        await school.Cases.ApplyAsync(new Effects { Path = new PathChange(Teacher) { Signature = Signed } }, Turns.Token);
        _receipt = school.Hosts[0].Services.GetRequiredService<Receipts>().Stamp(Signed).Receipt;
        return school;
    }

    private async Task HoldsAllAsync(string database, BotCertificate certificate)
    {
        var without = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(database, 1));
        await using var elsewhere = await OpenAsync(database, 1, Sealing(certificate));
        var found = await elsewhere.CaseAsync(_id);
        var path = await elsewhere.Hosts[0].Services.GetRequiredService<IStore>().Database.ReadAsync(
            connection => PathRows.OfAsync(connection, Teacher, Turns.Token), Turns.Token);
        await elsewhere.DoAsync(Leader, CaseVerbs.Close, _id, "Na het terugzetten.");

        Assert.Contains("Storage:KeyCertificate names none", without.Message, StringComparison.Ordinal);
        Assert.Equal(("De ouderapp ontspoort.", CaseStatus.PickedUp), (found.Report.What, found.Status));
        Assert.Equal(Signed, Assert.Single(path.Signatures));
        Assert.Equal(Signed with { Receipt = _receipt }, elsewhere.Hosts[0].Services.GetRequiredService<Receipts>().Read(_receipt));
        Assert.Equal(CaseStatus.Closed, (await elsewhere.CaseAsync(_id)).Status);
    }

    private static string[] Sealing(BotCertificate certificate) =>
        [$"--Storage:KeyCertificate={certificate.Pfx}", $"--Storage:KeyCertificatePassword={BotCertificate.Password}"];
}
