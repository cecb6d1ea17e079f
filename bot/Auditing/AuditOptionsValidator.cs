using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Auditing;

/// <summary>Stops the start when the dead-man's switch could not be called, or anybody on the way could read where it is.</summary>
internal sealed class AuditOptionsValidator : IValidateOptions<AuditOptions>
{
    public ValidateOptionsResult Validate(string? name, AuditOptions options) =>
        string.IsNullOrEmpty(options.PingUrl)
        || (Uri.TryCreate(options.PingUrl, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Audit:PingUrl must be an address that begins with https://, or one of this machine.");
}
