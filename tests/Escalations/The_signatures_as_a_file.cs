using System.Net;
using System.Text;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.LeaderFile;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>Who has signed, as a file for a spreadsheet: a leader's own people, the management's all, and nobody else's.</summary>
public sealed class The_signatures_as_a_file
{
    private const string Words = "exporteer inwerken";

    [Theory]
    [InlineData(Leader, "Collega", "Docent")]
    [InlineData(Management, "Andere Teamleider", "Collega", "Docent", "Plaatsvervanger", "Schoolleiding", "Teamleider")]
    public async Task Holds_those_whom_one_may_see(string person, params string[] seen)
    {
        await using var school = await OpenAsync();
        await school.SayAsync(Teacher, "ik ben nieuw hier");

        var lines = await LinesAsync(school, await LinkAsync(school, person, Words));

        Assert.Equal("naam;team;leidinggevende;stand;deel;delen;versie;kenmerk;getekend", lines[0]);
        Assert.Equal(seen, lines.Skip(1).Select(line => line.Split(';')[0]).Order(StringComparer.Ordinal));
        Assert.Contains("Docent;Onderbouw;Teamleider;niet begonnen;;;;;", lines);
    }

    [Fact]
    public async Task Is_had_from_the_list_by_a_button()
    {
        await using var school = await OpenAsync();
        var list = await school.SayAsync(Leader, "wie heeft getekend");

        var button = Talk.Objects(list).Single(item => (string?)item["title"] == "Als bestand (CSV)");

        var told = await school.PressAsync(Leader, button["data"]!.DeepClone().AsObject());

        Assert.Contains("Wie heeft getekend, als bestand", told.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exporteer inwerken", "Alleen een leidinggevende")]
    [InlineData("export onboarding", "Only a manager")]
    public async Task Is_of_no_use_to_who_leads_nobody(string words, string refusal)
    {
        await using var school = await OpenAsync();
        if (words.StartsWith("export ", StringComparison.Ordinal))
        {
            await school.SayAsync(Teacher, "English");
        }

        var told = await school.SayAsync(Teacher, words);

        Assert.Contains(refusal, told.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(await school.Cases.AuditAsync(10, Turns.Token), note => note.Action == PathVerbs.Export);
    }

    [Fact]
    public async Task Works_once_says_how_to_get_another_and_stands_in_the_audit()
    {
        await using var school = await OpenAsync();
        var link = await LinkAsync(school, Management, Words);
        using var look = await school.Hosts[0].Client.GetAsync(link, Turns.Token);
        await ReadAsync(school, link);

        using var again = await school.Hosts[0].Client.PostAsync(link, null, Turns.Token);

        Assert.Contains("Wie heeft getekend, als bestand", await look.Content.ReadAsStringAsync(Turns.Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Contains(Words, await again.Content.ReadAsStringAsync(Turns.Token), StringComparison.Ordinal);
        Assert.Equal(
            (Management, PathVerbs.Export),
            Assert.Single((await school.Cases.AuditAsync(10, Turns.Token)).Select(note => (note.Person, note.Action))));
    }

    /// <summary>A link of one file gives no other: what it gives stands in it, sealed.</summary>
    [Fact]
    public async Task Is_another_file_than_that_of_the_cases()
    {
        await using var school = await OpenAsync();
        var id = await school.ReportAsync();

        var lines = await LinesAsync(school, await LinkAsync(school, Leader, Words));

        Assert.DoesNotContain(lines, line => line.Contains(id, StringComparison.Ordinal));
    }

    private static async Task<string[]> LinesAsync(SchoolOnline school, string link) =>
        Encoding.UTF8.GetString((await ReadAsync(school, link)).AsSpan(3)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
