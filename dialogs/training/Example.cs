using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>A message of the corpus with what it is about and what it says.</summary>
/// <param name="At">Where it stands.</param>
internal sealed record Example(
    Place At,
    string Text,
    string Topic,
    IReadOnlyDictionary<string, bool> Facts,
    Role? Actor,
    IReadOnlyList<string> Articles,
    string Language)
{
    /// <summary>Whether the words name nobody who does it.</summary>
    public bool ByNobody { get; init; }

    /// <summary>The facts held in doubt.</summary>
    public IReadOnlyList<string> Doubted { get; init; } = [];

    /// <summary>The kinds of danger in it.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>What it asks about that the text does not name.</summary>
    public IReadOnlyList<string> Silences { get; init; } = [];

    /// <summary>Whether it was done already.</summary>
    public bool Done { get; init; }

    /// <summary>
    /// Whether its writer labelled all of this: of the others nothing is learned from what is not there, since nobody looked for it.
    /// </summary>
    public bool Whole { get; init; }

    /// <summary>Whether it was typed in answer to a question: no call for help, and nothing else is learned from it here.</summary>
    public bool IsAnswer { get; init; }

    public static Example Of(AnswerExample answer) => new(answer.At, answer.Text, "", new Dictionary<string, bool>(), null, [], "")
    {
        IsAnswer = true,
    };
}
