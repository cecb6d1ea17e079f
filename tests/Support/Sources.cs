using System.Runtime.CompilerServices;

namespace Sevenwolden.Tests.Support;

/// <summary>Where the sources lie, for tests that compare with files or look at the code itself.</summary>
internal static class Sources
{
    /// <summary>The root of the repository.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../.."));

    public static string Tests => Path.Combine(Root, "tests");

    private static string Here([CallerFilePath] string here = "") => here;
}
