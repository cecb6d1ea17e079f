using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>What a message says, as far as it was understood.</summary>
/// <param name="Topics">Best first, at most three; empty when there was nothing to understand.</param>
/// <param name="Sure">False where it is better to ask which topic is meant.</param>
/// <param name="Facts">
/// What the message seems to say, with yes or no; a fact in doubt is not among them. It is a suggestion: whoever uses it may only fill in
/// the worse answer of a fact; a milder one (consent, permission, "nothing confidential") a person has to confirm in answer to a question.
/// </param>
/// <param name="Actor">Who does it; null when the topic is not about somebody doing something.</param>
/// <param name="Articles">The articles that a look-up asks for, best first, at most three.</param>
/// <param name="Language">"nl", "en", or null when it cannot be told.</param>
public sealed record Understood(
    IReadOnlyList<Guess> Topics,
    bool Sure,
    IReadOnlyDictionary<string, bool> Facts,
    Role? Actor,
    IReadOnlyList<string> Articles,
    string? Language);
