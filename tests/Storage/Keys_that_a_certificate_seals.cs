using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Storage;

/// <summary>A database whose keys are sealed, on this machine and on another, with the certificate and without.</summary>
public sealed class Keys_that_a_certificate_seals(PostgresServer server)
{
    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Are_opened_with_it_wherever_the_database_is_and_without_it_the_start_says_so(string kind)
    {
        using var folder = new TemporaryFolder();
        using var certificate = BotCertificate.WithRsa(TimeSpan.FromDays(1));
        var database = kind == "SQLite" ? folder.Database : await server.CreateDatabaseAsync();
        var words = await SealAsync(database, Certified(certificate));

        var opened = await OpenAsync(database, words, Certified(certificate));
        var without = await Assert.ThrowsAsync<InvalidOperationException>(() => BotHost.StartAsync(database));

        Assert.Equal("words", opened);
        Assert.Contains("1 of the keys that seal what people wrote can't be opened", without.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:KeyCertificate names none", without.Message, StringComparison.Ordinal);
        Assert.Single(await CaseFiles.AskAsync<string>(new StorageOptions { ConnectionString = database }, "SELECT name FROM key_ring"));
    }

    [Fact]
    public async Task Are_opened_by_the_certificate_of_before_once_there_is_another()
    {
        using var folder = new TemporaryFolder();
        using var before = BotCertificate.WithRsa(TimeSpan.FromDays(1));
        using var now = BotCertificate.WithRsa(TimeSpan.FromDays(1));
        var words = await SealAsync(folder.Database, Certified(before));

        var opened = await OpenAsync(
            folder.Database, words,
            [
                .. Certified(now), $"--Storage:OldKeyCertificate={before.Pfx}",
                $"--Storage:OldKeyCertificatePassword={BotCertificate.Password}",
            ]);
        var without = await Assert.ThrowsAsync<InvalidOperationException>(() => BotHost.StartAsync(folder.Database, Certified(now)));

        Assert.Equal("words", opened);
        Assert.Contains("Storage:OldKeyCertificate", without.Message, StringComparison.Ordinal);
    }

    /// <summary>It seals for years, and nobody is asked whether its date still holds.</summary>
    [Fact]
    public async Task Are_opened_by_one_that_has_expired()
    {
        using var folder = new TemporaryFolder();
        using var expired = BotCertificate.WithRsa(TimeSpan.FromDays(-1));
        var words = await SealAsync(folder.Database, Certified(expired));

        Assert.Equal("words", await OpenAsync(folder.Database, words, Certified(expired)));
    }

    /// <summary>As a vault gives a certificate to an app: in a setting, as text.</summary>
    [Fact]
    public async Task Are_opened_by_one_that_stands_in_the_setting_itself_and_is_shown_nowhere()
    {
        using var folder = new TemporaryFolder();
        using var certificate = BotCertificate.WithRsa(TimeSpan.FromDays(1));
        var text = Convert.ToBase64String(await File.ReadAllBytesAsync(certificate.Pfx, Turns.Token));
        var words = await SealAsync(folder.Database, Certified(certificate));

        string[] written = [$"--Storage:KeyCertificate={text}", $"--Storage:KeyCertificatePassword={BotCertificate.Password}"];
        var opened = await OpenAsync(folder.Database, words, written);
        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(
            () => BotHost.StartAsync(folder.Database, $"--Storage:KeyCertificate={text}"));

        Assert.Equal("words", opened);
        Assert.Contains("Storage:KeyCertificatePassword", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(text[..40], wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_missed_where_the_vault_gave_its_name_alone()
    {
        using var folder = new TemporaryFolder();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => BotHost.StartAsync(folder.Database, "--Storage:KeyCertificate=@Microsoft.KeyVault(VaultName=v;SecretName=keys)"));

        Assert.StartsWith("Storage:KeyCertificate: there is no file @Microsoft.KeyVault(", fault.Message, StringComparison.Ordinal);
    }

    private static string[] Certified(BotCertificate certificate) =>
        [$"--Storage:KeyCertificate={certificate.Pfx}", $"--Storage:KeyCertificatePassword={BotCertificate.Password}"];

    private static async Task<string> SealAsync(string database, string[] settings)
    {
        await using var host = await BotHost.StartAsync(database, settings);
        return Protector(host).Protect("words");
    }

    private static async Task<string> OpenAsync(string database, string words, string[] settings)
    {
        await using var host = await BotHost.StartAsync(database, settings);
        return Protector(host).Unprotect(words);
    }

    private static IDataProtector Protector(BotHost host) =>
        host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
