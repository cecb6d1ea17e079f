using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Adapter;

/// <summary>What our adapter promises to the SDK's pipeline.</summary>
public sealed class A_durable_turn
{
    [Fact]
    public async Task What_a_middleware_sends_is_part_of_the_turn_and_is_repeated_with_it()
    {
        await using var host = await BotHost.StartAsync();
        var seen = 0;
        Adapter(host).Use(new Beside(async context =>
        {
            seen++;
            await context.SendActivityAsync("beside");
        }));
        var said = Wire.Message("c", "artikel 3a.5").With("deliveryMode", "expectReplies");

        var first = await host.TextAsync(said);
        var again = await host.TextAsync(said);

        Assert.Contains("beside", first, StringComparison.Ordinal);
        Assert.Equal(first, again);
        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task What_is_sent_leaves_by_the_connector_in_the_order_in_which_it_was_sent()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        Adapter(host).Use(new Beside(context =>
            context.SendActivitiesAsync([MessageFactory.Text("beside"), new Activity(ActivityTypes.Trace)])));

        await host.TextAsync(Wire.Message("c", "Mag ik een foto van mijn klas op Instagram zetten?", connector.Url));

        Assert.NotNull((await connector.ArrivalAsync()).Card);
        Assert.Equal("beside", (await connector.ArrivalAsync()).Summary);
        Assert.Equal(2, connector.Taken.Count);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    public async Task What_a_middleware_sends_where_the_bot_has_nothing_to_say_is_sent_and_repeated_all_the_same(string type)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        var seen = 0;
        Adapter(host).Use(new Beside(context =>
        {
            seen++;
            return context.SendActivityAsync("beside");
        }));
        var (byConnector, expected) = (
            Wire.Activity("c", type, connector.Url), Wire.Activity("c", type, connector.Url).With("deliveryMode", "expectReplies"));

        await host.TextAsync(byConnector);
        await host.TextAsync(byConnector);
        var first = await host.TextAsync(expected);
        var again = await host.TextAsync(expected);

        Assert.Equal("beside", (await connector.ArrivalAsync()).Summary);
        Assert.Single(connector.Taken);
        Assert.Contains("beside", first, StringComparison.Ordinal);
        Assert.Equal((first, 2), (again, seen));
        Assert.NotEmpty(await host.AskAsync(Wire.Message("c", "artikel 3a.5", connector.Url)));
    }

    [Fact]
    public async Task Nothing_of_a_turn_that_fails_is_kept_or_sent()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        var fails = true;
        Adapter(host).Use(new Beside(_ => fails ? throw new InvalidOperationException("of a middleware") : Task.CompletedTask));
        var said = Wire.Message("c", "artikel 3a.5", connector.Url);

        using var failed = await host.PostAsync(said);
        fails = false;
        await host.TextAsync(said);
        await connector.ArrivalAsync();

        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Single(connector.Taken);
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("ar-SA")]
    [InlineData("xx-nothing-at-all")]
    public async Task The_senders_locale_is_not_the_servers_culture(string locale)
    {
        await using var host = await BotHost.StartAsync();
        var culture = CultureInfo.CurrentCulture.Name;
        var inTurn = "";
        Adapter(host).Use(new Beside(_ =>
        {
            inTurn = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        }));

        await host.AskAsync(Wire.Message("c", "hoi").With("locale", locale));

        Assert.Equal(culture, inTurn);
    }

    [Fact]
    public async Task A_turn_does_not_replace_or_take_back_what_was_sent()
    {
        await using var host = await BotHost.StartAsync();
        Adapter(host).Use(new Beside(context => context.UpdateActivityAsync(new Activity(ActivityTypes.Message))));

        using var failed = await host.PostAsync(Wire.Message("c", "hoi"));

        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, failed.StatusCode);
    }

    private static DurableAdapter Adapter(BotHost host) => (DurableAdapter)host.Services.GetRequiredService<IBotFrameworkHttpAdapter>();

    /// <summary>Does something when the bot has done its part.</summary>
    private sealed class Beside(Func<ITurnContext, Task> act) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await next(cancellationToken);
            await act(turnContext);
        }
    }
}
