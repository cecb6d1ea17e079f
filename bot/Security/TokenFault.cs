using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace Sevenwolden.Bot.Security;

/// <summary>Why no token could be had, in words for an administrator, with the mend.</summary>
// Nothing that the login host said is repeated but its number.
// Source of the numbers: Microsoft Learn, "Microsoft Entra authentication and authorization error codes".
internal static partial class TokenFault
{
    public const string Unwelcome =
        "The channels refuse the bot's tokens (HTTP 401): check that MicrosoftAppId and MicrosoftAppType are those of the Azure Bot.";

    public static string Explain(Exception fault, Credentials credentials, CloudSettings cloud)
    {
        var causes = Causes(fault).ToList();
        var asked = credentials is Credentials.Managed
            ? "The machine's managed identity"
            : $"The login host {new Uri(cloud.LoginUrl).Host}";
        return causes.Select(cause => Code().Match(cause.Message)).FirstOrDefault(match => match.Success) is { } code
            ? $"{OfEntra(code.Value)} ({code.Value})"
            : causes.Select(cause => OfTheWay(cause, asked)).FirstOrDefault(sentence => sentence is not null)
                ?? Unreadable(asked, causes[^1].GetType().Name);
    }

    private static IEnumerable<Exception> Causes(Exception fault) => fault is AggregateException several
        ? several.InnerExceptions.SelectMany(Causes)
        : fault.InnerException is { } inner ? Causes(inner).Prepend(fault) : [fault];

    private static string OfEntra(string code) => code switch
    {
        "AADSTS7000222" =>
            "The client secret has expired: make a new one in the app registration and write its value in MicrosoftAppPassword.",
        "AADSTS7000215" => "The client secret is not right: write its value in MicrosoftAppPassword, not its id.",
        "AADSTS700016" => "The tenant does not know the app: check MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppType.",
        "AADSTS90002" or "AADSTS900023" => "There is no such tenant: check MicrosoftAppTenantId.",
        "AADSTS7000112" => "The app is switched off: switch it on in the Entra admin center, under Enterprise applications.",
        "AADSTS700027" =>
            "The certificate is not accepted: upload its public part to the app registration, and check that it has not expired.",
        "AADSTS700024" => "The login host has another time: set the clock of this machine.",
        "AADSTS70021" or "AADSTS700211" or "AADSTS700212" or "AADSTS700213" or "AADSTS700223" =>
            "The app does not trust the managed identity: add a federated credential for it to the app registration.",
        "AADSTS500011" => "The tenant does not know what the token is for: check ToChannelFromBotOAuthScope and MicrosoftAppType.",
        "AADSTS53003" => "A Conditional Access policy keeps the app out: let it through for this machine.",
        _ => $"The login host refuses the credentials: https://login.microsoftonline.com/error?code={code[6..]} says why.",
    };

    private static string? OfTheWay(Exception cause, string asked) => cause switch
    {
        MsalException { ErrorCode: var code } when code.StartsWith("managed_identity", StringComparison.Ordinal) =>
            "This machine has no such managed identity: assign it to the machine, and check MicrosoftAppId or Security:FederatedClientId.",
        MsalServiceException { StatusCode: (>= 500 or 429) and var status } =>
            $"{asked} answers HTTP {status}: it is asked again.",
        MsalServiceException { ErrorCode: "invalid_instance" } => $"{asked} is none of Microsoft's: check ToChannelFromBotLoginUrl.",
        MsalException { ErrorCode: "request_timeout" } or TimeoutException or OperationCanceledException =>
            $"{asked} does not answer: check the network, the proxy and the firewall.",
        HttpRequestException { HttpRequestError: var error } =>
            $"{asked} can't be reached ({error}): check the network, the proxy and the firewall.",
        MsalException { ErrorCode: var code } => Unreadable(asked, code),
        _ => null,
    };

    private static string Unreadable(string asked, string what) =>
        $"{asked} gave no token ({what}): check ToChannelFromBotLoginUrl and the proxy.";

    [GeneratedRegex(@"AADSTS\d{4,8}")]
    private static partial Regex Code();
}
