namespace Sevenwolden.Bot.Telemetry;

/// <summary>Where traces, figures and logs go besides the console: nowhere, unless one of these is set.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The address of a collector that speaks OTLP over HTTP, such as <c>http://localhost:4318</c>.</summary>
    public Uri? Otlp { get; set; }

    /// <summary>The connection string of an Application Insights resource.</summary>
    public string? ApplicationInsights { get; set; }

    /// <summary>
    /// The client id of the managed identity that vouches for the bot there; null where the connection string alone does.
    /// </summary>
    internal string? Identity { get; set; }

    /// <summary>Of how many turns a trace is kept, from 0 to 1; figures count them all.</summary>
    public double Sample { get; set; } = 1;

    public bool IsOn => Otlp is not null || !string.IsNullOrWhiteSpace(ApplicationInsights);

    /// <summary>What is wrong with it in a sentence; null where nothing is.</summary>
    public string? Fault() => this switch
    {
        { Sample: not (>= 0 and <= 1) } => "Telemetry:Sample must be a number from 0 to 1: the share of turns of which a trace is kept.",
        { Otlp: { } address } when !address.IsAbsoluteUri || address.Scheme is not ("http" or "https") =>
            "Telemetry:Otlp must be an address that begins with http:// or https://, such as http://localhost:4318.",
        { ApplicationInsights: { Length: > 0 } text } when !text.Contains("InstrumentationKey=", StringComparison.OrdinalIgnoreCase) =>
            "Telemetry:ApplicationInsights must be the connection string of an Application Insights resource: InstrumentationKey=...",
        _ => null,
    };
}
