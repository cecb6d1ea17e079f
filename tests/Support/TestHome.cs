using System.Reflection;

namespace Sevenwolden.Tests.Support;

/// <summary>Where the build put what the tests start.</summary>
internal static class TestHome
{
    public static string NodeModules => Metadata("NodeModules");

    /// <summary>The bot as it was built, ready to run.</summary>
    public static string Bot => Path.Combine(Metadata("Bot"), OperatingSystem.IsWindows() ? "Sevenwolden.Bot.exe" : "Sevenwolden.Bot");

    /// <summary>The card renderer that the page loads.</summary>
    public static string CardRenderer => Metadata("CardRenderer");

    /// <summary>A file beside the tests, by its path in the project.</summary>
    public static string File(string path) => Path.Combine(AppContext.BaseDirectory, path);

    private static string Metadata(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
