using Microsoft.Bot.Connector.Authentication;

namespace Sevenwolden.Bot.Security;

/// <summary>What is wrong with the SDK's cloud settings, as the administrator reads it.</summary>
internal static class CloudFaults
{
    private const string UsGovernment = GovernmentAuthenticationConstants.ChannelService;

    // Plain http would hand the secret to whoever listens in, or take anybody's keys for the channels'.
    private static readonly string[] Urls =
        ["ToChannelFromBotLoginUrl", "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl", "OAuthUrl"];

    /// <param name="configuration">As the administrator wrote it.</param>
    /// <param name="missing">The settings that were left out.</param>
    /// <param name="faults">Takes the sentences.</param>
    public static void Find(IConfiguration configuration, IReadOnlyCollection<string> missing, ICollection<string> faults)
    {
        var service = configuration["ChannelService"];
        if (Cloud.Named(service) is null && missing.Where(IsOfACloud).ToList() is { Count: > 0 } needed)
        {
            faults.Add(
                $"ChannelService: '{service}' is no cloud that has usual values; leave it out for the public cloud, "
                + $"write {UsGovernment} for that of the US government, or set {string.Join(", ", needed)} too.");
        }

        if (configuration["ValidateAuthority"] is { Length: > 0 } validate && !bool.TryParse(validate, out _))
        {
            faults.Add($"ValidateAuthority: '{validate}' is neither true nor false; write one of them, or leave it out.");
        }

        foreach (var setting in Urls.Where(setting => configuration[setting] is { Length: > 0 } url && !IsHttps(url)))
        {
            faults.Add($"{setting}: '{configuration[setting]}' is no https address; write one, or leave it out for the usual one.");
        }
    }

    private static bool IsOfACloud(string setting) => setting is not ("CallerId" or "ValidateAuthority");

    private static bool IsHttps(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps;
}
