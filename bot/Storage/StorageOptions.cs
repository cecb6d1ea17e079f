using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Storage;

/// <summary>The settings below <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    [Required(ErrorMessage = ConnectionStringFault)]
    [RegularExpression(@"(?i)(.*;)?\s*(Data Source|Host)\s*=.+", ErrorMessage = ConnectionStringFault)]
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// How long a reply belongs to one process. Longer than a send may take; a process that dies delays its replies by this much.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:15", "00:05:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a conversation is kept that nobody touches.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepConversations { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long an inbound activity is recognised when it comes again.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan KeepHandled { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long the audit is kept: who was refused, exported or erased something.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepAudit { get; set; } = TimeSpan.FromDays(730);

    /// <summary>
    /// A certificate with its private key (a PFX file, or what stands in one as base64) that seals the keys themselves. Without it they lie
    /// readable in the database, beside what they seal.
    /// </summary>
    public string? KeyCertificate { get; set; }

    public string? KeyCertificatePassword { get; set; }

    /// <summary>The certificate before that one, as long as keys are there that it sealed.</summary>
    public string? OldKeyCertificate { get; set; }

    public string? OldKeyCertificatePassword { get; set; }

    private const string ConnectionStringFault =
        "Storage:ConnectionString names no database: give 'Data Source=FILE' for SQLite, or 'Host=…;Database=…' for PostgreSQL.";
}

/// <summary>Stops the start when the settings can't work.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
