using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Auditing;

/// <summary>
/// Says to somebody outside that all is well; when it says nothing, they raise the alarm. So it works when the bot, or the machine, is
/// dead.
/// </summary>
internal sealed partial class DeadMansSwitch(HttpClient http, IOptions<AuditOptions> options, ILogger<DeadMansSwitch> log)
{
    private bool _failed;

    /// <summary>A request without any data; what goes wrong is said once, and is no finding of the audit.</summary>
    public async Task HoldAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.Value.PingUrl))
        {
            return;
        }

        var fault = await CallAsync(options.Value.PingUrl, cancellationToken);
        if (fault is not null && !_failed)
        {
            LogFailed(fault);
        }
        else if (fault is null && _failed)
        {
            LogWorks();
        }

        _failed = fault is not null;
    }

    // Its address is a secret, so neither it nor the text of an exception is logged.
    private async Task<string?> CallAsync(string url, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode ? null : $"HTTP {(int)response.StatusCode}";
        }
        catch (HttpRequestException fault)
        {
            return fault.HttpRequestError.ToString();
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "time-out";
        }
    }

    [LoggerMessage(LogLevel.Warning, "The dead-man's switch of Audit:PingUrl could not be called ({Reason}); it is tried every minute")]
    private partial void LogFailed(string reason);

    [LoggerMessage(LogLevel.Information, "The dead-man's switch of Audit:PingUrl is called again")]
    private partial void LogWorks();
}
