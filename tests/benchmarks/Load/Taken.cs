using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>What was measured of one server, a segment a round.</summary>
internal sealed record Taken(Contender Server, IReadOnlyList<Segment> Segments)
{
    public Segment Median { get; } = Segment.Median(Segments);

    /// <summary>So many rounds, in each of which every server has its turn.</summary>
    public static async Task<IReadOnlyList<Taken>> TurnAboutAsync(
        Teams teams, IReadOnlyList<Contender> servers, bool expectReplies, int people, int rounds, TimeSpan stretch)
    {
        var segments = servers.Select(_ => new List<Segment>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (server, taken) in servers.Zip(segments))
            {
                taken.Add(await Segment.MeasureAsync(teams, server.Process, expectReplies, people, stretch, server.Script));
            }
        }

        return [.. servers.Zip(segments, (server, taken) => new Taken(server, taken))];
    }

    /// <summary>The CPU time of a turn as a part of the other's: the median of the rounds, so that what else the machine did falls on
    /// both.</summary>
    public double CpuBeside(Taken other) =>
        Segments.Zip(other.Segments, (one, beside) => one.CpuMilliseconds / beside.CpuMilliseconds).Order().ElementAt(Segments.Count / 2);
}
