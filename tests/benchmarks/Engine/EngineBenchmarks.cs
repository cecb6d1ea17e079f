using BenchmarkDotNet.Attributes;
using Sevenwolden.Bot;
using Sevenwolden.Protocols;

namespace Sevenwolden.Benchmarks.Engine;

/// <summary>The hot path of the rulebook, over a thousand situations of all roles, so that no branch is learnt by heart.</summary>
public class EngineBenchmarks
{
    private const int Count = 1024;

    private readonly Rulebook _rulebook = PackFolder.Load(PackFolder.Shipped);
    private readonly Situation[] _complete = new Situation[Count];
    private readonly Situation[] _unknown = new Situation[Count];
    private readonly Inquiry[] _walks = new Inquiry[Count];

    public EngineBenchmarks()
    {
        var random = new Random(2012);
        for (var i = 0; i < Count; i++)
        {
            var role = (Role)(i % 4);
            _complete[i] = Draw(random, role, unknown: 0);
            _unknown[i] = Draw(random, role, unknown: 3);
            _walks[i] = DrawWalk(random, role);
        }
    }

    /// <summary>What the loop and the reading of the array cost by themselves.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public uint Nothing()
    {
        var sum = 0u;
        foreach (ref readonly var situation in _complete.AsSpan())
        {
            sum += situation.Yes.Bits;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Assess_complete() => Assess(_complete);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Assess_with_unknowns() => Assess(_unknown);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Next_question()
    {
        var sum = 0;
        foreach (ref readonly var walk in _walks.AsSpan())
        {
            sum += _rulebook.NextQuestion(walk)?.Index ?? -1;
        }

        return sum;
    }

    private int Assess(Situation[] situations)
    {
        var sum = 0;
        foreach (ref readonly var situation in situations.AsSpan())
        {
            sum += (int)_rulebook.Assess(situation).Verdict;
        }

        return sum;
    }

    /// <summary>Each fact yes in one of five, and one to three facts unknown where that is asked for.</summary>
    private Situation Draw(Random random, Role role, int unknown)
    {
        var facts = _rulebook.Pack.Members(_rulebook.Applying(role)).ToArray();
        var situation = facts.Aggregate(
            new Situation(role, FactMask.None, FactMask.None),
            (soFar, fact) => soFar.With(fact, fact.AskedFirst || random.Next(5) == 0 ? Answer.Yes : Answer.No));
        return random.GetItems(facts, unknown).Aggregate(situation, (soFar, fact) => soFar.With(fact, Answer.Unknown));
    }

    /// <summary>A walk of everything that applies, some questions on its way, and not over.</summary>
    private Inquiry DrawWalk(Random random, Role role)
    {
        while (true)
        {
            var walk = new Inquiry(new Situation(role, FactMask.None, FactMask.None), _rulebook.Applying(role));
            for (var steps = random.Next(10); steps > 0 && _rulebook.NextQuestion(walk) is { } fact; steps--)
            {
                walk = walk.Answer(fact, random.Next(10) switch { 0 => Answer.Yes, 1 => Answer.Unknown, _ => Answer.No });
            }

            if (_rulebook.NextQuestion(walk) is not null)
            {
                return walk;
            }
        }
    }
}
