using Sevenwolden.Tests.Support;
using Sevenwolden.Training;
using Xunit;

namespace Sevenwolden.Tests.Understanding;

/// <summary>
/// What was learned, on messages that it never saw. <c>strangers.txt</c> comes from a hand that never saw the corpus, and nothing was ever
/// chosen by it; its floors
/// are what is asked of the reader. Those of <c>heldout.txt</c> lie a little below what was reached: falling through one is a step back.
/// </summary>
public sealed class Messages_never_seen_before(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Measure> Measured = new[] { "strangers.txt", "heldout.txt" }.ToDictionary(
        file => file,
        file => new Measure(
            Shipped.Pack, Corpus.Read([Path.Combine(AppContext.BaseDirectory, "Understanding", file)]).Examples, Shipped.Reader.Read));

    [Theory]
    [InlineData("strangers.txt", 0.93)]
    [InlineData("heldout.txt", 0.93)]
    public void It_knows_what_messages_are_about_that_it_never_saw(string file, double topics)
    {
        output.WriteLine(Measured[file].Table());

        Assert.True(Measured[file].Topics >= topics, Measured[file].Table());
    }

    [Theory]
    [InlineData("strangers.txt", 0.80, 0.985)]
    [InlineData("heldout.txt", 0.76, 0.97)]
    public void It_knows_what_it_knows(string file, double sure, double rightWhereSure)
    {
        Assert.True(Measured[file].Sure >= sure, Measured[file].Table());
        Assert.True(Measured[file].RightWhereSure >= rightWhereSure, Measured[file].Table());
    }

    [Theory]
    [InlineData("strangers.txt", 0.92, 0.72)]
    [InlineData("heldout.txt", 0.92, 0.68)]
    public void It_reads_the_facts_that_are_said(string file, double precision, double recall)
    {
        Assert.True(Measured[file].FactPrecision >= precision, Measured[file].Table());
        Assert.True(Measured[file].FactRecall >= recall, Measured[file].Table());
    }

    [Theory]
    [InlineData("strangers.txt")]
    [InlineData("heldout.txt")]
    public void It_never_reads_a_milder_answer_than_was_said(string file) => Assert.Empty(Measured[file].MilderWrong);

    [Fact]
    public void The_article_that_is_meant_is_among_the_three() =>
        Assert.True(Measured["strangers.txt"].Articles >= 0.90, Measured["strangers.txt"].Table());
}
