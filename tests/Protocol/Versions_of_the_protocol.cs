using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>Each version of the protocol holds from its own day, until the next does.</summary>
public sealed class Versions_of_the_protocol
{
    private static readonly PackVersions Versions = new(
    [
        Of("later", "2027-08-01"), Of("first", "2012-05-29"), Of("second", "2016-10-24"),
    ]);

    [Theory]
    [InlineData("2012-05-28", null)]
    [InlineData("2012-05-29", "first")]
    [InlineData("2016-10-23", "first")]
    [InlineData("2016-10-24", "second")]
    [InlineData("2027-07-31", "second")]
    [InlineData("2027-08-01", "later")]
    [InlineData("2099-01-01", "later")]
    public void On_every_day_one_holds_or_none_does_yet(string day, string? version) =>
        Assert.Equal(version, Versions.On(Day(day))?.Version);

    [Fact]
    public void Two_of_one_day_are_refused() =>
        Assert.Contains("one and other both hold from 2027-08-01", Assert.Throws<ArgumentException>(
            () => new PackVersions([Of("one", "2027-08-01"), Of("other", "2027-08-01")])).Message, StringComparison.Ordinal);

    [Fact]
    public void What_ships_holds_since_the_day_of_its_text() => Assert.Equal(Day("2012-05-29"), Shipped.Pack.InForce);

    [Fact]
    public void A_day_that_is_none_is_a_fault() => Assert.Contains(
        EditedPack.With("pack.yaml", "in_force: 2012-05-29", "in_force: soon").Faults(),
        fault => fault.File == "pack.yaml" && fault.What.Contains("in_force", StringComparison.Ordinal));

    private static Pack Of(string version, string day) => Shipped.Pack with { Version = version, InForce = Day(day) };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
