using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Outbox;
using Xunit;

namespace Sevenwolden.Tests.Activities;

/// <summary>Teams takes seven messages a second in one conversation: the next one waits, and no other conversation with it.</summary>
public sealed class The_pace_of_Teams
{
    [Fact]
    public async Task Lets_seven_go_at_once_in_one_conversation_and_the_next_one_wait()
    {
        await using var pace = new Pace(Options.Create(new DeliveryOptions()));

        for (var each = 0; each < 7; each++)
        {
            var taken = pace.TakeAsync("one");
            Assert.True(taken.IsCompleted);
            Assert.True(await taken);
        }

        var next = pace.TakeAsync("one");
        Assert.False(next.IsCompleted);
        Assert.True(await pace.TakeAsync("another"));
        Assert.True(await next);
    }
}
