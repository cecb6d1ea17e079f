namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>"niet privé", "privé is het niet": a negation turns the words that answer a question.</summary>
internal static class Negation
{
    /// <summary>Towards a milder yes ("niet geweigerd") that makes half an answer.</summary>
    public static void Turn(IReadOnlyList<Token> tokens, Mark[] marks, bool milderIfYes)
    {
        foreach (var place in Enumerable.Range(0, marks.Length).SelectMany(at => ReachOf(at, tokens, marks)).Distinct().ToList())
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
    private static List<int> ReachOf(int negation, IReadOnlyList<Token> tokens, Mark[] marks)
    {
        if (marks[negation] is not (Mark.Niet or Mark.Weak))
        {
            return [];
        }
        bool IsNear(int place) => place >= 0 && place < marks.Length && tokens[place].Clause == tokens[negation].Clause;
        var behind = Places(negation, +1).TakeWhile(place => IsNear(place) && marks[place] != Mark.Other).ToList();
        var closes = behind.TrueForAll(place => marks[place] is Mark.Niet or Mark.Weak or Mark.Small or Mark.No)
            && !IsNear(negation + behind.Count + 1);
        return closes ? [.. behind, .. Places(negation, -1).TakeWhile(IsNear)] : behind;
    }

    private static IEnumerable<int> Places(int from, int step)
    {
        for (var place = from + step; ; place += step)
        {
            yield return place;
        }
    }
}
