using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Security;

/// <summary>
/// A person is written to where that person wrote; and a chat with somebody who never wrote is made where the school
/// is, never where a stranger says.
/// </summary>
public sealed class Whose_address_counts
{
    private const string Secret = "Zonnebloempit";

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public async Task A_stranger_who_reports_first_hears_nothing_of_others(string channel)
    {
        await using var evil = await FakeConnector.StartAsync();
        await using var school = await OpenAsync();
        school.Channels[Stranger] = channel;
        await ReportElsewhereAsync(school, Stranger, evil);

        var id = await school.ReportAsync(Secret);
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.SettledAsync();

        Assert.DoesNotContain(evil.Heard, heard => heard.Arrival.Body.Contains(Secret, StringComparison.Ordinal));
        Assert.All(evil.Heard, heard => Assert.Equal(ChatOf(Stranger), heard.Arrival.Chat));
        Assert.Contains(school.Shown(Leader), shown => shown.Body.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_only_a_stranger_ever_wrote_nobody_can_be_reached_and_the_stranger_is_told_so()
    {
        await using var evil = await FakeConnector.StartAsync();
        await using var school = await OpenAsync();

        await ReportElsewhereAsync(school, Stranger, evil);

        Assert.DoesNotContain(evil.Heard, heard => heard.Arrival.Creates);
        Assert.Empty(school.Connector.Heard);
    }

    [Fact]
    public async Task A_chat_is_made_where_the_settings_say_while_nobody_of_the_school_has_written()
    {
        await using var evil = await FakeConnector.StartAsync();
        await using var school = await OpenAsync("--Delivery:TeamsServiceUrl={connector}", $"--MicrosoftAppTenantId={Tenant}");

        await ReportElsewhereAsync(school, Stranger, evil);

        Assert.DoesNotContain(evil.Heard, heard => heard.Arrival.Creates);
    }

    [Fact]
    public async Task The_newest_message_of_the_schools_own_people_tells_where_the_channel_is()
    {
        await using var evil = await FakeConnector.StartAsync();
        await using var school = await OpenAsync();
        await school.SayAsync(Colleague, "hallo");

        await ReportElsewhereAsync(school, Stranger, evil);

        Assert.Contains(school.Connector.Delivered, arrival => arrival.Creates);
        Assert.DoesNotContain(evil.Heard, heard => heard.Arrival.Creates);
    }

    private static async Task ReportElsewhereAsync(SchoolOnline school, string person, FakeConnector connector)
    {
        var form = await school.Hosts[0].AskAsync(school.Message(person, "leidinggevende").With("serviceUrl", connector.Url));
        var id = (string)form[^1]!.Entity("case")!["case"]!;
        var check = new System.Text.Json.Nodes.JsonObject
        {
            ["verb"] = ReportVerbs.Check,
            ["case"] = id,
            ["what"] = "Kwaad",
            ["where"] = "ParentsApp",
            ["urgency"] = "Now",
        };
        await school.Hosts[0].TextAsync(school.Press(person, check).With("serviceUrl", connector.Url));
        await school.Hosts[0].TextAsync(school.Press(person, Button(ReportVerbs.Send, id)).With("serviceUrl", connector.Url));
        await school.SettledAsync();
    }
}
