using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Sevenwolden.Bot.TeamsApp;

/// <summary>The Teams app of one installation, as the zip that an administrator uploads.</summary>
internal sealed record AppPackage(string Version, byte[] Zip)
{
    // Were it the moment of packing, the same input would give another file each time.
    private static readonly DateTimeOffset Dated = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="details">What is filled in.</param>
    /// <param name="faults">Takes what Teams would not take, by its own schema; then there is no package.</param>
    public static AppPackage? Build(AppDetails details, ICollection<string> faults)
    {
        var files = AppFiles.Packed.ToDictionary(
            name => name, name => name == AppFiles.Manifest ? Encoding.UTF8.GetBytes(Manifest(details)) : AppFiles.Bytes(name));
        foreach (var fault in files.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(file => AppSchema.Faults(file.Key, Encoding.UTF8.GetString(file.Value))))
        {
            faults.Add(fault);
        }

        return faults.Count > 0 ? null : new AppPackage((string)JsonNode.Parse(files[AppFiles.Manifest])!["version"]!, Pack(files));
    }

    // None of these can hold a quotation mark: an id, a host's name, addresses as they are escaped.
    private static string Manifest(AppDetails details) => AppFiles.Text(AppFiles.Manifest)
        .Replace("{{appId}}", details.AppId.ToString(), StringComparison.Ordinal)
        .Replace("{{host}}", details.Host, StringComparison.Ordinal)
        .Replace("{{website}}", details.Website.AbsoluteUri, StringComparison.Ordinal)
        .Replace("{{privacy}}", details.Privacy.AbsoluteUri, StringComparison.Ordinal)
        .Replace("{{terms}}", details.Terms.AbsoluteUri, StringComparison.Ordinal);

    private static byte[] Pack(Dictionary<string, byte[]> files)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in AppFiles.Packed)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = Dated;
                using var content = entry.Open();
                content.Write(files[name]);
            }
        }

        return zipped.ToArray();
    }
}
