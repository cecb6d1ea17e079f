using System.Collections.Frozen;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Commands;

/// <summary>
/// Reads what people type in words of their own for a fixed word or for a case's button, by <c>spoken.yaml</c>, which explains itself: it
/// counts only where it is all that a message says.
/// </summary>
internal static class SpokenReader
{
    private const string Around = "around";
    private const string Easing = "eases_";
    private const string Leaving = "leaves_";
    private const string Worsening = "worsens_";
    private const string Denying = "denies_";

    private static readonly ILookup<string, string> File =
        SentenceFile.Read("Commands.spoken").ToLookup(each => each.Name, each => each.Sentence);

    private static readonly Phrasebook Book = Phrasebook.Common;

    private static readonly FrozenDictionary<string, Said> Sayings = File
        .Where(named => !named.Key.StartsWith(Around, StringComparison.Ordinal) && !named.Key.StartsWith("with_", StringComparison.Ordinal))
        .ToFrozenDictionary(named => named.Key, named => new Said(Book.Phrases(named), AroundOf(named.Key)));

    private static readonly IReadOnlyList<(Wish Wish, Said Said)> Wishes =
        [.. Ordered().Select(name => (Wish: Wish.Called(name), Said: Sayings[name])).Where(each => each.Wish is not null)
            .Select(each => (each.Wish!, each.Said))];

    private static readonly IReadOnlyList<(CaseVerb Verb, Said Said)> Verbs =
        [.. Ordered().Select(name => (Verb: CaseVerbs.Find(name), Said: Sayings[name])).Where(each => each.Verb is not null)
            .Select(each => (each.Verb!, each.Said))];


    private static readonly IReadOnlyList<Word> OfLanguages = [Book.Any(File[Around]), Book.Any(File["around_language"])];

    /// <summary>What a fixed word would ask for; null for all other words.</summary>
    public static Wish? Read(string text) => Book.Read(text) is var said ? Wishes.FirstOrDefault(each => each.Said.IsAll(said)).Wish : null;

    /// <summary>What a case's button would do; null for all other words.</summary>
    public static CaseVerb? Verb(string text) =>
        Book.Read(text) is var said ? Verbs.FirstOrDefault(each => each.Said.IsAll(said)).Verb : null;

    /// <summary>The same of a name that stands in the file for some things only.</summary>
    public static bool SaysIfAny(string text, string name) => Sayings.TryGetValue(name, out var said) && said.IsAll(Book.Read(text));

    /// <summary>Whether the message says what stands under this name, and nothing besides.</summary>
    public static bool Says(string text, string name) => Sayings[name].IsAll(Book.Read(text));

    /// <summary>The facts of which it may say the milder thing, by their names.</summary>
    public static IEnumerable<string> Eases(string text) => Facts(text, Easing);

    /// <summary>The facts of which it says the worse, by what their question takes that for; by their names.</summary>
    public static IEnumerable<string> Worsens(string text) => Facts(text, Worsening);

    /// <summary>The facts that it leaves open, whatever it denies, by their names.</summary>
    public static IEnumerable<string> Leaves(string text) => Facts(text, Leaving);

    /// <summary>The topics that it says are not what it is about, by their names.</summary>
    public static IEnumerable<string> Denied(string text) => Facts(text, Denying);

    /// <summary>Whether all of its words may be part of that, or stand around it: more may follow.</summary>
    public static bool MayBe(string text, string name) => Sayings[name].IsNoMore(Book.Read(text));

    /// <summary>Whether it begins with that, whatever comes behind it.</summary>
    public static bool Opens(string text, string name) =>
        Book.Read(text) is var said && Sayings[name].Phrases.Find(said).Any(span => span.Start == 0);

    /// <summary>Whether it says that somewhere, whatever else it says.</summary>
    public static bool Holds(string text, string name) =>
        Book.Read(text) is var said && Sayings[name].Phrases.Holds(said);

    /// <summary>Whether all words are these, or may stand around the name of a language.</summary>
    public static bool IsAllAround(string text, IReadOnlySet<string> names)
    {
        var said = Book.Read(text);
        return Enumerable.Range(0, said.Tokens.Count).All(
            place => names.Contains(said.Tokens[place].Text) || OfLanguages.Any(word => said.Is(word, place)));
    }

    private static IEnumerable<string> Facts(string text, string kind) =>
        Sayings.Keys.Where(name => name.StartsWith(kind, StringComparison.Ordinal) && Holds(text, name))
            .Select(name => name[kind.Length..]);

    private static IEnumerable<string> Ordered() => File.Select(named => named.Key).Where(Sayings.ContainsKey);

    private static Word AroundOf(string name) => Book.Any(
        ((string[])["yes", "no"]).Where(answer => File[$"with_{answer}"].Contains(name)).SelectMany(answer => File[$"around_{answer}"])
            .Concat(File[Around]));

    /// <param name="Phrases">One of them has to hold.</param>
    /// <param name="Around">What may stand around it; so may any word of the others.</param>
    private sealed record Said(PhraseSet Phrases, Word Around)
    {
        private readonly List<Word> _words = [.. Phrases.SelectMany(phrase => phrase.With.Prepend(phrase.Row))
            .SelectMany(row => row.Places).OfType<Word>().Append(Around).Distinct()];

        public bool IsAll(Utterance said) => said.Tokens.Count > 0 && Phrases.Holds(said) && IsNoMore(said);

        public bool IsNoMore(Utterance said) => _words.Where(said.Holds).ToList() is var words
            && Enumerable.Range(0, said.Tokens.Count).All(place => words.Exists(word => said.Is(word, place)));
    }
}
