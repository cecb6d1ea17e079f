using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

public sealed class Stopping_and_going_back
{
    [Theory]
    [InlineData("ga even terug")]
    [InlineData("nee, terug")]
    [InlineData("een vraag terug graag")]
    [InlineData("go back please")]
    [InlineData("terug!")]
    public void Going_back_is_understood_with_room_around_it(string text) =>
        Assert.Equal(new Wish.Do(Command.Back), Shipped.Commands.Read(text));

    [Theory]
    [InlineData("ik wil stoppen")]
    [InlineData("stop maar")]
    [InlineData("nee stop maar")]
    [InlineData("stoppen graag")]
    [InlineData("laat maar zitten")]
    [InlineData("i want to stop")]
    public void Stopping_is_understood_with_room_around_it(string text) =>
        Assert.Equal(new Wish.Do(Command.Stop), Shipped.Commands.Read(text));

    [Theory]
    [InlineData("niet stoppen")]
    [InlineData("ik wil niet terug")]
    [InlineData("hoe stop ik dit")]
    [InlineData("ik wil graag")]
    [InlineData("even")]
    [InlineData("ik wil iets melden over de bus terug")]
    public void Other_words_around_it_mean_something_else(string text) => Assert.Null(Shipped.Commands.Read(text));
}
