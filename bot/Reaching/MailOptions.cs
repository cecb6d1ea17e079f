using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Reaching;

/// <summary>The settings below <c>Reach:Mail</c>. Without a sender no mail is sent.</summary>
internal sealed class MailOptions
{
    /// <summary>Who sends: a mailbox of the school.</summary>
    public string? From { get; set; }

    /// <summary>The SMTP server; without one Microsoft Graph sends it, where <see cref="ByGraph"/> says so.</summary>
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>How it is kept from whoever listens on the way.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Whether Microsoft Graph sends it, from the mailbox of the sender.</summary>
    public bool ByGraph { get; set; }

    internal bool IsOn => !string.IsNullOrWhiteSpace(From);
}

/// <summary>How a mail goes to the server.</summary>
internal enum MailSecurity
{
    /// <summary>In the clear at first, then encrypted: port 587.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte: port 465.</summary>
    Tls,

    /// <summary>In the clear: to this machine only.</summary>
    None,
}

/// <summary>Stops the start when the settings can't work.</summary>
[OptionsValidator]
internal sealed partial class MailOptionsAttributes : IValidateOptions<MailOptions>;
