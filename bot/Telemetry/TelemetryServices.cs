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
        builder.Services.AddSingleton<Figures>();
        builder.Services.AddSingleton<Pseudonyms>();
        var options = builder.Configuration.GetSection("Telemetry").Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (options.Fault() is { } fault)
        {
            throw new InvalidOperationException(fault);
        }

        if (options.IsOn)
        {
            builder.Services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.Clear().AddService("sevenwolden-bot", serviceVersion: Version))
                .WithTracing(traces => Exported(
                    traces.AddSource(Work.Source)
                        .AddAspNetCoreInstrumentation(requests => requests.Filter = context => context.Request.Path == Traced)
                        .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.Sample))),
                    options))
                .WithMetrics(figures => Exported(
                    figures.AddMeter($"{Figures.Meter}*", "Microsoft.AspNetCore.Hosting", "System.Runtime"), options))
                .WithLogging(logs => Exported(logs, options), lines => lines.IncludeFormattedMessage = true);
        }
    }

    private static string? Version => typeof(TelemetryServices).Assembly.GetName().Version?.ToString();

    private static void Exported(TracerProviderBuilder traces, TelemetryOptions options)
    {
        if (options.Otlp is { } address)
        {
            traces.AddOtlpExporter(otlp => To(otlp, address, "traces"));
        }

        if (options.ApplicationInsights is { Length: > 0 } insights)
        {
            traces.AddAzureMonitorTraceExporter(azure => To(azure, insights));
        }
    }

    private static void Exported(MeterProviderBuilder figures, TelemetryOptions options)
    {
        if (options.Otlp is { } address)
        {
            figures.AddOtlpExporter(otlp => To(otlp, address, "metrics"));
        }

        if (options.ApplicationInsights is { Length: > 0 } insights)
        {
            figures.AddAzureMonitorMetricExporter(azure => To(azure, insights));
        }
    }

    private static void Exported(LoggerProviderBuilder logs, TelemetryOptions options)
    {
        if (options.Otlp is { } address)
        {
            logs.AddOtlpExporter(otlp => To(otlp, address, "logs"));
        }

        if (options.ApplicationInsights is { Length: > 0 } insights)
        {
            logs.AddAzureMonitorLogExporter(azure => To(azure, insights));
        }
    }

    private static void To(OtlpExporterOptions otlp, Uri address, string what) =>
        (otlp.Protocol, otlp.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(address, $"v1/{what}"));

    // What can't be sent is dropped: it is not worth a copy on a disk of which nobody knows.
    private static void To(AzureMonitorExporterOptions azure, string insights) =>
        (azure.ConnectionString, azure.DisableOfflineStorage) = (insights, true);
}
