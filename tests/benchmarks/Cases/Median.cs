using System.Diagnostics;

namespace Sevenwolden.Benchmarks.Cases;

/// <summary>Times of what is done one after the other, in milliseconds.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> times) => times.Order().ElementAt(times.Count() / 2);

    /// <summary>After a warm-up of a tenth.</summary>
    public static async Task<double> OfAsync(int rounds, Func<Task> work)
    {
        var times = new List<double>();
        for (var round = 0; round < rounds + (rounds / 10); round++)
        {
            times.Add(await TimeAsync(work));
        }
        return Of(times.Skip(rounds / 10));
    }

    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
