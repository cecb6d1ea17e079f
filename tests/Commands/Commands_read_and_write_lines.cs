using System.Text.Json.Nodes;
using Sevenwolden.Bot.Commands;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Commands;

public sealed class Commands_read_and_write_lines
{
    [Fact]
    public void Assess_tells_the_outcome_of_each_line_in_order()
    {
        var (code, lines, error) = Run(
            """
            {"id":"a","role":"employee","facts":{"recording":"yes","consent":"no"}}

            {"id":"b"}
            {"facts":{"school_related":"no"}}
            {"id":"c","role":"pupil","facts":{"during_class":"yes","class_permission":"unknown"}}
            {"id":"d","facts":{"confidential":"unknown"}}
            """,
            "protocol", "assess");

        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Equal(
            """{"id":"a","verdict":"not_allowed","escalate":"none","citations":["3a.5"],"duties":[],"reminders":[]"""
            + ""","consequences":["4.1"],"hingesOn":[]}""",
            lines[0]);
        Assert.Equal(
            """{"id":"b","verdict":"allowed","basis":"permitted","escalate":"none","citations":["3a.2","3b.1"],"duties":[]"""
            + ""","reminders":["3a.3","3a.4"],"consequences":[],"hingesOn":[]}""",
            lines[1]);
        Assert.Equal("out_of_scope", (string?)JsonNode.Parse(lines[2])!["verdict"]);
        Assert.Equal("""["class_permission"]""", JsonNode.Parse(lines[3])!["duties"]!.ToJsonString());
        Assert.Equal("""["confidential"]""", JsonNode.Parse(lines[4])!["hingesOn"]!.ToJsonString());
        Assert.Equal(5, lines.Length);
    }

    [Theory]
    [InlineData("""{"role":"unknown","facts":{"indecent":"yes"}}""", "not_allowed", "[]")]
    [InlineData("""{"role":"unknown","facts":{"harms_school":"yes"}}""", "consult", """["role"]""")]
    [InlineData("""{"role":"unknown","facts":{"confidential":"unknown"}}""", "consult", """["confidential"]""")]
    [InlineData("""{"role":"unknown","facts":{"dissenting":"unknown"}}""", "consult", """["dissenting","role"]""")]
    public void Assess_takes_somebody_of_whom_nobody_knows_who_it_is(string line, string verdict, string hingesOn)
    {
        var (code, lines, _) = Run(line, "protocol", "assess");

        var told = JsonNode.Parse(lines[0])!;
        Assert.Equal(0, code);
        Assert.Equal(verdict, (string?)told["verdict"]);
        Assert.Equal(hingesOn, told["hingesOn"]!.ToJsonString());
        Assert.Equal("[]", told["consequences"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"facts":{"befriends_pupil":"yes"}}""", "not_forbidden")]
    [InlineData("""{"facts":{"befriends_pupil":"yes","recording":"yes","consent":"yes"}}""", "not_forbidden")]
    [InlineData("""{"facts":{"befriends_pupil":"unknown"}}""", "not_forbidden")]
    [InlineData("""{"facts":{"recording":"yes","consent":"yes"}}""", "permitted")]
    [InlineData("""{"role":"pupil","facts":{"befriends_pupil":"yes"}}""", "permitted")]
    [InlineData("""{"facts":{"befriends_pupil":"yes","private_account":"yes"}}""", null)]
    [InlineData("""{"facts":{"dissenting":"yes"}}""", null)]
    public void Assess_tells_what_allowed_rests_on_and_nothing_of_that_beside_another_verdict(string line, string? basis)
    {
        var (_, lines, _) = Run(line, "protocol", "assess");

        var told = JsonNode.Parse(lines[0])!.AsObject();

        Assert.Equal(basis is not null, told.ContainsKey("basis"));
        Assert.Equal(basis, (string?)told["basis"]);
    }

    [Theory]
    [InlineData("""{"id":"x","facts":{"recordings":"yes"}}""", "recordings")]
    [InlineData("""{"id":"x","facts":{"recording":"ja"}}""", "\"ja\"")]
    [InlineData("""{"id":"x","facts":{"recording":null}}""", "recording")]
    [InlineData("""{"id":"x","role":"headmaster"}""", "headmaster")]
    [InlineData("""{"id":5}""", "$.id")]
    [InlineData("null", "no object")]
    [InlineData("[]", "")]
    [InlineData("{", "")]
    [InlineData("hallo", "")]
    public void A_faulty_line_is_named_and_the_others_go_on(string faulty, string named)
    {
        var (code, lines, error) = Run($"{{\"id\":\"first\"}}\n{faulty}\n{{\"id\":\"last\"}}", "protocol", "assess");

        Assert.Equal(1, code);
        Assert.Equal(["first", "last"], lines.Select(line => (string?)JsonNode.Parse(line)!["id"]));
        Assert.Single(error);
        Assert.StartsWith("line 2: ", error[0], StringComparison.Ordinal);
        Assert.Contains(named, error[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Understand_tells_what_a_message_is_about()
    {
        var (code, lines, _) = Run(
            """
            {"id":"1","text":"Mag ik een foto van het schoolfeest op mijn Insta zetten?"}
            {"id":"2","text":""}
            """,
            "understand");

        Assert.Equal(0, code);
        var photo = JsonNode.Parse(lines[0])!.AsObject();
        Assert.Equal(
            ["id", "topic", "confidence", "facts", "actor", "articles", "sure", "grave", "doubted", "silences"],
            photo.Select(property => property.Key));
        Assert.Equal("publish", (string?)photo["topic"]);
        Assert.Equal("yes", (string?)photo["facts"]!["recording"]);
        Assert.Equal("employee", (string?)photo["actor"]);
        Assert.False((bool)JsonNode.Parse(lines[1])!["sure"]!);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"id":"2"}""")]
    [InlineData("""{"id":"2","text":null}""")]
    [InlineData("""{"id":"2","text":"\ud800"}""")]
    public void Understand_names_a_line_without_a_text(string faulty)
    {
        var (code, lines, error) = Run(faulty + "\n{\"id\":\"3\",\"text\":\"hoi\"}", "understand");

        Assert.Equal(1, code);
        Assert.Single(lines);
        Assert.StartsWith("line 1: ", Assert.Single(error), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_has_a_row_for_every_rule_in_Dutch()
    {
        var (code, lines, _) = Run("", "protocol", "table");

        Assert.Equal(0, code);
        Assert.Equal(Shipped.Pack.Rules.Count + 1, lines.Count(line => line.StartsWith("| ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains("| Niet toegestaan | 3a.5 |", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_names_the_file_the_line_and_the_mend_of_a_faulty_pack()
    {
        using var folder = new PackCopy();
        folder.Edit("rules.yaml", "cites: [3a.5]", "cites: [3a.55]");

        var (code, lines, error) = Run("", "protocol", "check", folder.Path);

        Assert.Equal(1, code);
        Assert.Empty(lines);
        Assert.Matches(@"^rules\.yaml:\d+: There is no article `3a\.55`\. Look up", error[0]);
    }

    [Theory]
    [InlineData("protocol", "check", "/there/is/no/such/folder")]
    [InlineData("protocol", "assess", "--pack", "/there/is/no/such/folder")]
    [InlineData("protocol", "diff", "/there/is/no/such/folder", "/nor/this")]
    public void A_pack_that_is_not_there_is_a_fault_of_the_input(params string[] args)
    {
        var (code, lines, error) = Run("", args);

        Assert.Equal(1, code);
        Assert.Empty(lines);
        Assert.Contains("There is no such folder", error[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("protocol")]
    [InlineData("protocol", "judge")]
    [InlineData("protocol", "diff", "one")]
    [InlineData("protocol", "assess", "--pack")]
    [InlineData("understand", "this")]
    [InlineData("chekc")]
    public void A_wrong_call_gets_2_and_the_help_on_standard_error(params string[] args)
    {
        var (code, lines, error) = Run("", args);

        Assert.True(CommandLine.IsCommand(args));
        Assert.Equal(2, code);
        Assert.Empty(lines);
        Assert.Contains(error, line => line.Contains("protocol check [PACK]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    public void Help_lists_every_command(string word)
    {
        var (code, lines, error) = Run("", word);

        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.All(
            (string[])["check", "assess", "table", "diff", "understand"],
            command => Assert.Contains(lines, line => line.Contains(command, StringComparison.Ordinal)));
    }

    [Fact]
    public void Settings_are_no_commands() =>
        Assert.False(CommandLine.IsCommand(["--urls", "http://localhost:1"]) || CommandLine.IsCommand([]));

    [Theory]
    [InlineData("2016-10-24", "not_allowed", null)]
    [InlineData("2026-11-09", "not_allowed", null)]
    [InlineData("2026-11-10", "consult", "2026-11-10/1")]
    public void Assess_on_a_day_goes_by_the_version_of_that_day_and_names_it(string day, string verdict, string? next)
    {
        using var versions = new TwoVersions();

        var (code, lines, error) = Run(
            """{"facts":{"befriends_pupil":"yes","private_account":"yes"}}""", "protocol", "assess", "--on", day, "--pack", versions.Path);

        var told = JsonNode.Parse(Assert.Single(lines))!;
        Assert.Equal((0, verdict, next ?? Shipped.Pack.Version), (code, (string?)told["verdict"], (string?)told["protocol"]));
        Assert.Equal(32, ((string?)told["hash"])!.Length);
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("2012-05-28", 1, "No version of the protocol holds on 2012-05-28")]
    [InlineData("tomorrow", 2, "tomorrow is no day")]
    public void Assess_on_a_day_without_a_version_or_on_none_says_so(string day, int exit, string why)
    {
        var (code, lines, error) = Run("{}", "protocol", "assess", "--on", day);

        Assert.Equal(exit, code);
        Assert.Empty(lines);
        Assert.StartsWith(why, error[0], StringComparison.Ordinal);
    }

    private static (int Code, string[] Lines, string[] Error) Run(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new StringReader(input), output, error);
        return (code, Lines(output), Lines(error));
    }

    private static string[] Lines(StringWriter writer) => writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
