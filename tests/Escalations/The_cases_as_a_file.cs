using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>A leader's own cases as a file for a spreadsheet: safe to open, for ten minutes, and nobody else's.</summary>
public sealed class The_cases_as_a_file
{
    [Fact]
    public async Task Nothing_that_somebody_wrote_is_run_by_the_spreadsheet()
    {
        await using var school = await OpenAsync();
        string[] texts =
        [
            "=1+1", "+31612345678", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "a;b", "zei \"hoi\"", "twee\nregels",
            "=HYPERLINK(\"http://x\";\"y\")", "gewoon",
        ];
        foreach (var text in texts)
        {
            await school.DoAsync(Leader, CaseVerbs.PickUp, await school.ReportAsync(text));
        }

        var bytes = await school.Hosts[0].Client.GetByteArrayAsync(await LinkAsync(school, Leader), Turns.Token);

        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        var rows = Rows(Encoding.UTF8.GetString(bytes.AsSpan(3)));
        Assert.Equal(
            ["melding", "status", "urgentie", "gevaar", "waar", "melder", "team", "behandelaar", "gemeld", "gesloten", "uitkomst", "tekst"],
            rows[0]);
        Assert.Equal(texts.Length + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(12, row.Count));
        Assert.All(
            rows.SelectMany(row => row),
            cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell));
        Assert.Equal(texts.Select(text => text.Trim()), rows.Skip(1).Select(row => row[^1].TrimStart('\'')));
    }

    [Fact]
    public async Task A_link_works_for_ten_minutes()
    {
        await using var school = await OpenAsync();
        await school.ReportAsync();
        var link = await LinkAsync(school, Leader);

        school.Clock.Move(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(school, link));
        school.Clock.Move(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(school, link));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("teamleider")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("é")]
    public async Task A_link_that_was_made_up_does_not_work(string token)
    {
        await using var school = await OpenAsync();

        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(school, $"/export/{token}"));
    }

    [Fact]
    public async Task A_link_in_which_one_letter_was_changed_does_not_work()
    {
        await using var school = await OpenAsync();
        var link = await LinkAsync(school, Leader);

        for (var place = link.Length - 40; place < link.Length - 2; place += 7)
        {
            Assert.Equal(
                HttpStatusCode.Gone, await StatusAsync(school, link[..place] + (link[place] == 'A' ? 'B' : 'A') + link[(place + 1)..]));
        }
    }

    [Fact]
    public async Task It_holds_the_leaders_own_cases_and_each_reading_stands_in_the_audit()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();

        var own = await school.Hosts[0].Client.GetStringAsync(await LinkAsync(school, Leader), Turns.Token);
        var others = await school.Hosts[0].Client.GetStringAsync(await LinkAsync(school, OtherLeader), Turns.Token);

        Assert.Contains(id, own, StringComparison.Ordinal);
        Assert.DoesNotContain(id, others, StringComparison.Ordinal);
        Assert.Equal(
            [(OtherLeader, ReportVerbs.Export), (Leader, ReportVerbs.Export)],
            (await school.Cases.AuditAsync(2, Turns.Token)).Select(note => (note.Person, note.Action)));
    }

    private static async Task<string> LinkAsync(SchoolOnline school, string person)
    {
        var replies = await school.SayAsync(person, "exporteer meldingen");
        return Talk.Objects(replies).Select(item => item["url"]).OfType<JsonValue>().Select(url => (string)url!).Single(
            url => url.Contains("/export/", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> StatusAsync(SchoolOnline school, string link)
    {
        using var response = await school.Hosts[0].Client.GetAsync(link, Turns.Token);
        return response.StatusCode;
    }

    /// <summary>As RFC 4180 has it, parted by semicolons.</summary>
    private static List<List<string>> Rows(string csv)
    {
        var rows = new List<List<string>> { new() };
        var (cell, quoted) = (new StringBuilder(), false);
        for (var at = 0; at < csv.Length; at++)
        {
            switch (csv[at])
            {
                case '"' when quoted && at + 1 < csv.Length && csv[at + 1] == '"':
                    cell.Append(csv[at++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ';' when !quoted:
                    End();
                    break;
                case '\n' when !quoted:
                    End();
                    rows.Add([]);
                    break;
                case '\r' when !quoted && csv[at + 1] == '\n':
                    break;
                default:
                    cell.Append(csv[at]);
                    break;
            }
        }

        return [.. rows.Where(row => row.Count > 0)];

        void End()
        {
            rows[^1].Add(cell.ToString());
            cell.Clear();
        }
    }
}
