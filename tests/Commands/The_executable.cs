using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Sevenwolden.Bot;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Commands;

/// <summary>The commands as a script calls them: a real process, its output and its exit code.</summary>
public sealed class The_executable
{
    [Fact]
    public async Task Checks_the_shipped_pack_in_seconds_and_says_so_on_one_line()
    {
        var (code, output, error) = await RunAsync("", "protocol", "check");

        Assert.Equal((0, ""), (code, error));
        var figures = JsonNode.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!.AsObject();
        Assert.Equal(["articles", "facts", "rules", "situations", "seconds"], figures.Select(figure => figure.Key));
        Assert.Equal(20, (int)figures["articles"]!);
        Assert.Equal(15, (int)figures["facts"]!);
        // Somebody unknown may do whatever an employee can.
        var situations = Enum.GetValues<Role>().Append(Role.Employee).Sum(role => Math.Pow(3, NaiveRules.Facts(role).Length));
        Assert.Equal(situations, (long)figures["situations"]!);
    }

    [Fact]
    public async Task Shows_what_a_changed_pack_changes()
    {
        using var changed = new PackCopy();
        changed.Edit(
            "rules.yaml", "when: [befriends_pupil, private_account]\n    roles: [employee]\n    verdict: not_allowed",
            "when: [befriends_pupil, private_account]\n    roles: [employee]\n    verdict: consult");

        var (code, output, _) = await RunAsync("", "protocol", "diff", PackFolder.Shipped, changed.Path);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(0, code);
        Assert.Contains(
            lines, line => (string?)line["before"]?["verdict"] == "not_allowed" && (string?)line["after"]?["verdict"] == "consult"
                && (string?)line["before"]?["citations"] == "3a.6" && (string?)line["example"] == "befriends_pupil, private_account");
        Assert.Equal(lines.Count - 1, (int)lines[^1]["groups"]!);
        Assert.Equal(lines.SkipLast(1).Sum(line => (long)line["count"]!), (long)lines[^1]["changed"]!);
        Assert.All(lines.SkipLast(1), line => Assert.Equal("employee", (string?)line["role"]));
    }

    [Fact]
    public async Task Exits_with_1_for_faulty_input_and_2_for_a_wrong_call()
    {
        var faulty = await RunAsync("{\"id\":\"é\"}\nnonsense\n", "protocol", "assess");
        var wrong = await RunAsync("", "protocol");

        Assert.Equal(1, faulty.Code);
        Assert.StartsWith("line 2: ", faulty.Error, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"é\"", faulty.Output, StringComparison.Ordinal);
        Assert.Equal(2, wrong.Code);
    }

    /// <summary>A start that fails says what is wrong; what began already has nothing to add to that.</summary>
    [Fact]
    public async Task Says_that_the_port_is_taken_without_a_stack()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var folder = Directory.CreateTempSubdirectory();

        var (code, output, error) = await RunAsync(
            "", "--environment", "Development", "--urls", $"http://{taken.LocalEndpoint}",
            "--Storage:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "kept.db")}");

        Assert.Equal(1, code);
        Assert.Contains($"{taken.LocalEndpoint}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sevenwolden.Bot.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Turns.Token), process.StandardError.ReadToEndAsync(Turns.Token));
        await process.WaitForExitAsync(Turns.Token);
        return (process.ExitCode, await output, await error);
    }
}
