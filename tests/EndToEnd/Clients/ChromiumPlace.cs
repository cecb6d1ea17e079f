using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.EndToEnd.Clients;

/// <summary>The browser to test with: the one that is named, else one that is installed, else the one from npm.</summary>
internal sealed record ChromiumPlace(string Path, IReadOnlyDictionary<string, string> Environment)
{
    private const string Variable = "CHROMIUM_PATH";

    private static readonly string[] OnPath =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome",
    ];

    private static readonly string[] Elsewhere =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static ChromiumPlace Find() => Named() ?? Installed() ?? NpmChromium.Find() ?? throw new InvalidOperationException(
        $"The tests in tests/EndToEnd need Chromium, Chrome or Edge. Install one, or set {Variable} to its program; "
        + $"on 64-bit Linux 'npm ci --ignore-scripts' in the folder tests brings one along (looked in {TestHome.NodeModules}).");

    private static ChromiumPlace? Named() => System.Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => null,
        var path when File.Exists(path) => At(path),
        var path => throw new FileNotFoundException($"{Variable} names {path}, and that is no file."),
    };

    private static ChromiumPlace? Installed()
    {
        var names = OnPath.Select(name => OperatingSystem.IsWindows() ? name + ".exe" : name).ToList();
        return (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => names.Select(name => System.IO.Path.Combine(folder, name)))
            .Concat(Elsewhere)
            .Where(File.Exists)
            .Select(At)
            .FirstOrDefault();
    }

    private static ChromiumPlace At(string path) => new(path, new Dictionary<string, string>());
}
