using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>One of the servers that take turns under the same load.</summary>
/// <param name="Name">As the tables call it.</param>
/// <param name="Process">Where it runs.</param>
/// <param name="Script">What is said to it.</param>
/// <param name="Bar">What the bot's turn may cost beside its own; null where there is none.</param>
internal sealed record Contender(string Name, ServerProcess Process, Script Script, Bar? Bar = null);

/// <summary>The most that a turn of the bot may cost, as a part of what it costs a peer.</summary>
internal sealed record Bar(double ExpectReplies, double Connector);
