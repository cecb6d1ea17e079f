namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>Reads an answer of which every word is known, by what the words do; null where it is better left to what was learned.</summary>
internal static class Grammar
{
    private static readonly HashSet<Mark> Unclear =
        [Mark.Other, Mark.Unknown, Mark.Mixed, Mark.Jokes, Mark.Turns, Mark.Asks, Mark.Parts];

    public static Replied? Read(Marks marks, bool milderIfYes)
    {
        if (marks.Asked || marks.Each.Any(Unclear.Contains) || (marks.Has(Mark.Only) && !(marks.Has(Mark.Denies) && !milderIfYes)))
        {
            return null;
        }
        var says = Said(marks);
        return marks.Has(Mark.Weak) ? Weakly(marks, says, milderIfYes)
            : says is not { } yes ? null
            : yes == milderIfYes && (marks.Has(Mark.Hedges) || marks.Has(Mark.Hearsay)) ? Replied.Unknown
            : yes ? Replied.Yes : Replied.No;
    }

    /// <summary>"nog niet": where only an unreserved yes counts that is a no, and elsewhere no answer to rely on.</summary>
    private static Replied? Weakly(Marks marks, bool? says, bool milderIfYes) =>
        marks.Has(Mark.Yes) || marks.Has(Mark.Wel) || (says == true && !milderIfYes) ? null
        : milderIfYes ? Replied.No : Replied.Unknown;

    private static bool? Said(Marks marks) => (marks.Has(Mark.Says), marks.Has(Mark.Denies)) switch
    {
        (false, false) => marks.Polarity,
        (true, false) when marks.Polarity != false => true,
        (false, true) when !marks.Has(Mark.Yes) && !marks.Has(Mark.Wel) => false,
        _ => null,
    };
}
