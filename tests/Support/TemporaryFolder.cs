namespace Sevenwolden.Tests.Support;

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sevenwolden-");

    public string Path => _folder.FullName;

    public string Database => $"Data Source={System.IO.Path.Combine(_folder.FullName, "bot.db")}";

    public void Dispose() => _folder.Delete(recursive: true);
}
