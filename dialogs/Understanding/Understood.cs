namespace Sevenwolden.Dialogs.Understanding;

/// <summary>What a message says, as far as it was understood.</summary>
/// <param name="Topics">Best first, at most three; empty when nothing was understood.</param>
/// <param name="Sure">False where it is better to ask which topic is meant.</param>
/// <param name="Facts">The facts that were said, with yes or no; a fact in doubt is not among them.</param>
/// <param name="Actor">Who does it: employee, pupil, parent or other; null when that was not said.</param>
/// <param name="Articles">The articles that a look-up asks for, best first, at most three.</param>
/// <param name="Language">"nl", "en", or null when it cannot be told.</param>
public sealed record Understood(
    IReadOnlyList<Guess> Topics,
    bool Sure,
    IReadOnlyDictionary<string, bool> Facts,
    string? Actor,
    IReadOnlyList<string> Articles,
    string? Language);
