using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Parsing;

namespace Sevenwolden.Bot;

/// <summary>Reads a pack from a folder on disk.</summary>
internal static class PackFolder
{
    /// <summary>The pack that ships with the bot.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "pack");

    public static (Pack? Pack, IReadOnlyList<Fault> Faults) Read(string folder)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            return (null, [new Fault(folder, 0, "There is no such folder.", "Name the folder that holds pack.yaml.")]);
        }

        var files = PackReader.FileNames
            .Where(name => File.Exists(Path.Combine(folder, name)))
            .Concat(Languages(folder))
            .Select(name => new PackFile(name, File.ReadAllText(Path.Combine(folder, name))))
            .ToList();
        return PackReader.Read(files);
    }

    private static IEnumerable<string> Languages(string folder) =>
        System.IO.Directory.Exists(Path.Combine(folder, PackReader.LanguagesFolder))
            ? System.IO.Directory.EnumerateFiles(Path.Combine(folder, PackReader.LanguagesFolder), "*.yaml")
                .Select(file => $"{PackReader.LanguagesFolder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)
            : [];

    /// <summary>The rulebook of a pack that must be good, or an error that names every fault in it.</summary>
    /// <param name="folder">Where the pack is.</param>
    /// <param name="document">Where the school keeps its own document, if it says so.</param>
    public static Rulebook Load(string folder, Uri? document = null)
    {
        var (pack, faults) = Read(folder);
        return pack is not null ? new Rulebook(document is null ? pack : pack.At(document)) : throw new InvalidOperationException(
            $"The pack in {folder} has faults:\n{string.Join('\n', faults)}");
    }
}
