using System.Diagnostics;

namespace Sevenwolden.Bot.Telemetry;

/// <summary>
/// The pieces of work that a trace shows: what was done, how long it took and how it ended, never what was written, nor by whom. Where
/// nobody listens they are null, and cost nothing. <c>docs/telemetry.md</c> lists them.
/// </summary>
internal static class Work
{
    public const string Source = "Sevenwolden.Bot";

    private static readonly ActivitySource Traces = new(Source);

    public static Activity? Begin(string name) => Traces.StartActivity(name);

    /// <param name="name">What is done.</param>
    /// <param name="of">The work that led to it; the default where none is known.</param>
    public static Activity? Begin(string name, ActivityContext of) => Traces.StartActivity(name, ActivityKind.Internal, of);
}
