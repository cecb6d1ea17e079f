namespace Sevenwolden.Benchmarks.Channel;

/// <summary>Who writes to the bot, and in which channel.</summary>
/// <param name="Channel">As the Bot Framework calls it.</param>
/// <param name="Account">What the channel calls them.</param>
/// <param name="Id">The directory's id.</param>
/// <param name="Name">What others see.</param>
internal sealed record Sender(string Channel, string Account, string Id, string Name)
{
    /// <summary>Somebody whom no directory names.</summary>
    public static Sender Anybody { get; } = new("load", "29:person", "7d8a6f0e-2f0c-4b57-9a43-cd1f6b9f4b11", "Docent");

    /// <summary>Somebody of the directory, in a channel that names people by it and does not limit how fast a bot writes.</summary>
    public static Sender Named(string id, string name) => new("local", "29:" + id, id, name);
}
