using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Directories;

/// <summary>Who gets what goes past all who lead.</summary>
public sealed class The_board
{
    private const string School =
        "me,Jan,medewerker,lead,,\nlead,Leader,teamleider,head,,\nhead,Head,schoolleiding,,,\nother,Other,schoolleiding,,,\n";

    [Theory]
    [InlineData("one,Een,bestuur,,two,\ntwo,Twee,board,,,", "one two")]
    [InlineData("two,Twee,board,,,\none,Een,bestuur,,two,", "two one")]
    [InlineData("one,Een,bestuur,,two,2026-11-30\ntwo,Twee,board,,,", "two")]
    [InlineData("one,Een,bestuur,,,2026-11-30", "one")]
    [InlineData("", "")]
    public async Task Is_who_has_that_role_and_is_there(string rows, string board)
    {
        using var roll = Roll.Of(School + rows);

        var circle = await roll.Csv.CircleAsync("me", null, Turns.Token);

        Assert.Equal(board, string.Join(' ', circle.Board.Select(member => member.Id)));
        Assert.DoesNotContain(circle.Everyone, member => member.Rank == Rank.Board);
    }

    [Fact]
    public void Is_stood_in_for_by_one_of_the_board_only() => Assert.Contains(
        "the deputy 'head' of 'one', who has the role bestuur, has another role", Roll.FaultsOf(School + "one,Een,bestuur,,head,"),
        StringComparison.Ordinal);
}
