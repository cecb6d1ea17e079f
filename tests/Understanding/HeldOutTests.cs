using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Training;
using Xunit;

namespace Sevenwolden.Tests.Understanding;

/// <summary>What was learned, on messages that it never saw. The floors lie a little below what was reached: falling through one is a step back.</summary>
public sealed class HeldOutTests(ITestOutputHelper output)
{
    private static readonly Measure Measured = new(
        Corpus.Read([Path.Combine(AppContext.BaseDirectory, "Understanding", "heldout.txt")]), MessageReader.Load().Read);

    [Fact]
    public void It_knows_what_messages_are_about_that_it_never_saw()
    {
        output.WriteLine(Measured.Table());

        Assert.True(Measured.Topics >= 0.93, Measured.Table());
    }

    [Fact]
    public void It_knows_what_it_knows()
    {
        Assert.True(Measured.Sure >= 0.76, Measured.Table());
        Assert.True(Measured.RightWhereSure >= 0.97, Measured.Table());
    }

    [Fact]
    public void It_reads_the_facts_that_are_said()
    {
        Assert.True(Measured.FactPrecision >= 0.92, Measured.Table());
        Assert.True(Measured.FactRecall >= 0.68, Measured.Table());
    }

    [Fact]
    public void It_never_reads_a_milder_answer_than_was_said() => Assert.Empty(Measured.MilderWrong);
}
