using System.Text;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Reaching;

/// <summary>A school without an SMTP server for its bot has Microsoft Graph send the mail.</summary>
public abstract class A_mail_by_Graph
{
    /// <summary>A connection string; null for a file of its own.</summary>
    private protected abstract Task<string?> DatabaseAsync();

    [Fact]
    public async Task Goes_out_from_the_mailbox_of_the_sender_without_a_word_of_the_case()
    {
        await using var tenant = await FakeTenant.StartAsync();
        await using var school = await OpenAsync(tenant);

        var id = await school.ReportAsync("Zonnebloempit");

        var (path, body, _) = Assert.Single(tenant.Asked);
        Assert.Equal("/users/sevenwolden@school.example/sendMail", path);
        var mail = Read(body);
        Assert.Equal("text/plain", Assert.Single(tenant.Types));
        Assert.Equal(A_mail_where_no_chat_leads.AddressOf(Leader), mail.Header("To"));
        Assert.Equal("sevenwolden@school.example", mail.Header("From"));
        Assert.DoesNotContain("Zonnebloempit", mail.Data, StringComparison.Ordinal);
        Assert.DoesNotContain(id, mail.Data, StringComparison.Ordinal);
        Assert.Equal([InDutch.ToReporter(CaseEvent.Mailed.Name)], school.Told(Teacher));
    }

    [Fact]
    public async Task Where_Graph_may_not_send_it_the_next_of_the_way_is_asked()
    {
        await using var tenant = await FakeTenant.StartAsync();
        await using var school = await OpenAsync(tenant);
        tenant.Refuses = _ => new Refused(403);

        var id = await school.ReportAsync();

        Assert.Equal(["reported", "not_delivered", "mail_failed", "rerouted", "delivered"], await school.EventsAsync(id));
    }

    [Fact]
    public async Task That_may_have_been_taken_is_the_same_mail_when_it_goes_again()
    {
        await using var tenant = await FakeTenant.StartAsync();
        await using var school = await OpenAsync(tenant);
        tenant.Refuses = before => before == 0 ? new Refused(503) : null;

        var id = await school.ReportAsync();

        Assert.Equal(2, tenant.Asked.Count);
        Assert.Single(tenant.Asked.Select(asked => asked.Body).Distinct());
        Assert.EndsWith("@school.example>", Read(tenant.Asked.First().Body).Header("Message-Id"), StringComparison.Ordinal);
        Assert.Equal(["reported", "not_delivered", "mailed"], await school.EventsAsync(id));
    }

    private static Received Read(string body) => new("", Encoding.UTF8.GetString(Convert.FromBase64String(body)));

    private async Task<SchoolOnline> OpenAsync(FakeTenant tenant)
    {
        var school = await A_mail_where_no_chat_leads.OpenWithMailAsync(
            await DatabaseAsync(), "--Reach:Mail:From=sevenwolden@school.example", "--Reach:Mail:ByGraph=true",
            $"--Reach:GraphUrl={tenant.Url}");
        school.Connector.Refuses = arrival => arrival.Chat == "made:teamleider" ? Refused.Blocked : null;
        return school;
    }
}
