using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Adapter;

/// <summary>What the handler promises to any adapter of the Bot Framework. Whole conversations are tested over the wire.</summary>
public sealed class The_bot_in_the_SDKs_own_harness
{
    private const uint Patience = 60_000;

    [Fact]
    public async Task Asks_what_matters_and_gives_a_verdict()
    {
        await using var host = await BotHost.StartAsync();
        var bot = host.Services.GetRequiredService<IBot>();

        await new TestFlow(Adapter(), bot)
            .Send("Mag ik een foto van het schoolfeest op mijn Insta zetten?")
            .AssertReply(reply => Assert.Equal("sevenwolden.question", Entity(reply)), timeout: Patience)
            .Send("nee")
            .AssertReply(reply => Assert.Equal("sevenwolden.assessment", Entity(reply)), timeout: Patience)
            .StartTestAsync();
    }

    [Fact]
    public async Task Takes_a_button_as_value_and_as_an_invoke()
    {
        await using var host = await BotHost.StartAsync();
        var bot = host.Services.GetRequiredService<IBot>();
        var adapter = Adapter();
        var data = JObject.Parse("""{"verb":"article","article":"3a.5"}""");
        var other = JObject.Parse("""{"verb":"article","article":"3a.6"}""");

        await new TestFlow(adapter, bot)
            .Send(new Activity(ActivityTypes.Message) { Value = data })
            .AssertReply(reply => Assert.Equal("sevenwolden.article", Entity(reply)), timeout: Patience)
            .Send(new Activity(ActivityTypes.Invoke)
            {
                Name = "adaptiveCard/action",
                Value = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["data"] = other } },
            })
            .AssertReply(reply => Assert.Equal("sevenwolden.article", Entity(reply)), timeout: Patience)
            .AssertReply(reply => Assert.Equal(200, ((InvokeResponse)((Activity)reply).Value).Status), timeout: Patience)
            .StartTestAsync();
    }

    [Fact]
    public async Task Does_not_implement_other_invokes_and_ignores_other_types()
    {
        await using var host = await BotHost.StartAsync();
        var bot = host.Services.GetRequiredService<IBot>();

        await new TestFlow(Adapter(), bot)
            .Send(new Activity(ActivityTypes.Invoke) { Name = "task/fetch", Value = new JObject() })
            .AssertReply(reply => Assert.Equal(501, ((InvokeResponse)((Activity)reply).Value).Status), timeout: Patience)
            .Send(new Activity(ActivityTypes.Typing))
            .AssertNoReply()
            .StartTestAsync();
    }

    private static TestAdapter Adapter() => new TestAdapter(TestAdapter.CreateConversation("c")).Use(new InMemory());

    private static string? Entity(IActivity reply) => ((Activity)reply).Entities?.LastOrDefault()?.Type;

    /// <summary>In the place of our adapter: it keeps the conversation in memory.</summary>
    private sealed class InMemory : IMiddleware
    {
        private byte[]? _state;

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            var work = new TurnWork(new Kept(_state, HasCases: true));
            turnContext.TurnState.Add(work);
            await next(cancellationToken);
            _state = work.End?.State ?? _state;
        }
    }
}
