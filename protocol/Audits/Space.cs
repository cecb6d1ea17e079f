namespace Sevenwolden.Protocols.Audits;

/// <summary>
/// Every situation of one role. A situation is a number in base three, a digit for each fact that applies: 0 is no, 1 is yes, 2 is unknown.
/// So what a situation could turn out to be always has a smaller number than the situation itself.
/// </summary>
internal sealed class Space
{
    private readonly int[] _weights;

    public Space(Rulebook rulebook, Role role)
    {
        Rulebook = rulebook;
        Role = role;
        Facts = [.. rulebook.Pack.Members(rulebook.Applying(role))];
        _weights = [.. Facts.Select((_, place) => (int)Math.Pow(3, place))];
        Size = (int)Math.Pow(3, Facts.Length);
        Outcomes = new byte[Size];
    }

    public Rulebook Rulebook { get; }

    public Role Role { get; }

    public Fact[] Facts { get; }

    public int Size { get; }

    /// <summary>The outcome of each situation, as filled in by the audit: see <see cref="Assessment.Outcome"/>.</summary>
    public byte[] Outcomes { get; }

    public int Weight(int place) => _weights[place];

    public int Place(Fact fact) => Array.FindIndex(Facts, other => other.Index == fact.Index);

    public int Digit(int number, int place) => number / _weights[place] % 3;

    public Situation Situation(int number)
    {
        var situation = new Situation(Role, FactMask.None, FactMask.None);
        for (var place = 0; place < Facts.Length; place++)
        {
            situation = situation.With(Facts[place], Digit(number, place) switch { 0 => Answer.No, 1 => Answer.Yes, _ => Answer.Unknown });
        }

        return situation;
    }

    public string Describe(int number) => Describe(Situation(number));

    public string Describe(Situation situation)
    {
        var told = Facts.Where(fact => situation[fact] != Answer.No)
            .Select(fact => situation[fact] == Answer.Yes ? fact.Name : fact.Name + "?");
        return $"{Role}: {string.Join(", ", told)}";
    }
}
