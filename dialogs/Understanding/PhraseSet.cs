using System.Collections;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Phrases that stand for one thing.</summary>
/// <param name="phrases">Numbered one behind the other.</param>
internal sealed class PhraseSet(Phrase[] phrases) : IReadOnlyList<Phrase>
{
    public int Count => phrases.Length;

    public Phrase this[int index] => phrases[index];

    /// <summary>Whether one of them holds.</summary>
    public bool Holds(Utterance said) => Held(said).Length > 0;

    /// <summary>Those that hold, in their order.</summary>
    public ReadOnlySpan<Phrase> Held(Utterance said) =>
        phrases.Length == 0 ? [] : said.Held(phrases[0].Number, phrases[^1].Number);

    /// <summary>Where they stand in the message.</summary>
    public IEnumerable<Span> Find(Utterance said) => Held(said) is { Length: > 0 } held ? Find(held.ToArray(), said) : [];

    private static IEnumerable<Span> Find(Phrase[] held, Utterance said) => held.SelectMany(phrase => phrase.Row.Find(said));

    public IEnumerator<Phrase> GetEnumerator() => ((IEnumerable<Phrase>)phrases).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
