using System.Net;
using System.Text;
using Sevenwolden.Bot.Export;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.LeaderFile;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>A leader's own cases as a file for a spreadsheet: safe to open, once, for ten minutes, and nobody else's.</summary>
public sealed class The_cases_as_a_file(PostgresServer server)
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

        var bytes = await ReadAsync(school, await LinkAsync(school, Leader));

        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        var rows = Rows(Encoding.UTF8.GetString(bytes.AsSpan(3)));
        Assert.Equal(
            [
                "melding", "status", "urgentie", "gevaar", "waar", "melder", "team", "behandelaar", "gemeld", "gesloten", "uitkomst",
                "protocol", "tekst",
            ],
            rows[0]);
        Assert.All(rows.Skip(1), row => Assert.Equal(Shipped.Pack.Version, row[^2]));
        Assert.Equal(texts.Length + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(13, row.Count));
        Assert.All(
            rows.SelectMany(row => row),
            cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell));
        Assert.Equal(texts.Select(text => text.Trim()), rows.Skip(1).Select(row => row[^1].TrimStart('\'')));
    }

    [Theory]
    [InlineData("abc,=cmd|'/c calc'!A1")]
    [InlineData("abc;=1+1")]
    [InlineData("abc\t=1+1")]
    [InlineData("abc, \"=1+1\"")]
    [InlineData("abc,\"\"=1+1")]
    [InlineData("eerste\n=1+1\n-2")]
    [InlineData("eerste\r\n , @SUM(A1)")]
    [InlineData("\uFF1D1+1,\uFF0B2,\uFF0D3;\uFF20x")]
    [InlineData("ja,+31612345678")]
    public async Task Nothing_is_run_either_where_another_country_parts_the_cells_otherwise(string text)
    {
        await using var school = await OpenAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, await school.ReportAsync(text));

        var csv = Encoding.UTF8.GetString(await ReadAsync(school, await LinkAsync(school, Leader)));

        // However quotes are taken: as around a cell, or as letters.
        Assert.All(csv.Split(',', ';', '\t', '\n', '\r'), cell => Assert.False(IsFormula(cell), cell));
        var cells = Rows(csv[1..]).SelectMany(row => row).SelectMany(cell => cell.Split(',', ';', '\n'));
        Assert.All(cells, cell => Assert.False(IsFormula(cell), cell));
    }

    [Theory]
    [InlineData("Kom om 9 uur, of bel.")]
    [InlineData("a = b; c - d, e@f.nl")]
    [InlineData("C++ en x=1")]
    public void What_is_no_formula_anywhere_stays_as_it_is(string text) => Assert.Equal(text, SpreadsheetText.Safe(text));

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
        Assert.Contains("exporteer meldingen", await TextAsync(school, link), StringComparison.Ordinal);
        using var given = await school.Hosts[0].Client.PostAsync(link, null, Turns.Token);
        Assert.Equal(HttpStatusCode.Gone, given.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_works_once_on_whichever_instance_and_after_a_restart_too(bool postgres)
    {
        await using var school = postgres ? await OpenAsync(await server.CreateDatabaseAsync(), 2) : await OpenAsync();
        var id = await school.ReportAsync();
        var path = new Uri(await LinkAsync(school, Leader)).PathAndQuery;

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async press =>
        {
            using var answer = await school.Hosts[press % school.Hosts.Count].Client.PostAsync(path, null, Turns.Token);
            return (answer.StatusCode, Text: await answer.Content.ReadAsStringAsync(Turns.Token));
        }));
        await school.RestartAsync();
        var later = await TextAsync(school, path);

        Assert.Contains(id, Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer =>
        {
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains("Deze link is al gebruikt.", answer.Text, StringComparison.Ordinal);
        });
        Assert.Contains("Deze link is al gebruikt.", later, StringComparison.Ordinal);
        Assert.Single(await school.Cases.AuditAsync(10, Turns.Token), note => note.Action == ReportVerbs.Export);
    }

    [Fact]
    public async Task A_preview_of_the_link_does_not_use_it_up()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();
        var link = await LinkAsync(school, Leader);

        using var head = await school.Hosts[0].Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, link), Turns.Token);
        var page = await TextAsync(school, link);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Contains("<form method=\"post\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain(id, page, StringComparison.Ordinal);
        Assert.Contains(id, Encoding.UTF8.GetString(await ReadAsync(school, link)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_on_the_way()
    {
        await using var school = await OpenAsync();
        var link = await LinkAsync(school, Leader);

        HttpResponseMessage[] answers =
        [
            await school.Hosts[0].Client.GetAsync(link, Turns.Token), await school.Hosts[0].Client.PostAsync(link, null, Turns.Token),
            await school.Hosts[0].Client.PostAsync(link, null, Turns.Token),
            await school.Hosts[0].Client.GetAsync("/export/x", Turns.Token),
        ];

        Assert.All(answers, answer =>
        {
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            answer.Dispose();
        });
    }

    [Fact]
    public async Task The_page_speaks_the_language_of_who_asked_for_it()
    {
        await using var school = await OpenAsync();
        await school.SayAsync(Leader, "English");

        var page = await TextAsync(school, await LinkAsync(school, Leader, "export reports"));

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("You can download the file once, within ten minutes.", page, StringComparison.Ordinal);
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

        var own = Encoding.UTF8.GetString(await ReadAsync(school, await LinkAsync(school, Leader)));
        var others = Encoding.UTF8.GetString(await ReadAsync(school, await LinkAsync(school, OtherLeader)));

        Assert.Contains(id, own, StringComparison.Ordinal);
        Assert.DoesNotContain(id, others, StringComparison.Ordinal);
        Assert.Equal(
            [(OtherLeader, ReportVerbs.Export), (Leader, ReportVerbs.Export)],
            (await school.Cases.AuditAsync(2, Turns.Token)).Select(note => (note.Person, note.Action)));
    }

    private static async Task<string> TextAsync(SchoolOnline school, string link)
    {
        using var answer = await school.Hosts[0].Client.GetAsync(link, Turns.Token);
        return await answer.Content.ReadAsStringAsync(Turns.Token);
    }

    private static bool IsFormula(string cell) =>
        cell.TrimStart(' ', '"', '\u00A0') is [var first, ..] && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".Contains(first, StringComparison.Ordinal);

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
