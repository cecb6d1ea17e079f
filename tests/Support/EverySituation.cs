using System.Collections.Concurrent;
using System.Numerics;
using Sevenwolden.Protocols;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// Every situation of a role. A situation is a number in base three, a digit a fact: 0 is no, 1 is yes, 2 is unknown. With an unknown
/// turned into no or yes the number is smaller, so what a situation could turn out to be follows from two situations that came before it.
/// </summary>
internal sealed class EverySituation
{
    private static readonly ConcurrentDictionary<Role, Lazy<EverySituation>> Known = new();

    private const int OnSilence = 1 << 5;

    private readonly HashSet<Assessment> _assessments = [];

    private EverySituation(Role role)
    {
        Role = role;
        Facts = [.. NaiveRules.Facts(role).Select(Shipped.Fact)];
        Weights = [.. Facts.Select((_, place) => (int)Math.Pow(3, place))];
        Size = (int)Math.Pow(3, Facts.Length);
        Outcomes = Assess(Shipped.Rulebook, _assessments);
        Possible = WorkOut();
    }

    public Role Role { get; }

    public Fact[] Facts { get; }

    public int[] Weights { get; }

    public int Size { get; }

    /// <summary>What the rulebook says of each: the verdict, what it rests on and the escalation.</summary>
    public byte[] Outcomes { get; }

    /// <summary>The verdicts that the naive rules think possible of each, a bit for each verdict, and one for allowed on silence.</summary>
    public byte[] Possible { get; }

    /// <summary>Each assessment that the rulebook ever gives this role.</summary>
    public IReadOnlyCollection<Assessment> Assessments => _assessments;

    public static EverySituation Of(Role role) => Known.GetOrAdd(role, static role => new(() => new EverySituation(role))).Value;

    public static byte Outcome(Assessment assessment) => Outcome(assessment.Verdict, assessment.Basis, assessment.Escalation);

    private static byte Outcome(Verdict verdict, Basis? basis, Escalation escalation) =>
        (byte)((int)verdict << 4 | (basis is { } known ? (int)known + 1 : 0) << 2 | (int)escalation);

    /// <summary>Another rulebook's outcomes for the same situations.</summary>
    public byte[] Assess(Rulebook rulebook, HashSet<Assessment>? seen = null)
    {
        var outcomes = new byte[Size];
        var last = default(Assessment);
        ForEach((number, situation, _) =>
        {
            var assessment = rulebook.Assess(situation);
            outcomes[number] = Outcome(assessment);
            if (seen is not null && assessment != last)
            {
                seen.Add(assessment);
                last = assessment;
            }
        });
        return outcomes;
    }

    /// <summary>What the naive rules expect of a situation: see "When facts are unknown" of the decision model.</summary>
    public byte Expected(int number)
    {
        var (verdict, basis, escalation) = Judged(number);
        return Outcome(verdict, basis, escalation);
    }

    public (Verdict Verdict, Basis? Basis, Escalation Escalation) Judged(int number)
    {
        var verdicts = Possible[number] & (OnSilence - 1);
        var strictest = (Verdict)BitOperations.Log2((uint)verdicts);
        var verdict = BitOperations.IsPow2(verdicts) || strictest <= Verdict.AllowedIf ? strictest : Verdict.Consult;
        var escalation = NaiveRules.IsUrgent(name => Digit(number, name) == 1) ? Escalation.Now
            : verdict == Verdict.Consult ? Escalation.Consult : Escalation.None;
        Basis? basis = verdict != Verdict.Allowed ? null : (Possible[number] & OnSilence) != 0 ? Basis.NotForbidden : Basis.Permitted;
        return (verdict, basis, escalation);
    }

    public void ForEach(Action<int, Situation, byte[]> look)
    {
        var digits = new byte[Facts.Length];
        var situation = Facts.Aggregate(new Situation(Role, FactMask.None, FactMask.None), (soFar, fact) => soFar.With(fact, Answer.No));
        for (var number = 0; number < Size; number++)
        {
            look(number, situation, digits);
            for (var place = 0; place < digits.Length; place++)
            {
                digits[place] = (byte)((digits[place] + 1) % 3);
                situation = situation.With(Facts[place], AnswerOf(digits[place]));
                if (digits[place] != 0)
                {
                    break;
                }
            }
        }
    }

    public int Digit(int number, int place) => number / Weights[place] % 3;

    public int Place(Fact fact) => Array.IndexOf(Facts, fact);

    public string Describe(int number) => $"{Role}: {string.Join(", ", Facts
        .Select((fact, place) => (fact.Name, Digit: Digit(number, place)))
        .Where(fact => fact.Digit > 0).Select(fact => fact.Digit == 1 ? fact.Name : fact.Name + "?"))}";

    private static Answer AnswerOf(byte digit) => digit switch { 0 => Answer.No, 1 => Answer.Yes, _ => Answer.Unknown };

    private int Digit(int number, string name) => Digit(number, Array.FindIndex(Facts, fact => fact.Name == name));

    private byte[] WorkOut()
    {
        var possible = new byte[Size];
        var untilGiven = Facts.Select(fact => NaiveRules.UntilGiven.Contains(fact.Name)).ToArray();
        ForEach((number, _, digits) =>
        {
            var unknown = Array.IndexOf(digits, (byte)2);
            if (unknown < 0)
            {
                bool IsYes(string name) => Digit(number, name) == 1;
                var onSilence = NaiveRules.IsOnSilence(Role, IsYes) ? OnSilence : 0;
                possible[number] = (byte)(1 << (int)NaiveRules.Judge(Role, IsYes).Verdict | onSilence);
                return;
            }

            var no = possible[number - 2 * Weights[unknown]];
            possible[number] = untilGiven[unknown] ? no : (byte)(no | possible[number - Weights[unknown]]);
        });
        return possible;
    }
}
