namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>Marks as they are found: the longest phrase says it best ("niet zeker" over "zeker").</summary>
internal sealed class Marked
{
    // What one question means by it goes before what changes nothing.
    private static readonly HashSet<Mark> Yielding = [Mark.Other, Mark.Small, Mark.Sure, Mark.All, Mark.Acks];

    private readonly Utterance _said;
    private readonly int[] _lengths;

    public Marked(Utterance said)
        : this(said, new Mark[said.Tokens.Count], new int[said.Tokens.Count])
    {
    }

    private Marked(Utterance said, Mark[] marks, int[] lengths) => (_said, Marks, _lengths) = (said, marks, lengths);

    public Mark[] Marks { get; }

    /// <summary>The same, to go on with by itself.</summary>
    public Marked Copy() => new(_said, [.. Marks], [.. _lengths]);

    public void Add(IEnumerable<Kind> kinds)
    {
        foreach (var kind in kinds)
        {
            foreach (var span in kind.Phrases.Find(_said))
            {
                if (Fits(kind.Mark, span))
                {
                    Add(kind.Mark, span);
                }
            }
        }
    }

    /// <summary>"even in de mail kijken ... ja": what somebody does while looking for the answer is no part of it.</summary>
    public void ThinkAloud()
    {
        for (var place = 0;
            place < Marks.Length && Marks[0] == Mark.Thinks && _said.Tokens[place].Clause == _said.Tokens[0].Clause; place++)
        {
            Marks[place] = Marks[place] switch
            {
                Mark.Other or Mark.Hedges or Mark.Weak or Mark.Turns when Answers => Mark.Small,
                Mark.Thinks when place > 0 => Mark.Small,
                var mark => mark,
            };
        }
        if (Marks is [Mark.Thinks, ..])
        {
            Marks[0] = Answers ? Mark.Small : Mark.Other;
        }
    }

    /// <summary>Whether something comes behind the first clause.</summary>
    private bool Answers => _said.Tokens[^1].Clause > _said.Tokens[0].Clause;

    /// <summary>"nou, ja" is another thing than "nou ja".</summary>
    private bool Fits(Mark mark, Span span) =>
        mark is not (Mark.Small or Mark.Acks) || _said.Tokens[span.Start].Clause == _said.Tokens[span.End - 1].Clause;

    private void Add(Mark mark, Span span)
    {
        var length = span.End - span.Start;
        for (var place = span.Start; place < span.End; place++)
        {
            var yields = mark is Mark.Says or Mark.Denies && Yielding.Contains(Marks[place]);
            if (length > _lengths[place] || (length == _lengths[place] && yields))
            {
                (Marks[place], _lengths[place]) = (mark, length);
            }
        }
    }
}
