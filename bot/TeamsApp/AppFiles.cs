namespace Sevenwolden.Bot.TeamsApp;

/// <summary>The files of <c>deploymentTemplates/teamsApp</c>, which the executable brings along.</summary>
internal static class AppFiles
{
    public const string Manifest = "manifest.json";

    /// <summary>What goes into the package, in its order.</summary>
    public static readonly string[] Packed = [Manifest, "en.json", "color.png", "outline.png"];

    public static byte[] Bytes(string name)
    {
        using var file = Open(name);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) => typeof(AppFiles).Assembly.GetManifestResourceStream($"teamsApp/{name}")
        ?? throw new FileNotFoundException($"The executable does not bring {name} along.");
}
