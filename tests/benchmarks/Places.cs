using System.Reflection;

namespace Sevenwolden.Benchmarks;

/// <summary>Where things are on disk, as the build wrote it down.</summary>
internal static class Places
{
    public static string Repository => Read("Repository");

    /// <summary>The bot built in the same configuration as this.</summary>
    public static string Bot => Read("Bot");

    /// <summary>The peer of Microsoft's SDK, once it was built.</summary>
    public static string CloudAdapterPeer => Read("CloudAdapterPeer");

    public static string This => Assembly.GetExecutingAssembly().Location;

    private static string Read(string key) => Path.GetFullPath(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!);
}
