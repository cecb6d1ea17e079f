using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Activities;

public sealed class Coming_and_going(SharedBot bot) : IClassFixture<SharedBot>
{
    private BotHost Host => bot.Host;

    [Fact]
    public async Task Whoever_takes_the_bot_away_and_back_is_welcomed_again_once()
    {
        var conversation = Wire.NewId("again");
        await Host.AskAsync(Wire.Installs(conversation));

        var gone = await Host.AskAsync(Wire.Installs(conversation).With("action", "remove"));
        var (back, joined) = (await Host.AskAsync(Wire.Installs(conversation)), await Host.AskAsync(Wire.Arrives(conversation)));

        Assert.Empty(gone);
        Assert.NotNull(Assert.Single(back)!.Entity("topics"));
        Assert.Empty(joined);
    }

    [Fact]
    public async Task In_a_group_too_whoever_takes_the_bot_out_and_in_is_told_again_where_to_ask()
    {
        var conversation = Wire.NewId("again");
        var left = Wire.Activity(conversation, "conversationUpdate")
            .With("membersRemoved", new JsonArray(new JsonObject { ["id"] = "28:bot" }));
        var arrives = () => Wire.Arrives(conversation).InGroup("groupChat", mentions: false);
        await Host.AskAsync(arrives());

        var still = await Host.AskAsync(arrives());
        await Host.AskAsync(left.InGroup("groupChat", mentions: false));
        var back = await Host.AskAsync(arrives());

        Assert.Empty(still);
        Assert.Single(back);
    }

    [Theory]
    [InlineData("remove-upgrade", "add-upgrade")]
    [InlineData("add", "add")]
    public async Task A_new_version_or_a_second_event_is_no_reason_to_welcome_again(string first, string second)
    {
        var conversation = Wire.NewId("upgrade");
        await Host.AskAsync(Wire.Installs(conversation));

        await Host.TextAsync(Wire.Installs(conversation).With("action", first).With("deliveryMode", "expectReplies"));
        var again = await Host.AskAsync(Wire.Installs(conversation).With("action", second));

        Assert.Empty(again);
    }

    [Theory]
    [InlineData("""{"id":"28:bot","name":"Bot"}""")]
    [InlineData("""{"id":"29:x","role":"bot"}""")]
    [InlineData("""{"id":"29:x","role":"Bot"}""")]
    public async Task What_the_bot_said_itself_is_met_with_silence(string from)
    {
        foreach (var said in (JsonObject[])[Wire.Message(Wire.NewId("echo"), "hoi"), Wire.Press(Wire.NewId("echo"), [])])
        {
            var heard = await Host.TextAsync(said.With("from", JsonNode.Parse(from)).With("deliveryMode", "expectReplies"));

            Assert.DoesNotContain("\"type\":\"message\"", heard, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("19:klas@thread.tacv2;messageid=1")]
    [InlineData("19:meeting_x@thread.v2")]
    [InlineData("19:0123@thread.skype")]
    [InlineData("19:0123@unq.gbl.spaces")]
    public async Task A_thread_of_Teams_that_says_nothing_of_its_kind_is_shared(string thread)
    {
        var unasked = await Host.TextAsync(In(thread, Wire.Message("x", "Mag dit?")).With("deliveryMode", "expectReplies"));
        var asked = await Host.AskAsync(In(thread, Wire.Message("x", "<at>Bot</at> alles langslopen").InGroup("channel", mentions: true)));

        Assert.Empty(unasked);
        Assert.Null(Assert.Single(asked)!.Entity("question"));
    }

    private static JsonObject In(string thread, JsonObject activity) =>
        activity.With("conversation", new JsonObject { ["id"] = thread });
}
