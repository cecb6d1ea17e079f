using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Commands;

/// <summary>The fixed words of one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Asks">What one types to be spoken to in it.</param>
/// <param name="Commands">Its words for commands, besides those of <c>commands.yaml</c>.</param>
public sealed record FixedWords(
    Language Language, IReadOnlyList<string> Asks, IReadOnlyDictionary<Wish, IReadOnlyList<string>> Commands)
{
    /// <summary>What stands on the button of each verb of a case.</summary>
    public IReadOnlyList<(string Title, CaseVerb Verb)> Verbs { get; init; } = [];

    public IEnumerable<(string Phrase, Wish Wish)> All =>
    [
        .. Asks.Select(phrase => (phrase, (Wish)new Wish.Speak(Language))),
        .. Commands.SelectMany(command => command.Value.Select(phrase => (phrase, command.Key))),
    ];
}
