namespace Sevenwolden.Protocols;

/// <summary>The situations of one role, seen by two rulebooks side by side.</summary>
internal sealed class TwoSides
{
    private readonly (Rulebook Rulebook, Fact?[] Facts) _old;
    private readonly (Rulebook Rulebook, Fact?[] Facts) _new;
    private readonly Dictionary<(bool Old, Assessment), OutcomeKey> _keys = [];
    private readonly Role _role;
    private readonly List<string> _names;

    public TwoSides(Rulebook old, Rulebook @new, Role role, IEnumerable<string> names)
    {
        _role = role;
        _names = [.. names.Where(name => Applies(old, name) || Applies(@new, name))];
        _old = (old, [.. _names.Select(old.Pack.Fact)]);
        _new = (@new, [.. _names.Select(@new.Pack.Fact)]);
    }

    public IEnumerable<(OutcomeKey Before, OutcomeKey After, int Weight, Func<string> Example)> All()
    {
        var answers = new Answer[_names.Count];
        Array.Fill(answers, Answer.No);
        do
        {
            yield return (
                Key(old: true, _old, answers),
                Key(old: false, _new, answers),
                answers.Sum(answer => answer == Answer.No ? 0 : answer == Answer.Yes ? 1 : 2),
                () => Told(answers));
        }
        while (Next(answers));
    }

    private string Told(Answer[] answers) => string.Join(", ", _names.Zip(answers)
        .Where(entry => entry.Second != Answer.No)
        .Select(entry => entry.Second == Answer.Yes ? entry.First : entry.First + "?"));

    private bool Applies(Rulebook rulebook, string name) => rulebook.Pack.Fact(name) is { } fact && fact.Roles.Has(_role);

    private OutcomeKey Key(bool old, (Rulebook Rulebook, Fact?[] Facts) side, Answer[] answers)
    {
        var situation = new Situation(_role, FactMask.None, FactMask.None);
        for (var i = 0; i < answers.Length; i++)
        {
            situation = side.Facts[i] is { } fact ? situation.With(fact, answers[i]) : situation;
        }

        var assessment = side.Rulebook.Assess(situation);
        if (!_keys.TryGetValue((old, assessment), out var key))
        {
            var citations = string.Join(", ", side.Rulebook.Citations(assessment).Select(article => article.Id));
            _keys[(old, assessment)] = key = new OutcomeKey(
                _role, assessment.Verdict, assessment.Basis, assessment.Escalation, citations);
        }

        return key;
    }

    /// <summary>Counts on: no, yes, unknown, and then the next fact.</summary>
    private static bool Next(Answer[] answers)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = answers[i] switch { Answer.No => Answer.Yes, Answer.Yes => Answer.Unknown, _ => Answer.No };
            if (answers[i] != Answer.No)
            {
                return true;
            }
        }

        return false;
    }
}
