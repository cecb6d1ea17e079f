using Sevenwolden.Bot.Directory;
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

    /// <summary>All versions that a folder holds: the pack in it, and those in the folders right below it.</summary>
    public static (PackVersions? Versions, IReadOnlyList<Fault> Faults) ReadVersions(string folder)
    {
        var folders = System.IO.Directory.Exists(folder)
            ? System.IO.Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Prepend(folder)
                .Where(each => File.Exists(Path.Combine(each, "pack.yaml"))).ToList()
            : [];
        var read = (folders.Count > 0 ? folders : [folder]).Select(each => (Folder: each, Read: Read(each))).ToList();
        var faults = read.SelectMany(each => each.Read.Faults.Select(fault => each.Folder == folder
            ? fault
            : fault with { File = $"{Path.GetFileName(each.Folder)}/{fault.File}" })).ToList();
        try
        {
            return faults.Count > 0 ? (null, faults) : (new PackVersions(read.Select(each => each.Read.Pack!)), faults);
        }
        catch (ArgumentException twice)
        {
            return (null, [new Fault("pack.yaml", 0, twice.Message, "")]);
        }
    }

    /// <summary>The same, that must be good.</summary>
    public static PackVersions LoadVersions(string folder, Uri? document = null)
    {
        var (versions, faults) = ReadVersions(folder);
        return versions is null
            ? throw new InvalidOperationException($"The pack in {folder} has faults:\n{string.Join('\n', faults)}")
            : document is null ? versions : versions.At(document);
    }

    /// <summary>What holds today, of the folder that the settings name.</summary>
    public static Pack OfToday(IConfiguration configuration) => On(LoadVersions(Of(configuration)), DutchDay.Of(TimeProvider.System));

    /// <summary>The folder that the settings name, or what ships with the bot.</summary>
    public static string Of(IConfiguration configuration) => configuration["Protocol:Pack"] ?? Shipped;

    /// <summary>What holds on a day.</summary>
    public static Pack On(PackVersions versions, DateOnly day) => versions.On(day) ?? throw new InvalidOperationException(
        $"No version of the protocol holds on {day:yyyy-MM-dd}: {versions.First.Version} holds from {versions.First.InForce:yyyy-MM-dd} "
        + "(`in_force` in pack.yaml).");

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
