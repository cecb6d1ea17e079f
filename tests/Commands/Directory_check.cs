using System.Text.Json.Nodes;
using Sevenwolden.Bot.Commands;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Commands;

/// <summary>Whom a report of each person reaches, before anybody has to find out by one.</summary>
public sealed class Directory_check : IDisposable
{
    private const string Header = "id,naam,rol,team,leidinggevende,plaatsvervanger,afwezig\n";

    // On whom the settings that ship fall back.
    private const string Fallback = "5e0e0000-0000-4000-8000-000000000002";

    private const string Rows = $"""
        me,Jan de Vries,medewerker,Onderbouw,lead,,
        lead,Lies,teamleider,Onderbouw,head,dep,
        dep,Jan de Vries,teamleider,Bovenbouw,head,lead,
        sick,Ziek,teamleider,Brugklas,head,dep,2000-01-01..2999-12-31
        loose,Los,medewerker,,,,
        other,Anna,medewerker,Brugklas,sick,,
        head,Rector,schoolleiding,,,,
        {Fallback},Vangnet,teamleider,,head,,
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("me", "lead dep head", "lead", null, "dep", "head")]
    [InlineData("dep", "head", "head", null, null, "head")]
    [InlineData("loose", $"{Fallback} head", null, Fallback, null, "head")]
    [InlineData("other", "dep head", "sick", null, "dep", "head")]
    [InlineData("head", Fallback, null, Fallback, null, null)]
    public void Says_for_each_whom_a_report_reaches_as_the_bot_would_send_it(
        string id, string reaches, string? leader, string? fallback, string? deputy, string? management)
    {
        var (code, lines, error) = Run(Header + Rows);

        var line = lines.Single(each => (string?)each["id"] == id);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(reaches, string.Join(' ', line["reaches"]!.AsArray().Select(each => (string?)each!["id"])));
        Assert.Equal(
            (leader, fallback, deputy, management),
            (Id(line["leader"]), Id(line["fallback"]), Id(line["deputy"]), Id(line["management"])));
        Assert.Equal(leader == "sick", (bool)line["leaderIsAway"]!);
    }

    [Fact]
    public void Says_at_the_end_who_has_no_leader_who_has_anothers_name_and_whose_deputies_come_back()
    {
        var (_, lines, _) = Run(Header + Rows);

        var totals = lines[^1];
        Assert.Equal((8, 5, Fallback), ((int)totals["people"]!, (int)totals["leaders"]!, Id(totals["fallback"])));
        Assert.Equal(["loose", "head"], totals["withoutLeader"]!.AsArray().Select(Id));
        Assert.Equal(["me", "dep"], Assert.Single(totals["namesakes"]!.AsArray())!.AsArray().Select(Id));
        Assert.Equal(["lead", "dep"], Assert.Single(totals["deputyRounds"]!.AsArray())!.AsArray().Select(Id));
    }

    [Fact]
    public void Begins_with_how_many_gaps_there_are_and_then_names_each_with_role_and_mend_the_gravest_first()
    {
        var (_, lines, _) = Run(Header + Rows);

        var counts = lines[0]["counts"]!.AsObject();
        var gaps = lines.Skip(1).TakeWhile(line => line["gap"] is not null).ToList();
        Assert.False((bool)lines[0]["ready"]!);
        Assert.Equal(
            ["no_leader", "no_board", "no_deputy", "deputy_alone"],
            counts.Select(count => count.Key).Intersect(["away_alone", "no_leader", "no_board", "no_deputy", "deputy_alone"]));
        Assert.Equal(counts.Sum(count => (int)count.Value!), gaps.Count);
        Assert.Equal(
            [
                ("no_leader", "Los", "employee"), ("no_board", null, null), ("no_deputy", "Rector", "school management"),
                ("no_deputy", "Vangnet", "team leader"),
            ],
            gaps.Take(4).Select(gap => ((string?)gap["gap"], (string?)gap["who"]?["name"], (string?)gap["who"]?["role"])));
        Assert.All(gaps, gap => Assert.EndsWith(".", (string?)gap["mend"], StringComparison.Ordinal));
    }

    [Fact]
    public void Names_whoever_is_away_while_the_deputy_is_away_too_before_all_others()
    {
        var (_, lines, _) = Run(Header + Rows.Replace(
            "teamleider,Bovenbouw,head,lead,", "teamleider,Bovenbouw,head,,2999-12-31", StringComparison.Ordinal));

        var alone = lines.Where(line => (string?)line["gap"] == "away_alone").Select(line => (string?)line["who"]!["name"]);
        Assert.Equal(["Jan de Vries", "Ziek"], alone);
        Assert.Equal("away_alone", (string?)lines[1]["gap"]);
    }

    [Theory]
    [InlineData("a,Jan,medewerker,,a,,", "(11): the leader of 'a' is 'a'")]
    [InlineData("a,Jan,teamleider,,b,,\nb,Piet,teamleider,,a,,", "(11): the leaders go round: a < b < a")]
    [InlineData("a,Jan,medewerker,,nobody,,", "(11): the leader 'nobody' is no row of this file")]
    [InlineData("a,Jan,teamleider,,,nobody,", "(11): the deputy 'nobody' is no row of this file")]
    [InlineData("me,Jan,medewerker,,,,", "(11): the id 'me' was given in line 2 already")]
    [InlineData("a\u00a0b,Jan,medewerker,,,,", "(11): the id 'a\u00a0b' holds U+00A0")]
    [InlineData("jan@school.nl,Jan,medewerker,,,,", "(11): the id 'jan@school.nl' is a user principal name")]
    public void Names_a_fault_with_its_line_and_writes_nothing_else(string row, string fault)
    {
        var (code, lines, error) = Run($"{Header}{Rows}\n\n{row}");

        Assert.Equal(1, code);
        Assert.Empty(lines);
        Assert.Contains("directory.csv" + fault, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_file_that_is_nowhere_says_so()
    {
        var (code, lines, error) = RunOn(Path.Combine(_folder.Path, "nowhere.csv"));

        Assert.Equal((1, 0), (code, lines.Length));
        Assert.Contains("There is no directory at", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_is_about_the_one_of_the_settings()
    {
        var (code, lines, _) = RunOn();

        Assert.Equal(0, code);
        Assert.Equal(lines.Count(line => line["reaches"] is not null), (int)lines[^1]["people"]!);
    }

    [Fact]
    public void Is_in_the_help_and_a_wrong_call_says_how()
    {
        using var help = new StringWriter();
        using var error = new StringWriter();

        var codes = (CommandLine.Run(["help"], TextReader.Null, help, error), CommandLine.Run(["directory"], TextReader.Null, help, error));

        Assert.Equal((0, 2), codes);
        Assert.Contains("directory check [FILE]", help.ToString(), StringComparison.Ordinal);
    }

    private static string? Id(JsonNode? named) => (string?)named?["id"];

    private (int Code, JsonNode[] Lines, string Error) Run(string content)
    {
        var file = Path.Combine(_folder.Path, "directory.csv");
        File.WriteAllText(file, content);
        return RunOn(file);
    }

    private static (int Code, JsonNode[] Lines, string Error) RunOn(params string[] file)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(["directory", "check", .. file], TextReader.Null, output, error);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!);
        return (code, [.. lines], error.ToString());
    }
}
