using System.Security.Cryptography;
using System.Text.Json;
using Sevenwolden.Bot.TeamsApp;

namespace Sevenwolden.Bot.Commands;

/// <summary><c>teams package</c>: the Teams app of one installation, as a zip that Teams takes.</summary>
internal static class TeamsCommand
{
    private const string OutOption = "--out";
    private const string UsualName = "sevenwolden-teams.zip";
    private static readonly string[] Needed = [AppDetails.AppIdOption, AppDetails.HostOption];

    private static readonly string[] Known =
        [.. Needed, OutOption, AppDetails.WebsiteOption, AppDetails.PrivacyOption, AppDetails.TermsOption];

    /// <param name="options">Each option, and behind it its value.</param>
    /// <param name="output">One line: where the package is, and what is in it.</param>
    /// <param name="error">Why there is none.</param>
    public static int Package(string[] options, TextWriter output, TextWriter error)
    {
        if (Misspelt(options) is { } wrong)
        {
            error.WriteLine(wrong);
            return CommandLine.WrongCall;
        }

        var written = options.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        var faults = new List<string>();
        var package = AppDetails.Read(written, faults) is { } details ? AppPackage.Build(details, faults) : null;
        var path = package is null ? null : Write(package.Zip, written.GetValueOrDefault(OutOption, UsualName), faults);
        faults.ForEach(error.WriteLine);
        if (path is null)
        {
            return CommandLine.FaultyInput;
        }

        output.WriteLine(JsonSerializer.Serialize(
            new PackageLine(
                path, written[AppDetails.AppIdOption].ToLowerInvariant(), package!.Version, package.Zip.Length,
                Convert.ToHexStringLower(SHA256.HashData(package.Zip))),
            CommandJson.Lines.PackageLine));
        return CommandLine.Ok;
    }

    private static string? Misspelt(string[] options)
    {
        var names = options.Where((_, at) => at % 2 == 0).ToList();
        return names.Find(name => !Known.Contains(name)) is { } unknown ? $"'{unknown}' is no option: write {string.Join(", ", Known)}."
            : options.Length % 2 == 1 ? $"{options[^1]}: its value is missing."
            : names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"{twice.Key} is there twice."
            : Needed.Except(names).FirstOrDefault() is { } missing ? $"{missing} is missing."
            : null;
    }

    /// <returns>The whole path; null where nothing could be written there.</returns>
    private static string? Write(byte[] zip, string where, List<string> faults)
    {
        try
        {
            var isFile = where.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
            var path = Path.GetFullPath(isFile ? where : Path.Combine(where, UsualName));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, zip);
            return path;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            faults.Add($"{OutOption}: '{where}' can't be written: {fault.Message}");
            return null;
        }
    }
}
