namespace Sevenwolden.Tests.Support;

/// <summary>A copy of the shipped pack in a folder of its own, to be edited.</summary>
internal sealed class PackCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sevenwolden-pack-");

    public PackCopy()
    {
        foreach (var file in Shipped.Files())
        {
            File.WriteAllText(System.IO.Path.Combine(Path, file.Name), file.Text);
        }
    }

    public string Path => _folder.FullName;

    public void Edit(string file, string old, string @new)
    {
        var path = System.IO.Path.Combine(Path, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, @new, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
