using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>What a message says, as far as it was understood.</summary>
/// <param name="Topics">Best first, at most three; empty when there was nothing to understand.</param>
/// <param name="Sure">False where it is better to ask which topic is meant.</param>
/// <param name="Facts">
/// What the message seems to say, with yes or no; a fact in doubt is not among them. It is a suggestion: whoever uses it may only fill in
/// the worse answer of a fact; a milder one (consent, permission, "nothing confidential") a person has to confirm in answer to a question.
/// </param>
/// <param name="Actor">Who does it; null where the words don't say, or when the topic is not about somebody doing something.</param>
/// <param name="Articles">The articles that a look-up asks for, best first, at most three.</param>
/// <param name="Language">"nl", "en", or null when it cannot be told.</param>
public sealed record Understood(
    IReadOnlyList<Guess> Topics,
    bool Sure,
    IReadOnlyDictionary<string, bool> Facts,
    Role? Actor,
    IReadOnlyList<string> Articles,
    string? Language)
{
    /// <summary>Whether it is no more than one word.</summary>
    public bool IsOneWord { get; init; }

    /// <summary>The pack's topic that it is surely about; null where it is not sure, or about something else.</summary>
    internal Topic? SureTopic(Pack pack) => Sure && Topics is [var best, ..] ? pack.Topic(best.Topic) : null;

    /// <summary>That somebody may be in danger; null where nothing points to it.</summary>
    public Grave? Grave { get; init; }

    /// <summary>The facts that the words hold in doubt ("weet niet of het een leerling is"): unknown, and to be asked.</summary>
    public IReadOnlyList<string> Doubted { get; init; } = [];

    /// <summary>Subjects that people ask about and the protocol does not name, by their names in the pack.</summary>
    public IReadOnlyList<string> Silences { get; init; } = [];

    /// <summary>Who of those that lead the person does it, by what they are called; names are read beside the directory.</summary>
    public Subject Subject { get; init; } = Subject.Nobody;

    /// <summary>Whether it is in the lesson of whoever asks ("bij mij in de klas").</summary>
    public bool OwnClass { get; init; }

    /// <summary>Whether another of the staff does it, and not whoever asks ("een collega zette een foto online").</summary>
    public bool ByColleague { get; init; }

    /// <summary>Whether what it is about was done already ("per ongeluk gepost").</summary>
    public bool Done { get; init; }
}
