using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Directories;

/// <summary>The day on which somebody starts stands in a column of the file.</summary>
public sealed class Who_is_new
{
    private const string Rows =
        "head,Hoofd,schoolleiding,,\ntop,Top,schoolleiding,,\nan,An,medewerker,head,24-8-2026\nbo,Bo,medewerker,head,2027-01-04\n";

    [Theory]
    [InlineData("id,naam,rol,leidinggevende,begint\n")]
    [InlineData("id,name,role,leader,starts\n")]
    public async Task It_is_read_as_a_spreadsheet_writes_it_and_nobody_needs_one(string header)
    {
        using var roll = Roll.Whole(header + Rows);
        roll.Csv.Open();

        Assert.Equal(new DateOnly(2026, 8, 24), await roll.Csv.StartsAsync("an", Token));
        Assert.Equal(new DateOnly(2027, 1, 4), await roll.Csv.StartsAsync("BO", Token));
        Assert.Null(await roll.Csv.StartsAsync("head", Token));
        Assert.Null(await roll.Csv.StartsAsync("nobody", Token));
    }

    [Fact]
    public void A_day_that_is_none_is_named_with_its_line_and_the_mend()
    {
        using var roll = Roll.Whole("id,naam,rol,leidinggevende,begint\n" + Rows.Replace("24-8-2026", "maandag", StringComparison.Ordinal));

        var fault = Assert.Throws<InvalidOperationException>(() => roll.Csv.Open()).Message;

        Assert.Contains("(4): 'maandag' can't be read as the day on which they start; give the day as 2026-08-24", fault);
    }
}
