using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Sevenwolden.Bot.Telemetry;

/// <summary>Composes what is told of the bot at work: to the console always, elsewhere where that is asked for.</summary>
internal static class TelemetryServices
{
    /// <summary>The address of which requests are traced: all others bear ids or tokens in theirs, or are asked by a machine.</summary>
    private const string Traced = "/api/messages";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Telemetry").Get<TelemetryOptions>() ?? new TelemetryOptions();
        options.Identity = builder.Configuration["MicrosoftAppType"] == "UserAssignedMSI" ? builder.Configuration["MicrosoftAppId"] : null;
        if (options.Fault() is { } fault)
        {
            throw new InvalidOperationException(fault);
        }

        if (options.IsOn)
        {
            builder.Services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.Clear().AddService("sevenwolden-bot", serviceVersion: Version))
                .WithTracing(traces => Export(
                    traces.AddSource(Work.Source)
                        .AddAspNetCoreInstrumentation(requests => requests.Filter = context => context.Request.Path == Traced)
                        .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.Sample))),
                    options))
                .WithMetrics(figures => Export(
                    figures.AddMeter($"{Figures.Meter}*", "Microsoft.AspNetCore.Hosting", "System.Runtime"), options))
                .WithLogging(logs => Export(logs, options), lines => lines.IncludeFormattedMessage = true);
        }
    }

    private static string? Version => typeof(TelemetryServices).Assembly.GetName().Version?.ToString();

    private static void Export(TracerProviderBuilder traces, TelemetryOptions options)
    {
        if (options.Otlp is { } address)
        {
            traces.AddOtlpExporter(otlp => To(otlp, address, "traces"));
        }

        if (!string.IsNullOrWhiteSpace(options.ApplicationInsights))
        {
            traces.AddAzureMonitorTraceExporter(azure => To(azure, options));
        }
    }

    private static void Export(MeterProviderBuilder figures, TelemetryOptions options)
    {
        if (options.Otlp is { } address)
        {
            figures.AddOtlpExporter(otlp => To(otlp, address, "metrics"));
        }

        if (!string.IsNullOrWhiteSpace(options.ApplicationInsights))
        {
            figures.AddAzureMonitorMetricExporter(azure => To(azure, options));
        }
    }

    private static void Export(LoggerProviderBuilder logs, TelemetryOptions options)
    {
        if (options.Otlp is { } address)
        {
            logs.AddOtlpExporter(otlp => To(otlp, address, "logs"));
        }

        if (!string.IsNullOrWhiteSpace(options.ApplicationInsights))
        {
            logs.AddAzureMonitorLogExporter(azure => To(azure, options));
        }
    }

    private static void To(OtlpExporterOptions otlp, Uri address, string what) =>
        (otlp.Protocol, otlp.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(address, $"v1/{what}"));

    // What can't be sent is dropped: it is not worth a copy on a disk of which nobody knows.
    private static void To(AzureMonitorExporterOptions azure, TelemetryOptions options)
    {
        (azure.ConnectionString, azure.DisableOfflineStorage) = (options.ApplicationInsights, true);
        if (options.Identity is { } identity)
        {
            azure.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity));
        }
    }
}
