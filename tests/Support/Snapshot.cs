using System.Text;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// Compares a text with the one in a file. With <c>UPDATE_SNAPSHOTS=1</c> the file is written instead: review the difference.
/// </summary>
internal static class Snapshot
{
    private static readonly bool Updates = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static void Matches(string path, string actual)
    {
        var file = Path.Combine(Sources.Tests, path);
        if (Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        Assert.True(File.Exists(file), $"There is no tests/{path} yet: run once with UPDATE_SNAPSHOTS=1, and read what it wrote.");
        if (File.ReadAllText(file) is var expected && expected != actual)
        {
            Assert.Fail(Difference(path, expected.Split('\n'), actual.Split('\n')));
        }
    }

    private static string Difference(string path, string[] expected, string[] actual)
    {
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            tests/{path} differs from line {line + 1}:
              file: {expected.ElementAtOrDefault(line) ?? "(it ends here)"}
              now:  {actual.ElementAtOrDefault(line) ?? "(it ends here)"}
            If that is as it should be: run with UPDATE_SNAPSHOTS=1 and review the change.
            """;
    }
}
