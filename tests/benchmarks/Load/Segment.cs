using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>The figures of one stretch of load.</summary>
internal sealed record Segment(double TurnsPerSecond, double CpuMilliseconds, double P50, double P99, int Faults, string? Fault)
{
    public static async Task<Segment> MeasureAsync(
        Teams teams, ServerProcess server, bool expectReplies, int people, TimeSpan duration, Script? script = null)
    {
        var before = server.CpuTime;
        var (milliseconds, faults, took) = await new Crowd(teams, server.Address, expectReplies, server.Authorization, script)
            .TalkAsync(people, duration);
        var cpu = server.CpuTime - before;
        var sorted = milliseconds.Order().ToList();
        return new Segment(
            sorted.Count / took.TotalSeconds, cpu.TotalMilliseconds / sorted.Count,
            sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)], faults.Count, faults.Count > 0 ? faults[0] : null);
    }

    /// <summary>The median of each figure.</summary>
    public static Segment Median(IReadOnlyList<Segment> segments) => new(
        Middle(segments, segment => segment.TurnsPerSecond), Middle(segments, segment => segment.CpuMilliseconds),
        Middle(segments, segment => segment.P50), Middle(segments, segment => segment.P99),
        segments.Sum(segment => segment.Faults), segments.Select(segment => segment.Fault).FirstOrDefault(fault => fault is not null));

    private static double Middle(IReadOnlyList<Segment> segments, Func<Segment, double> figure) =>
        segments.Select(figure).Order().ElementAt(segments.Count / 2);
}
