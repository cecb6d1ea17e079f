using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What was heard in a message whose topic was not sure: kept until a topic is chosen, so that nobody has to say it twice.
/// </summary>
public sealed record Heard(IReadOnlyDictionary<string, bool> Facts, Role? Actor)
{
    /// <summary>The facts that the words hold in doubt.</summary>
    public IReadOnlyList<string> Doubted { get; init; } = [];

    /// <summary>Whether it was done already.</summary>
    public bool Done { get; init; }

    /// <summary>Whether it is in the lesson of whoever asks.</summary>
    public bool OwnClass { get; init; }

    /// <summary>Whether another of the staff does it, and not whoever asks.</summary>
    public bool ByColleague { get; init; }

    /// <summary>Whether somebody else wrote the words: then it is asked what is the matter with them, and not what may be done.</summary>
    public bool IsAnothers { get; init; }

    public static Heard In(Understood words) =>
        new(words.Facts, words.Actor)
        {
            Doubted = words.Doubted,
            Done = words.Done,
            OwnClass = words.OwnClass,
            ByColleague = words.ByColleague,
        };
}
