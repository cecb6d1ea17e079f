using Sevenwolden.Training;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>Ordinary messages: what they are about, and what they say.</summary>
internal static class Messages
{
    public static void Measure(Measure read, Promised table)
    {
        table.Title("Ordinary messages (understand)");
        table.Share("topic right", read.Topics, read.Messages, 0.93);
        table.Share("sure", read.Sure, read.Messages, 0.8);
        table.Share("right where sure", read.RightWhereSure, read.Messages, 0.985);
        table.Share("facts: precision", read.FactPrecision, read.Messages, 0.92);
        table.Share("facts: recall", read.FactRecall, read.Messages, 0.72);
        table.Never("milder answers that were not said", [.. read.MilderWrong], _ => true);
    }
}
