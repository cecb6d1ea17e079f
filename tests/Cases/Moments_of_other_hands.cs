using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

/// <summary>
/// Twice sixty lines by hands that had seen neither the code nor these tests. At first sight 54 and 52 of them were read as they were
/// meant, and none as another moment than was meant but one; then the kinds of words that were missing were added.
/// </summary>
public sealed class Moments_of_other_hands
{
    [Theory]
    [InlineData("moments-1.tsv")]
    [InlineData("moments-2.tsv")]
    public void Nine_in_ten_are_read_as_they_were_meant_and_the_rest_is_not_understood(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", file)).Select(line => line.Split('\t')).ToList();

        var wrong = lines.Where(line => Read(line[0]) != Meant(line[1])).ToList();

        Assert.Equal(60, lines.Count);
        Assert.True(wrong.Count <= 6, string.Join('\n', wrong.Select(line => string.Join(" is ", line))));
        Assert.All(wrong, line => Assert.Null(Read(line[0])));
    }

    private static DateTimeOffset? Read(string text) => Moments.Read(text, SchoolYear.At("2026-11-25 10:10"), SchoolYear.Calendar);

    private static DateTimeOffset? Meant(string moment) => moment == "refuse" ? null : SchoolYear.At(moment);
}
