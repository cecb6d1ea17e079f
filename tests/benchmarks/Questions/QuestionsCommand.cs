using Sevenwolden.Bot;
using Sevenwolden.Protocols;

namespace Sevenwolden.Benchmarks.Questions;

/// <summary>
/// How many single questions a walk takes, beside asking in the order of the facts' file and stopping at the same moment.
/// </summary>
internal static class QuestionsCommand
{
    /// <summary>How often a root fact holds; a fact that hangs on another one holds in half of the cases in which that one does.</summary>
    private const double RootYes = 0.1;

    public static int Run(TextWriter output)
    {
        var rulebook = PackFolder.Load(PackFolder.Shipped);
        output.WriteLine("| situations | ours | in file order | ratio |");
        output.WriteLine("|---|---|---|---|");
        Print(
            output, "the pack's examples, everything asked",
            [.. rulebook.Pack.Examples.Select(example => (1.0, Everything(rulebook, example.Situation)))]);
        Print(
            output, "the pack's examples, within their topic",
            [.. rulebook.Pack.Examples.Select(example => (1.0, WithinTopic(rulebook, example)))]);
        foreach (var role in Enum.GetValues<Role>())
        {
            Print(output, $"every truth, {role.ToString().ToLowerInvariant()}", Truths(rulebook, role));
        }

        Print(output, "every truth, all roles", [.. Enum.GetValues<Role>().SelectMany(role => Truths(rulebook, role))]);
        return 0;
    }

    private static void Print(TextWriter output, string what, IReadOnlyCollection<(double Weight, (int Ours, int Theirs) Count)> walks)
    {
        var weight = walks.Sum(walk => walk.Weight);
        var ours = walks.Sum(walk => walk.Weight * walk.Count.Ours) / weight;
        var theirs = walks.Sum(walk => walk.Weight * walk.Count.Theirs) / weight;
        output.WriteLine(FormattableString.Invariant($"| {what} | {ours:0.000} | {theirs:0.000} | {ours / theirs:0.00} |"));
    }

    private static IReadOnlyList<(double, (int, int))> Truths(Rulebook rulebook, Role role)
    {
        var facts = rulebook.Pack.Members(rulebook.Applying(role)).Where(fact => !fact.AskedFirst).ToArray();
        var start = Situations.Usual(rulebook.Pack.Facts, role);
        return [.. Enumerable.Range(0, 1 << facts.Length)
            .Select(number => facts.Where((_, place) => (number >> place & 1) != 0)
                .Aggregate(start, (soFar, fact) => soFar.With(fact, Answer.Yes)))
            .Select(truth => (Weight: Likelihood(rulebook.Pack, facts, truth), Truth: truth))
            .Where(entry => entry.Weight > 0)
            .Select(entry => (entry.Weight, Everything(rulebook, entry.Truth)))];
    }

    private static double Likelihood(Pack pack, IEnumerable<Fact> facts, Situation truth) => facts.Aggregate(1.0, (product, fact) =>
    {
        var yes = fact.AskedWhen is not { } parent ? RootYes : truth[pack.Fact(parent)!] == Answer.Yes ? 0.5 : 0;
        return product * (truth[fact] == Answer.Yes ? yes : 1 - yes);
    });

    /// <summary>Every fact that applies is open; what is asked only in doubt is taken as usual.</summary>
    private static (int Ours, int Theirs) Everything(Rulebook rulebook, Situation truth) =>
        Count(
            rulebook, truth,
            new(
                [
                    .. rulebook.Pack.Members(rulebook.Applying(truth.Doers))
                        .Where(fact => !fact.AskedFirst || truth[fact] == Answer.Unknown),
                ]));

    /// <summary>What the topic asks is open, the rest is known.</summary>
    private static (int Ours, int Theirs) WithinTopic(Rulebook rulebook, Example example)
    {
        var topic = rulebook.Pack.Topic(example.Topic)!;
        return Count(
            rulebook, example.Situation,
            new([.. rulebook.Pack.Members((topic.Asks - topic.Implies) & rulebook.Applying(example.Situation.Doers))]));
    }

    private static (int Ours, int Theirs) Count(Rulebook rulebook, Situation truth, List<Fact> open)
    {
        var set = open.Aggregate(FactMask.None, (all, fact) => all.With(fact));
        var start = new Inquiry(truth with { Yes = truth.Yes - set, No = truth.No - set }, set);
        return (
            Walk(rulebook, truth, start, rulebook.NextQuestion), Walk(rulebook, truth, start, (in walk) => InFileOrder(rulebook, walk)));
    }

    private delegate Fact? Next(in Inquiry walk);

    private static int Walk(Rulebook rulebook, Situation truth, Inquiry walk, Next next)
    {
        var asked = 0;
        for (; rulebook.NextQuestion(walk) is not null && next(walk) is { } fact; asked++)
        {
            walk = walk.Answer(fact, truth[fact]);
        }

        var found = rulebook.Assess(rulebook.Conclude(walk));
        return found.Verdict == rulebook.Assess(truth).Verdict
            ? asked
            : throw new InvalidOperationException($"A walk through {truth} ends with {found.Verdict}.");
    }

    private static Fact? InFileOrder(Rulebook rulebook, Inquiry walk) => rulebook.Pack.Members(walk.Open).FirstOrDefault(fact =>
        fact.AskedWhen is not { } parent
        || walk.Situation[rulebook.Pack.Fact(parent)!] != Answer.No
        || walk.Open.Has(rulebook.Pack.Fact(parent)!));
}
