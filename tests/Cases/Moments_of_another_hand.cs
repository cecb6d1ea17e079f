using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

/// <summary>Sixty lines by somebody who had seen neither the code nor these tests: only measured on, never tuned on.</summary>
public sealed class Moments_of_another_hand
{
    [Fact]
    public void Nine_in_ten_are_read_as_they_were_meant()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", "moments.tsv")).Select(line => line.Split('\t')).ToList();

        var wrong = lines.Where(line => Moments.Read(line[0], SchoolYear.At("2026-11-25 10:10"), SchoolYear.Calendar) != Meant(line[1])).Select(line => string.Join(" is ", line)).ToList();

        Assert.Equal(60, lines.Count);
        Assert.True(wrong.Count <= 6, string.Join('\n', wrong));
        TestContext.Current.TestOutputHelper?.WriteLine($"{lines.Count - wrong.Count} of {lines.Count}\n{string.Join('\n', wrong)}");
    }

    private static DateTimeOffset? Meant(string moment) => moment == "refuse" ? null : SchoolYear.At(moment);
}
