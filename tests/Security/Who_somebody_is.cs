using System.Net;
using System.Text.Json.Nodes;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Security;

/// <summary>
/// Only Teams, in a tenant that is served, says who somebody is; and what was said in a conversation is for whoever said it.
/// </summary>
public sealed class Who_somebody_is
{
    private const string Secret = "Zonnebloempit";

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("emulator")]
    [InlineData("slack")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    public async Task Whoever_fills_in_a_leaders_id_elsewhere_sees_nothing(string channel)
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync(Secret);
        var pretender = school.Message(Leader, "openstaande meldingen").With("channelId", channel);
        pretender["conversation"]!["id"] = "pretender";

        var list = await school.Hosts[0].AskAsync(pretender);
        var shown = await school.Hosts[0].AskAsync(Again(pretender, $"melding {id}"));
        await school.Hosts[0].AskAsync(Again(pretender, $"oppakken {id}"));

        Assert.DoesNotContain(Secret, list.ToJsonString() + shown.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(id, list.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Open, (await school.CaseAsync(id)).Status);
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    [InlineData("one of both")]
    public async Task Whoever_comes_from_another_tenant_is_refused_and_nothing_is_kept(string where)
    {
        await using var school = await OpenAsync($"--Security:Tenants:0={Tenant}");
        var id = await school.ReportAsync(Secret);
        var rows = await RowsAsync(school);
        var foreign = school.Message(Leader, $"melding {id}").With("deliveryMode", "expectReplies");
        foreign["conversation"]!["tenantId"] = where == "conversation" ? "another" : Tenant;
        if (where != "conversation")
        {
            foreign["conversation"]!["tenantId"] = where == "channelData" ? null : Tenant;
            foreign["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "another" } };
        }

        using var answer = await school.Hosts[0].PostAsync(foreign);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(Secret, await answer.Content.ReadAsStringAsync(Turns.Token), StringComparison.Ordinal);
        Assert.Equal(rows, await RowsAsync(school));
    }

    [Fact]
    public async Task A_leaders_id_without_a_tenant_is_nobodys_where_tenants_are_named()
    {
        await using var school = await OpenAsync($"--Security:Tenants:0={Tenant}");
        var id = await school.ReportAsync(Secret);
        var nameless = school.Message(Leader, $"melding {id}");
        nameless["conversation"]!.AsObject().Remove("tenantId");

        var told = await school.Hosts[0].AskAsync(nameless);

        Assert.DoesNotContain(Secret, told.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_in_the_same_conversation_gets_neither_the_draft_nor_the_stored_answer()
    {
        await using var school = await OpenAsync();
        var id = await school.DraftAsync(Secret);
        var said = school.Message(Teacher, "waar waren we?").With("deliveryMode", "expectReplies");
        await school.Hosts[0].TextAsync(said);
        await school.PressAsync(Teacher, Button(ReportVerbs.Edit, id));

        foreach (var stranger in (string[])[Colleague, Stranger])
        {
            var again = school.Message(stranger, "waar waren we?").With("deliveryMode", "expectReplies").With("id", (string)said["id"]!);
            again["conversation"]!["id"] = ChatOf(Teacher);
            var repeated = await school.Hosts[0].TextAsync(again);
            var sent = await school.Hosts[0].TextAsync(Again(again, "versturen"));
            var pressed = school.Press(stranger, Button(ReportVerbs.Send, id)).With("deliveryMode", "expectReplies");
            pressed["conversation"]!["id"] = ChatOf(Teacher);
            var forced = await school.Hosts[0].TextAsync(pressed);

            Assert.DoesNotContain(Secret, repeated + sent + forced, StringComparison.Ordinal);
        }

        Assert.Null(await school.FindAsync(id));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public async Task Where_a_client_names_itself_nobody_finds_what_another_conversation_holds(string channel)
    {
        await using var school = await OpenAsync();
        school.Channels[Stranger] = channel;
        var id = await school.ReportAsync(Secret, person: Stranger);

        foreach (var account in (string[])[$"29:{Stranger}", $"29:{Stranger.ToUpperInvariant()}"])
        {
            var other = school.Message(Stranger, "mijn meldingen");
            (other["from"]!["id"], other["conversation"]!["id"]) = (account, "another-conversation");
            var list = await school.Hosts[0].AskAsync(other);
            var shown = await school.Hosts[0].AskAsync(Again(other, $"melding {id}"));
            await school.SettledAsync();

            Assert.DoesNotContain(id, list.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, shown.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            school.Connector.Heard,
            heard => heard.Arrival.Chat == "another-conversation" && heard.Arrival.Body.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Channel")]
    [InlineData("GroupChat")]
    [InlineData("meeting")]
    public async Task A_chat_of_which_it_is_not_sure_that_it_is_of_two_is_nobodys_address(string? kind)
    {
        await using var school = await OpenAsync();
        var said = school.Message(Leader, "<at>Bot</at> artikel 3a.5");
        (said["conversation"]!["id"], said["conversation"]!["conversationType"]) = ("19:x@thread.tacv2", kind);
        await school.Hosts[0].TextAsync(said.With("deliveryMode", "expectReplies"));

        await school.ReportAsync(Secret);

        Assert.DoesNotContain(school.Connector.Heard, heard => heard.Arrival.Chat == "19:x@thread.tacv2");
    }

    [Fact]
    public async Task A_name_that_fills_a_card_is_cut_on_it()
    {
        await using var school = await OpenAsync();
        var form = await school.Hosts[0].AskAsync(Renamed(school.Message(Stranger, "leidinggevende")));
        var id = (string)form[^1]!.Entity("case")!["case"]!;
        var check = new JsonObject
        {
            ["verb"] = ReportVerbs.Check,
            ["case"] = id,
            ["what"] = "Iets.",
            ["where"] = "ParentsApp",
            ["urgency"] = "Now",
        };
        await school.SayAsync(Teacher, "hallo");
        await school.Hosts[0].TextAsync(Renamed(school.Press(Stranger, check)));
        await school.Hosts[0].TextAsync(Renamed(school.Press(Stranger, Button(ReportVerbs.Send, id))));
        await school.SettledAsync();

        Assert.NotEmpty(school.Shown(Leader));
        Assert.All(school.Shown(Leader), shown => Assert.InRange(shown.Body.Length, 1, 28 * 1024));

        static JsonObject Renamed(JsonObject activity)
        {
            activity["from"]!["name"] = "Een\nnaam " + new string('x', 100_000);
            return activity;
        }
    }

    [Fact]
    public async Task The_same_activity_by_the_same_person_gives_the_stored_answer_as_before()
    {
        await using var school = await OpenAsync();
        var said = school.Message(Teacher, "artikel 3a.5").With("deliveryMode", "expectReplies");

        Assert.Equal(await school.Hosts[0].TextAsync(said), await school.Hosts[0].TextAsync(said));
    }

    private static JsonObject Again(JsonObject activity, string text) =>
        activity.DeepClone().AsObject().With("id", Wire.NewId("again")).With("text", text);

    private static async Task<(long, long, long)> RowsAsync(SchoolOnline school) => (
        (await school.AskAsync<long>("SELECT count(*) FROM conversation"))[0],
        (await school.AskAsync<long>("SELECT count(*) FROM inbound"))[0],
        (await school.AskAsync<long>("SELECT count(*) FROM reference"))[0]);
}
