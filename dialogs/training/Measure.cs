using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>How well messages are read whose meaning is known.</summary>
internal sealed class Measure
{
    private readonly Pack _pack;
    private readonly List<(Example Example, Understood Understood)> _read;

    public Measure(Pack pack, IEnumerable<Example> examples, Func<string, Understood> read)
        : this(pack, [.. examples.Select(example => (example, read(example.Text)))])
    {
    }

    private Measure(Pack pack, List<(Example, Understood)> read) => (_pack, _read) = (pack, read);

    public static Measure Of(Pack pack, IEnumerable<Measure> parts) => new(pack, [.. parts.SelectMany(part => part._read)]);

    public int Messages => _read.Count;

    /// <summary>The share of the messages whose best topic is right.</summary>
    public double Topics => Share(_read, IsRight);

    public double Sure => Share(_read, each => each.Understood.Sure);

    /// <summary>Of the messages that it is sure of, the share that is right.</summary>
    public double RightWhereSure => Share([.. _read.Where(each => each.Understood.Sure)], IsRight);

    /// <summary>Of the facts that it reads, the share that was said.</summary>
    public double FactPrecision => Share([.. Read], IsSaid);

    /// <summary>Of the facts that were said, the share that it reads.</summary>
    public double FactRecall => Read.Count(IsSaid) / (double)Math.Max(1, _read.Sum(each => each.Example.Facts.Count));

    /// <summary>Milder answers read that were not said: the worst error.</summary>
    public IEnumerable<string> MilderWrong => Read
        .Where(read => read.Answer == _pack.Fact(read.Fact)!.MilderIfYes && !IsSaid(read))
        .Select(read => $"{(read.Answer ? "" : "!")}{read.Fact}: {read.Example.Text}");

    /// <summary>Of the look-ups whose article is known, the share that has it among the three.</summary>
    public double Articles => Share(LookUps, each => each.Understood.Articles.Intersect(each.Example.Articles).Any());

    public IEnumerable<string> Wrong => _read.Where(each => !IsRight(each))
        .Select(each => $"{each.Example.Topic} read as {string.Join(", ", each.Understood.Topics.Select(Told))}: {each.Example.Text}");

    public IEnumerable<string> WrongArticles => LookUps
        .Where(each => !each.Understood.Articles.Intersect(each.Example.Articles).Any())
        .Select(each => $"{string.Join(' ', each.Example.Articles)} read as {string.Join(' ', each.Understood.Articles)} "
            + $"({each.Understood.Topics[0].Topic}): {each.Example.Text}");

    public string Table() => FormattableString.Invariant($"""
        messages {Messages}
        topics right {Topics:P1}
        sure {Sure:P1}, right where sure {RightWhereSure:P1}
        facts: precision {FactPrecision:P1}, recall {FactRecall:P1}, milder and wrong {MilderWrong.Count()}
        articles {Articles:P1} of {LookUps.Count}
        """);

    private List<(Example Example, Understood Understood)> LookUps => [.. _read.Where(each => each.Example.Articles.Count > 0)];

    // That it is about school is heard from a list of words, not learned, and the corpus does not label each message with it.
    private IEnumerable<(Example Example, string Fact, bool Answer)> Read => _read.SelectMany(each => each.Understood.Facts
        .Where(fact => !(_pack.Fact(fact.Key)!.AskedFirst && fact.Value))
        .Select(fact => (each.Example, fact.Key, fact.Value)));

    private static string Told(Guess guess) => $"{guess.Topic} {guess.Confidence}";

    private static bool IsSaid((Example Example, string Fact, bool Answer) read) =>
        read.Example.Facts.TryGetValue(read.Fact, out var answer) && answer == read.Answer;

    private static bool IsRight((Example Example, Understood Understood) each) =>
        each.Understood.Topics.Count > 0 && each.Understood.Topics[0].Topic == each.Example.Topic;

    private static double Share<T>(List<T> all, Func<T, bool> holds) => all.Count(holds) / (double)Math.Max(1, all.Count);
}
