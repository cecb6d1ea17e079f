using System.IO.Compression;
using System.Text;
using Sevenwolden.Bot.TeamsApp;

namespace Sevenwolden.Tests.Support;

/// <summary>The Teams app as it is packed for a school.</summary>
internal static class PackedApp
{
    public const string Id = "5e0e0000-0000-4000-8000-0000000000b0";
    public const string Host = "bot.school.example";

    /// <summary>Each of its files as text.</summary>
    public static IReadOnlyDictionary<string, string> Of()
    {
        var site = new Uri("https://school.example/");
        return Read(AppPackage.Build(new AppDetails(Guid.Parse(Id), Host, site, new(site, "privacy"), new(site, "terms")), [])!.Zip);
    }

    public static IReadOnlyDictionary<string, string> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }
}
