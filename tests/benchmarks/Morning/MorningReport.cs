namespace Sevenwolden.Benchmarks.Morning;

/// <summary>The figures of a morning beside what they should be.</summary>
internal sealed class MorningReport(Turns turns, Reckoning reckoning, ServerProcess server, School school)
{
    private const double Bar = 250;

    // What a bot has in hand when it is warm: garbage that is not collected yet, and the database's pages.
    private const double Slack = 60;

    /// <summary>1 when anything was lost, doubled or answered with an error.</summary>
    public int Print(TextWriter output, int count, TimeSpan cpu, TimeSpan took, bool newest)
    {
        var all = turns.First.Concat(turns.Later).Order().ToList();
        var (first, later) = (turns.First.Order().ToList(), turns.Later.Order().ToList());
        output.WriteLine("| | turns | p50 ms | p99 ms | max ms |\n|---|---|---|---|---|");
        Times("the first of each, at once", first);
        Times("after that", later);
        Times("all", all);
        Line($"\np99 after the first {At(later, 0.99):0} ms (bar: {Bar:0}): {Held(At(later, 0.99) <= Bar)}");
        Line($"{count / took.TotalSeconds:0} turns/s, {cpu.TotalMilliseconds / count:0.00} ms CPU a turn, {turns.Refused} refused (429)");
        var grown = turns.Memory[^1] - turns.Memory[1];
        Line($"RSS MB at the start and after each quarter: {string.Join(", ", turns.Memory.Select(each => $"{each:0}"))}");
        Line($"RSS {grown:+0;-0} MB since the first quarter (bar: {Slack:0}): {Held(grown <= Slack)}");
        Line($"directory written {school.Writes} times; its newest row {(newest ? "is known" : "is NOT known")}");
        Line($"reports: {reckoning.Sent} sent, {reckoning.ToDeputies} of them told to a deputy");
        (string What, IReadOnlyCollection<string> These)[] faults =
        [
            ("errors", turns.Errors), ("exceptions in the log", server.Log.Failures),
            ("replies lost", [.. reckoning.Lost]), ("replies doubled", [.. reckoning.Doubled]), ("replies wrong", [.. reckoning.Wrong]),
            ("replies to nothing", [.. reckoning.Stray]), ("reports told to nobody", [.. reckoning.Untold]),
            ("reports told twice", [.. reckoning.Twice]), ("reports told to a stranger", [.. reckoning.Strangers]),
            ("told of nothing that was sent", [.. reckoning.Other]),
        ];
        foreach (var (what, these) in faults)
        {
            Line($"{what}: {these.Count}");
            foreach (var one in these.Take(10))
            {
                output.WriteLine("  " + one);
            }
        }

        return newest && faults.All(fault => fault.These.Count == 0) ? 0 : 1;

        void Line(FormattableString text) => output.WriteLine(FormattableString.Invariant(text));
        void Times(string what, List<double> times) =>
            Line($"| {what} | {times.Count} | {At(times, 0.5):0.0} | {At(times, 0.99):0.0} | {At(times, 1):0.0} |");
    }

    private static string Held(bool isHeld) => isHeld ? "held" : "NOT held";

    private static double At(List<double> sorted, double part) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
}
