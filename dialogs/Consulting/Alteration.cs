using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>What few words change about a question that was answered.</summary>
/// <param name="Heard">What they say.</param>
/// <param name="Milder">The facts of which they may say something milder: that is asked.</param>
/// <param name="Touched">The facts that have to do with a word of it, where it says nothing plainly.</param>
/// <param name="Role">Who does it instead; null where they do not say so.</param>
public sealed record Alteration(Heard Heard, IReadOnlyList<string> Milder, IReadOnlyList<string> Touched, Role? Role);
