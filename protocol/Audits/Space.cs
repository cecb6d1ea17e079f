namespace Sevenwolden.Protocols.Audits;

/// <summary>
/// Every situation of one role, or of somebody of whom the role is not known. A situation is a number in base three, a digit for each fact
/// that applies: 0 is no, 1 is yes, 2 is unknown. So what a situation could turn out to be always has a smaller number than it has itself.
/// </summary>
internal sealed class Space
{
    private readonly int[] _weights;
    private readonly Dictionary<ulong, ushort> _together = [];

    public Space(Rulebook rulebook, RoleSet doers)
    {
        Rulebook = rulebook;
        Doers = doers;
        Facts = [.. rulebook.Pack.Members(rulebook.Applying(doers))];
        _weights = [.. Facts.Select((_, place) => (int)Math.Pow(3, place))];
        Size = (int)Math.Pow(3, Facts.Length);
        Outcomes = new ushort[Size];
    }

    public Rulebook Rulebook { get; }

    public RoleSet Doers { get; }

    public Fact[] Facts { get; }

    public int Size { get; }

    /// <summary>The outcome of each situation, as filled in by the audit.</summary>
    public ushort[] Outcomes { get; }

    public int Weight(int place) => _weights[place];

    public int Place(Fact fact) => Array.FindIndex(Facts, other => other.Index == fact.Index);

    public int Digit(int number, int place) => number / _weights[place] % 3;

    /// <summary>The outcome as one number; of a doer who is not known, the outcomes for each who it may be.</summary>
    public ushort Outcome(Situation situation) => Doers.Only is not null
        ? Rulebook.Assess(situation).Outcome
        : Together(Doers.Members().Select(role => Rulebook.Assess(situation with { Doers = role }).Outcome));

    public ushort Together(IEnumerable<byte> outcomes) => Together(outcomes.Aggregate(0UL, (all, outcome) => all << 8 | outcome));

    /// <summary>A number for these outcomes together.</summary>
    public ushort Together(ulong outcomes)
    {
        if (!_together.TryGetValue(outcomes, out var number))
        {
            _together.Add(outcomes, number = checked((ushort)_together.Count));
        }

        return number;
    }

    /// <summary>Goes through them all, each with its number and its digits, from the simple ones on.</summary>
    public void ForEach(Action<int, byte[], Situation> look)
    {
        var digits = new byte[Facts.Length];
        var situation = Situation(0);
        for (var number = 0; number < Size; number++)
        {
            look(number, digits, situation);
            situation = Next(digits, situation);
        }
    }

    public Situation Situation(int number)
    {
        var situation = new Situation(Doers, FactMask.None, FactMask.None);
        for (var place = 0; place < Facts.Length; place++)
        {
            situation = situation.With(Facts[place], AnswerOf(Digit(number, place)));
        }

        return situation;
    }

    public string Describe(int number) => Describe(Situation(number));

    public string Describe(Situation situation)
    {
        var told = Facts.Where(fact => situation[fact] != Answer.No)
            .Select(fact => situation[fact] == Answer.Yes ? fact.Name : fact.Name + "?");
        return $"{Doers.Only?.ToString() ?? "Somebody"}: {string.Join(", ", told)}";
    }

    private Situation Next(byte[] digits, Situation situation)
    {
        for (var place = 0; place < digits.Length; place++)
        {
            digits[place] = (byte)((digits[place] + 1) % 3);
            situation = situation.With(Facts[place], AnswerOf(digits[place]));
            if (digits[place] != 0)
            {
                break;
            }
        }

        return situation;
    }

    private static Answer AnswerOf(int digit) => digit switch { 0 => Answer.No, 1 => Answer.Yes, _ => Answer.Unknown };
}
