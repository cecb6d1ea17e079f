using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Adapter;

public sealed class A_fault_of_the_bot_itself
{
    private const string Words = "Een leerling wil me volgen op Instagram. Mag dat?";

    [Fact]
    public async Task Has_a_code_and_a_time_that_stand_in_the_log_and_on_the_card()
    {
        var (failed, log) = await FailAsync(new Incoming.Words(Words));

        var card = Deck.Draw(failed, Shipped.Pack, default).Text;
        var at = TimeZoneInfo.ConvertTime(failed.At, failed.Zone);
        Assert.Matches($@"{failed.Reference} \([^)]*\b0?{at.Hour}[.:]{at.Minute:00}\)", card);
        Assert.Contains(log, line => line.Contains($"Fault {failed.Reference}: ", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Contains("Instagram", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_over_once_what_was_typed_is_tried_again_by_its_button()
    {
        var (failed, _) = await FailAsync(new Incoming.Words(Words));

        var again = Assert.IsType<Submit>(Assert.Single(Deck.Draw(failed, Shipped.Pack, default).Card!.Actions!));
        var step = Shipped.Dialog.Step(Conversation.New, new Incoming.Press(again.Data["verb"], again.Data), School.Alone);

        var typed = Shipped.Dialog.Step(Conversation.New, new Incoming.Words(Words), School.Alone);
        Assert.IsType<Reply.Ask>(Assert.Single(step.Replies));
        Assert.Equal(((Reply.Ask)typed.Replies[0]).Fact, ((Reply.Ask)step.Replies[0]).Fact);
    }

    [Fact]
    public async Task Is_over_once_the_button_is_pressed_again_in_its_place()
    {
        var data = new Dictionary<string, string> { ["verb"] = Verbs.Topic, ["topic"] = "befriend_pupil" };

        var (failed, _) = await FailAsync(new Incoming.Press(Verbs.Topic, data), ActivityTypes.Invoke);

        var again = Assert.IsType<Execute>(Assert.Single(Deck.Draw(failed, Shipped.Pack, default).Card!.Actions!));
        Assert.Equal((Verbs.Topic, data), (again.Verb, again.Data));
    }

    [Fact]
    public void Offers_no_button_for_more_than_a_button_can_bear()
    {
        var failed = (Reply.Failed)Samples.All["failed"] with { Again = new Incoming.Words(new string('x', 5000)) };

        Assert.Null(Deck.Draw(failed, Shipped.Pack, default).Card!.Actions);
    }

    /// <summary>A dialog that finds nobody's place in a walk.</summary>
    private static async Task<(Reply.Failed Failed, IReadOnlyList<string> Log)> FailAsync(
        Incoming incoming, string type = ActivityTypes.Message)
    {
        await using var host = await BotHost.StartAsync();
        var broken = new Dialog(
            Shipped.Rulebook, Shipped.Reader, Shipped.Commands, School.Timetable, _ => throw new InvalidOperationException("broken"));
        var deciding = new Deciding(
            broken, host.Services.GetRequiredService<Lookups>(), host.Services.GetRequiredService<ChannelBook>(), School.Timetable,
            TimeProvider.System, host.Services.GetRequiredService<ILogger<Deciding>>());
        var activity = new Activity(type) { Id = "activity", ChannelId = "msteams", Conversation = new ConversationAccount(id: "c") };

        var step = await deciding.StepAsync(
            Conversation.New, activity, incoming, School.Teacher, Known.Nothing, Turns.Token);

        return (Assert.IsType<Reply.Failed>(Assert.Single(step.Replies)), [.. host.Log.Lines]);
    }
}
