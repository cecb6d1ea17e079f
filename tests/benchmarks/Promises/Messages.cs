using Sevenwolden.Training;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>Ordinary messages: what they are about, and what they say.</summary>
internal static class Messages
{
    public static void Measure(Measure read, Promised table)
    {
        table.Title("Ordinary messages (understand)");
        table.Share("topic right", read.Topics, read.Messages, 0.95);
        table.Share("sure", read.Sure, read.Messages, 0.85);
        table.Share("right where sure", read.RightWhereSure, read.Messages, 0.99);
        table.Share("facts: precision", read.FactPrecision, read.Messages, 0.94);
        table.Share("facts: recall", read.FactRecall, read.Messages, 0.75);
        table.Never("milder answers that were not said", [.. read.MilderWrong], _ => true);
    }
}
