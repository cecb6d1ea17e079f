using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Reaching;

/// <summary>What no attribute can say: which settings of the mail belong together.</summary>
internal sealed class MailOptionsValidator(Credentials credentials) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options) => Faults(options).ToList() is { Count: > 0 } faults
        ? ValidateOptionsResult.Fail(faults)
        : ValidateOptionsResult.Success;

    private IEnumerable<string> Faults(MailOptions options)
    {
        var hasHost = !string.IsNullOrWhiteSpace(options.Host);
        if (!options.IsOn)
        {
            if (hasHost || options.ByGraph)
            {
                yield return "Reach:Mail:From is missing: give the address that mail comes from, or take away the other settings "
                    + "below Reach:Mail.";
            }

            yield break;
        }

        if (MailText.Address(options.From!) is null)
        {
            yield return $"Reach:Mail:From: '{options.From}' is no mail address; write one, as sevenwolden@school.nl.";
        }

        if (hasHost == options.ByGraph)
        {
            yield return hasHost
                ? "Reach:Mail:Host and Reach:Mail:ByGraph are set at once, and a mail goes one way; take away one."
                : "Reach:Mail:Host is missing: give the SMTP server that sends the mail, or set Reach:Mail:ByGraph.";
        }

        if (string.IsNullOrWhiteSpace(options.User) != string.IsNullOrWhiteSpace(options.Password))
        {
            yield return "Reach:Mail:User and Reach:Mail:Password belong together: give both, or neither.";
        }

        if (hasHost && options.Security == MailSecurity.None && !IsThisMachine(options.Host!))
        {
            yield return $"Reach:Mail:Security: None would send in the clear to {options.Host}, and only a server on this machine may be "
                + "sent to so; write StartTls or Tls.";
        }

        if (options.ByGraph && credentials is { AreSet: true, Tenant: null })
        {
            yield return "Reach:Mail:ByGraph: a MultiTenant bot belongs to no tenant in which it could send mail; "
                + "give an SMTP server in Reach:Mail:Host instead.";
        }
    }

    private static bool IsThisMachine(string host) => Uri.TryCreate($"smtp://{host}", UriKind.Absolute, out var url) && url.IsLoopback;
}
