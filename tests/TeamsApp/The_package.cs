using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Sevenwolden.Bot.Commands;
using Sevenwolden.Bot.TeamsApp;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.TeamsApp;

/// <summary><c>teams package</c>: one command makes what an administrator uploads.</summary>
public sealed class The_package : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Holds_the_manifest_of_this_bot_at_this_host_with_what_belongs_to_it()
    {
        var path = Path.Combine(_folder.Path, "for teams", "app.zip");

        var (code, output, error) = Run("--app-id", PackedApp.Id.ToUpperInvariant(), "--host", "BOT.school.example", "--out", path);

        var zip = File.ReadAllBytes(path);
        var (line, files) = (JsonNode.Parse(output)!, PackedApp.Read(zip));
        var manifest = JsonNode.Parse(files[AppFiles.Manifest])!;
        Assert.Equal((0, "", path), (code, error, (string?)line["file"]));
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(zip)), PackedApp.Id), ((string?)line["sha256"], (string?)line["appId"]));
        Assert.Equal([AppFiles.Manifest, "en.json", "color.png", "outline.png"], files.Keys);
        Assert.All(
            (JsonNode?[])[manifest["id"], manifest["bots"]![0]!["botId"], manifest["webApplicationInfo"]!["id"]],
            id => Assert.Equal(PackedApp.Id, (string?)id));
        Assert.Equal(PackedApp.Host, (string?)Assert.Single(manifest["validDomains"]!.AsArray()));
        Assert.DoesNotContain("{{", files[AppFiles.Manifest], StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_same_to_the_byte_whenever_it_is_made()
    {
        var (first, second) = (Path.Combine(_folder.Path, "1.zip"), Path.Combine(_folder.Path, "2.zip"));

        Run("--app-id", PackedApp.Id, "--host", PackedApp.Host, "--out", first);
        Run("--host", PackedApp.Host, "--out", second, "--app-id", PackedApp.Id);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void Lands_in_a_folder_under_a_name_of_its_own_and_names_the_schools_own_pages()
    {
        var (code, output, _) = Run(
            "--app-id", PackedApp.Id, "--host", PackedApp.Host, "--out", _folder.Path,
            "--website", "https://school.example", "--privacy", "https://school.example/\"privacy\"");

        var files = PackedApp.Read(File.ReadAllBytes((string)JsonNode.Parse(output)!["file"]!));
        var developer = JsonNode.Parse(files[AppFiles.Manifest])!["developer"]!;
        Assert.Equal(0, code);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "sevenwolden-teams.zip")));
        Assert.Equal(
            ("https://school.example/", "https://school.example/%22privacy%22", "https://school.example/"),
            ((string)developer["websiteUrl"]!, (string)developer["privacyUrl"]!, (string)developer["termsOfUseUrl"]!));
    }

    [Theory]
    [InlineData("--app-id", "5e0e0000")]
    [InlineData("--app-id", "{5e0e0000-0000-4000-8000-0000000000b0}")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("--host", "https://bot.school.example")]
    [InlineData("--host", "bot.school.example/api/messages")]
    [InlineData("--host", "bot.school.example:443")]
    [InlineData("--host", "bot.school.example\n")]
    [InlineData("--host", "*.school.example")]
    [InlineData("--host", "localhost")]
    [InlineData("--host", "192.0.2.1")]
    [InlineData("--host", "")]
    [InlineData("--website", "http://school.example")]
    [InlineData("--privacy", "school.example/privacy")]
    [InlineData("--terms", "file:///etc/passwd")]
    public void Is_not_made_of_what_can_not_be_and_the_option_is_named(string option, string value)
    {
        var path = Path.Combine(_folder.Path, "app.zip");
        var good = new Dictionary<string, string>
        {
            ["--app-id"] = PackedApp.Id,
            ["--host"] = PackedApp.Host,
            ["--out"] = path,
            [option] = value,
        };

        var (code, output, error) = Run([.. good.SelectMany(pair => (string[])[pair.Key, pair.Value])]);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{option}: '{value}'", error, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Is_not_made_where_nothing_can_be_written_and_that_is_said()
    {
        var file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");

        var (code, output, error) = Run("--app-id", PackedApp.Id, "--host", PackedApp.Host, "--out", Path.Combine(file, "app.zip"));

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("--out: ", error, StringComparison.Ordinal);
        Assert.Contains("can't be written", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--host is missing.", "--app-id", PackedApp.Id)]
    [InlineData("--host: its value is missing.", "--app-id", PackedApp.Id, "--host")]
    [InlineData("'--hots' is no option", "--app-id", PackedApp.Id, "--hots", PackedApp.Host)]
    [InlineData("--host is there twice.", "--host", "a.example", "--host", "b.example")]
    public void Is_not_made_by_a_wrong_call(string said, params string[] options)
    {
        var (code, _, error) = Run(options);

        Assert.Equal(2, code);
        Assert.StartsWith(said, error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] options)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run(["teams", "package", .. options], TextReader.Null, output, error);
        return (code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }
}
