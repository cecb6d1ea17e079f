using Sevenwolden.Dialogs.Cases.People;
using Xunit;

namespace Sevenwolden.Tests.Cases;

public sealed class Who_is_meant
{
    private static readonly Member[] People =
    [
        new("a1", "Jan de Vries", Rank.Leader, "Onderbouw"), new("a2", "Jan de Vries", Rank.Leader, "Bovenbouw", "06-12"),
        new("a3", "Jan de Vries", Rank.Management), new("a4", "Anna Bos", Rank.Leader, "Onderbouw"),
        new("a5", "Jan", Rank.Leader, "De Vries"),
    ];

    [Theory]
    [InlineData("Anna Bos", "a4")]
    [InlineData("  anna   BOS. ", "a4")]
    [InlineData("Jan de Vries", "a1 a2 a3")]
    [InlineData("jan de vries", "a1 a2 a3")]
    [InlineData("A2", "a2")]
    [InlineData("Jan de Vries (Onderbouw, teamleider)", "a1")]
    [InlineData("Jan de Vries, bovenbouw", "a2")]
    [InlineData("Jan de Vries 06-12", "a2")]
    [InlineData("Jan de Vries (school management)", "a3")]
    [InlineData("Jan de Vries, teamleider", "a1 a2 a5")]
    [InlineData("Jan de Vries, brugklas", "")]
    [InlineData("Jan", "a5")]
    [InlineData("de Vries", "")]
    [InlineData("", "")]
    [InlineData("...", "")]
    [InlineData(null, "")]
    public void Is_everybody_of_the_name_or_who_is_told_apart_by_what_stands_behind_it(string? text, string ids) =>
        Assert.Equal(ids, string.Join(' ', Namesakes.Called(text, People).Select(member => member.Id)));

    [Theory]
    [InlineData("1", "a1")]
    [InlineData(" 3 ", "a3")]
    [InlineData("0", null)]
    [InlineData("4", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("bovenbouw", "a2")]
    [InlineData("de schoolleiding", null)]
    [InlineData("schoolleiding", "a3")]
    [InlineData("teamleider", null)]
    [InlineData("Jan de Vries", null)]
    [InlineData("Jan de Vries (Onderbouw, teamleider)", "a1")]
    [InlineData("Mag ik een foto plaatsen?", null)]
    [InlineData("nee", null)]
    [InlineData("", null)]
    public void Of_a_few_is_said_by_number_team_or_role_and_never_guessed(string text, string? id) =>
        Assert.Equal(id, Namesakes.Choose(text, People[..3])?.Id);
}
