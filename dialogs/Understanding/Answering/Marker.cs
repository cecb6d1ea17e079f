using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>Marks the words of an answer by the phrase files: the longest phrase says it best ("niet zeker" over "zeker").</summary>
internal sealed class Marker
{
    private readonly Phrasebook _book = Phrasebook.Load();

    private readonly IReadOnlyList<(Mark Mark, IReadOnlyList<Phrase> Phrases)> _phrases;

    private readonly Dictionary<string, IReadOnlyList<(Mark Mark, IReadOnlyList<Phrase> Phrases)>> _about;

    public Marker()
    {
        _phrases = [.. Enum.GetValues<Mark>().Select(mark => (mark, _book.Phrases(file => file.Answers.GetValueOrDefault(mark))))];
        _about = _book.Files.Values.SelectMany(file => file.About.Keys).Distinct().ToDictionary(fact => fact, About);
    }

    /// <param name="text">What was typed.</param>
    /// <param name="fact">The name of the fact that is asked; null where none is.</param>
    /// <param name="milderIfYes">Which answer to it is the milder one.</param>
    public Marks Read(string text, string? fact, bool milderIfYes)
    {
        var said = _book.Read(text);
        var marked = new Marked(said);
        marked.Add(_phrases);
        marked.Add(_about.GetValueOrDefault(fact ?? "", []));
        Turn(said.Tokens, marked.Marks, milderIfYes);
        return new Marks(said.Tokens, marked.Marks, text.Contains('?', StringComparison.Ordinal));
    }

    /// <summary>"niet privé": a negation turns words; towards a milder yes ("niet geweigerd") that makes half an answer.</summary>
    private static void Turn(IReadOnlyList<Token> tokens, Mark[] marks, bool milderIfYes)
    {
        foreach (var place in Negated(tokens, marks).Distinct().ToList())
        {
            marks[place] = marks[place] switch
            {
                Mark.Says => Mark.Denies,
                Mark.Denies => milderIfYes ? Mark.Hedges : Mark.Says,
                var mark => mark,
            };
        }
    }

    /// <summary>What stands behind a negation, until a word that is not known; and before one that closes its clause.</summary>
    private static IEnumerable<int> Negated(IReadOnlyList<Token> tokens, Mark[] marks)
    {
        for (var place = 0; place < marks.Length; place++)
        {
            if (marks[place] is not (Mark.Niet or Mark.Weak))
            {
                continue;
            }
            var end = place + 1;
            for (; end < marks.Length && tokens[end].Clause == tokens[place].Clause && marks[end] != Mark.Other; end++)
            {
                yield return end;
            }
            var closes = Enumerable.Range(place, end - place).All(at => marks[at] is Mark.Niet or Mark.Weak or Mark.Small or Mark.No)
                && (end == marks.Length || tokens[end].Clause != tokens[place].Clause);
            for (var before = place - 1; closes && before >= 0 && tokens[before].Clause == tokens[place].Clause; before--)
            {
                yield return before;
            }
        }
    }

    private IReadOnlyList<(Mark, IReadOnlyList<Phrase>)> About(string fact) =>
        [(Mark.Says, Words(fact, Answer.Yes)), (Mark.Denies, Words(fact, Answer.No))];

    private IReadOnlyList<Phrase> Words(string fact, Answer answer) =>
        _book.Phrases(file => file.About.GetValueOrDefault(fact)?.GetValueOrDefault(answer));

    private sealed class Marked(Utterance said)
    {
        // What one question means by it goes before what changes nothing.
        private static readonly HashSet<Mark> Yielding = [Mark.Other, Mark.Small, Mark.Sure, Mark.All, Mark.Acks];

        private readonly int[] _lengths = new int[said.Tokens.Count];

        public Mark[] Marks { get; } = new Mark[said.Tokens.Count];

        public void Add(IEnumerable<(Mark Mark, IReadOnlyList<Phrase> Phrases)> kinds)
        {
            foreach (var (mark, span) in kinds.SelectMany(kind => kind.Phrases.SelectMany(phrase => phrase.Find(said)), (kind, span) => (kind.Mark, span)))
            {
                for (var place = span.Start; place < span.End; place++)
                {
                    var length = span.End - span.Start;
                    if (length > _lengths[place] || (length == _lengths[place] && mark is Mark.Says or Mark.Denies && Yielding.Contains(Marks[place])))
                    {
                        (Marks[place], _lengths[place]) = (mark, length);
                    }
                }
            }
        }
    }
}
