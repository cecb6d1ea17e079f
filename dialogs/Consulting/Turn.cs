using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>What few words change about a question that was answered.</summary>
/// <param name="Heard">What they say.</param>
/// <param name="Milder">The facts of which they may say something milder: that is asked.</param>
/// <param name="Role">Who does it instead; null where they do not say so.</param>
public sealed record Turn(Heard Heard, IReadOnlyList<string> Milder, Role? Role);
