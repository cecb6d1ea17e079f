using System.Text.RegularExpressions;

namespace Sevenwolden.Bot.TeamsApp;

/// <summary>What an installation writes into its Teams app: which bot it is, and where that is.</summary>
/// <param name="AppId">The bot's app id, and the app's own: each installation is an app of its own to its tenant.</param>
/// <param name="Host">The host by which the world reaches the bot, such as <c>bot.school.nl</c>.</param>
/// <param name="Website">A page of the school, which Teams shows behind the name of the developer.</param>
/// <param name="Privacy">The same for what becomes of people's data.</param>
/// <param name="Terms">The same for what users agree to.</param>
internal sealed partial record AppDetails(Guid AppId, string Host, Uri Website, Uri Privacy, Uri Terms)
{
    public const string AppIdOption = "--app-id";
    public const string HostOption = "--host";
    public const string WebsiteOption = "--website";
    public const string PrivacyOption = "--privacy";
    public const string TermsOption = "--terms";

    private const string UsualWebsite = "https://www.sevenwolden.nl/";

    /// <param name="written">What was written for each option; an address that is not there is the school's own.</param>
    /// <param name="faults">Takes a sentence for each that can't be.</param>
    public static AppDetails? Read(IReadOnlyDictionary<string, string> written, ICollection<string> faults)
    {
        var (app, host) = (ReadId(written[AppIdOption], faults), ReadHost(written[HostOption], faults));
        var website = ReadAddress(WebsiteOption, written.GetValueOrDefault(WebsiteOption, UsualWebsite), faults);
        var privacy = ReadAddress(PrivacyOption, written.GetValueOrDefault(PrivacyOption), faults) ?? website;
        var terms = ReadAddress(TermsOption, written.GetValueOrDefault(TermsOption), faults) ?? website;
        return faults.Count == 0 ? new AppDetails(app, host, website!, privacy!, terms!) : null;
    }

    private static Guid ReadId(string written, ICollection<string> faults)
    {
        if (!Guid.TryParseExact(written, "D", out var id) || id == Guid.Empty)
        {
            faults.Add(
                $"{AppIdOption}: '{written}' is no app id; write MicrosoftAppId as the Azure Bot shows it under Configuration, "
                + "such as 5e0e0000-0000-4000-8000-000000000001.");
        }

        return id;
    }

    private static string ReadHost(string written, ICollection<string> faults)
    {
        if (written.Length > 253 || !HostName().IsMatch(written))
        {
            faults.Add(
                $"{HostOption}: '{written}' is no name of a host; write it alone, such as bot.school.nl: no https://, no port, no path, "
                + "and no number in place of a name.");
        }

        return written.ToLowerInvariant();
    }

    private static Uri? ReadAddress(string option, string? written, ICollection<string> faults)
    {
        if (written is null || (Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
        {
            return written is null ? null : new Uri(written);
        }

        faults.Add($"{option}: '{written}' is no https address; write one, such as {UsualWebsite}");
        return null;
    }

    // The last part begins with a letter: an IP address is no host that a certificate of the world is made for.
    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.IgnoreCase)]
    private static partial Regex HostName();
}
