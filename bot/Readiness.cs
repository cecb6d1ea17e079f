using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sevenwolden.Bot;

/// <summary>What <c>/healthz/ready</c> answers: how it is in a word, then a line for each thing that somebody has to look at.</summary>
internal static class Readiness
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        // A check that broke says what was thrown, which is for the log alone.
        var lines = report.Entries
            .Where(entry => entry.Value is { Status: not HealthStatus.Healthy, Exception: null, Description.Length: > 0 })
            .Select(entry => $"{entry.Key}: {entry.Value.Description}");
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(string.Join('\n', [report.Status.ToString(), .. lines]));
    }
}
