namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>Marks as they are found: the longest phrase says it best ("niet zeker" over "zeker").</summary>
internal sealed class Marked(Utterance said)
{
    // What one question means by it goes before what changes nothing.
    private static readonly HashSet<Mark> Yielding = [Mark.Other, Mark.Small, Mark.Sure, Mark.All, Mark.Acks];

    private readonly int[] _lengths = new int[said.Tokens.Count];

    public Mark[] Marks { get; } = new Mark[said.Tokens.Count];

    public void Add(IEnumerable<Kind> kinds)
    {
        foreach (var kind in kinds)
        {
            foreach (var span in kind.Phrases.SelectMany(phrase => phrase.Find(said)).Where(span => Fits(kind.Mark, span)))
            {
                Add(kind.Mark, span);
            }
        }
    }

    /// <summary>"even in de mail kijken ... ja": what somebody does while looking for the answer is no part of it.</summary>
    public void ThinkAloud()
    {
        for (var place = 0; place < Marks.Length && Marks[0] == Mark.Thinks && said.Tokens[place].Clause == said.Tokens[0].Clause; place++)
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
    private bool Answers => said.Tokens[^1].Clause > said.Tokens[0].Clause;

    /// <summary>"nou, ja" is another thing than "nou ja".</summary>
    private bool Fits(Mark mark, Span span) =>
        mark is not (Mark.Small or Mark.Acks) || said.Tokens[span.Start].Clause == said.Tokens[span.End - 1].Clause;

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
