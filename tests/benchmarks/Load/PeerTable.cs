using System.Globalization;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>What a turn of the bot costs beside each peer's, with the bar for it.</summary>
internal static class PeerTable
{
    /// <returns>How many bars were missed.</returns>
    public static int Print(TextWriter output, IReadOnlyList<(bool ExpectReplies, IReadOnlyList<Taken> Taken)> modes)
    {
        if (modes.All(mode => mode.Taken.All(taken => taken.Server.Bar is null)))
        {
            return 0;
        }

        output.WriteLine(
            "\n| mode | server | turns/s | CPU ms/turn | the bot's beside it | bar | kept | p50 ms | p99 ms | wrong or lost |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        return modes.Sum(mode => mode.Taken.Count(taken => !Print(output, mode.ExpectReplies, taken, mode.Taken[0])));
    }

    /// <returns>Whether the bar was kept; true where there is none.</returns>
    private static bool Print(TextWriter output, bool expectReplies, Taken taken, Taken bot)
    {
        var (median, ratio) = (taken.Median, bot.CpuBeside(taken));
        var bar = expectReplies ? taken.Server.Bar?.ExpectReplies : taken.Server.Bar?.Connector;
        var kept = bar is null || ratio <= bar;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {LoadCommand.Mode(expectReplies)} | {taken.Server.Name} | {median.TurnsPerSecond:0} | {median.CpuMilliseconds:0.000} "
            + $"| {ratio:0.000} | {bar:0.00} | {(bar is null ? "" : kept ? "yes" : "no")} "
            + $"| {median.P50:0.0} | {median.P99:0.0} | {median.Faults} |"));
        if (median.Fault is not null)
        {
            output.WriteLine($"wrong: {median.Fault}");
        }

        return kept;
    }
}
