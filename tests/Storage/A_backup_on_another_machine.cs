using Microsoft.Data.Sqlite;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Storage;

/// <summary>A copy that was made while the bot ran, as <c>sqlite3 .backup</c> makes it, put in place elsewhere.</summary>
public sealed class A_backup_on_another_machine
{
    [Fact]
    public async Task Goes_on_with_every_case_where_the_certificate_is_and_says_so_where_it_is_not()
    {
        using var folder = new TemporaryFolder();
        using var certificate = BotCertificate.WithRsa(TimeSpan.FromDays(1));
        string[] sealing =
            [$"--Storage:KeyCertificate={certificate.Pfx}", $"--Storage:KeyCertificatePassword={BotCertificate.Password}"];
        var copy = $"Data Source={Path.Combine(folder.Path, "copy.db")}";
        string id;
        await using (var school = await OpenAsync(folder.Database, 1, sealing))
        {
            id = await school.ReportAsync("De ouderapp ontspoort.", Urgency.Now);
            await school.DoAsync(Leader, CaseVerbs.PickUp, id);
            Copy(folder.Database, copy);
            await school.DoAsync(Leader, CaseVerbs.Close, id, "Na de kopie.");
        }

        var without = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(copy, 1));
        await using var elsewhere = await OpenAsync(copy, 1, sealing);
        var found = await elsewhere.CaseAsync(id);
        await elsewhere.DoAsync(Leader, CaseVerbs.Close, id, "Na het terugzetten.");

        Assert.Contains("Storage:KeyCertificate names none", without.Message, StringComparison.Ordinal);
        Assert.Equal(("De ouderapp ontspoort.", CaseStatus.PickedUp), (found.Report!.What, found.Status));
        Assert.Equal(CaseStatus.Closed, (await elsewhere.CaseAsync(id)).Status);
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection($"{from};Pooling=False");
        using var target = new SqliteConnection($"{to};Pooling=False");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }
}
