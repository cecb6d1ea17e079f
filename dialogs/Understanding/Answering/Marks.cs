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

    /// <summary>Those of them that say that it is not all of it, or not for certain.</summary>
    private static readonly HashSet<Mark> Limits = [Mark.Mixed, Mark.Hearsay, Mark.Hedges, Mark.Weak, Mark.Parts, Mark.Only];

    private const int MostBefore = 2;

    public bool Has(Mark mark) => Each.Contains(mark);

    public bool Reserved => Asked || Each.Any(Reservations.Contains);

    public bool Limited => Each.Any(Limits.Contains);

    /// <summary>Whether there is no yes or no in it; "niet" alone may stand over anything.</summary>
    public bool Bare => !Has(Mark.Yes) && !Has(Mark.Wel) && !Has(Mark.No);

    /// <summary>The first that does something.</summary>
    public Mark First => Each.FirstOrDefault(mark => mark is not (Mark.Small or Mark.Acks));

    /// <summary>
    /// "niet youtube", "it's not facebook but": what it begins by denying is a word that has nothing to do with an answer.
    /// </summary>
    public bool DeniesAWord
    {
        get
        {
            var does = Each.Where(mark => mark is not (Mark.Small or Mark.Acks)).ToList();
            // "and it was not": before what puts a word right may stand a word or two.
            var before = Has(Mark.Parts) ? does.TakeWhile(mark => mark == Mark.Other).Count() : 0;
            return before <= MostBefore && does.Skip(before).ToList() is [Mark.Niet or Mark.No, ..] from
                && from.SkipWhile(mark => mark == from[0]).FirstOrDefault(Mark.Small) == Mark.Other
                && (from[0] == Mark.Niet || Has(Mark.Parts));
        }
    }

    /// <summary>Whether no word of it is known to answer anything.</summary>
    public bool Strange => Each.All(mark => mark is Mark.Other or Mark.Small or Mark.All);

    /// <summary>Whether there is no word that can be one: numbers, letters at random.</summary>
    public bool Nothing => Each.All(mark => mark == Mark.Other) && Tokens.All(token => !token.Text.Any(char.IsLetter));

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
