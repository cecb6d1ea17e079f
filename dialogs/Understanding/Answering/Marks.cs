namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>An answer word by word, each with what it does there.</summary>
/// <param name="Tokens">The words.</param>
/// <param name="Each">For each word what it does.</param>
/// <param name="Asked">Whether there is a question mark.</param>
internal sealed record Marks(IReadOnlyList<Token> Tokens, IReadOnlyList<Mark> Each, bool Asked)
{
    /// <summary>The kinds that take something back: where one stands, nothing milder is read.</summary>
    private static readonly HashSet<Mark> Reservations =
        [Mark.Unknown, Mark.Mixed, Mark.Jokes, Mark.Turns, Mark.Asks, Mark.Hearsay, Mark.Hedges, Mark.Weak, Mark.Parts, Mark.Only];

    public bool Has(Mark mark) => Each.Contains(mark);

    public bool Reserved => Asked || Each.Any(Reservations.Contains);

    /// <summary>Whether every word is known to answer, or to change nothing.</summary>
    public bool Plain => !Reserved && !Has(Mark.Other);

    /// <summary>What the words for yes and no say together; null when they say nothing, or both.</summary>
    public bool? Polarity
    {
        get
        {
            var (no, yes) = (Has(Mark.No) || Has(Mark.Niet), Has(Mark.Yes) || Has(Mark.Wel));
            return no && yes ? null : no ? false : yes || Has(Mark.Sure) ? true : null;
        }
    }
}
