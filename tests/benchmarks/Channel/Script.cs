using System.Text.Json;

namespace Sevenwolden.Benchmarks.Channel;

/// <summary>What people say to a server, and how its replies are told.</summary>
/// <param name="Talks">Whole conversations.</param>
/// <param name="Tell">What one reply is, in one line.</param>
internal sealed record Script(IReadOnlyList<IReadOnlyList<Step>> Talks, Func<JsonElement, string> Tell)
{
    /// <summary>What is said to the bot.</summary>
    public static Script OfTheBot { get; } = new(Channel.Talks.All, Heard.Tell);
}
