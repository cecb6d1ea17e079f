using System.Net;
using System.Text.Json.Nodes;
using Sevenwolden.Dialogs.Cases;
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
        await school.PressAsync(Teacher, Button(CaseVerbs.Edit, id));

        foreach (var stranger in (string[])[Colleague, Stranger])
        {
            var again = school.Message(stranger, "waar waren we?").With("deliveryMode", "expectReplies").With("id", (string)said["id"]!);
            again["conversation"]!["id"] = ChatOf(Teacher);
            var repeated = await school.Hosts[0].TextAsync(again);
            var sent = await school.Hosts[0].TextAsync(Again(again, "versturen"));
            var pressed = school.Press(stranger, Button(CaseVerbs.Send, id)).With("deliveryMode", "expectReplies");
            pressed["conversation"]!["id"] = ChatOf(Teacher);
            var forced = await school.Hosts[0].TextAsync(pressed);

            Assert.DoesNotContain(Secret, repeated + sent + forced, StringComparison.Ordinal);
        }

        Assert.Null(await school.FindAsync(id));
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
