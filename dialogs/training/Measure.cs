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
    public double FactRecall =>
        Read.Count(IsSaid) / (double)Math.Max(1, _read.Sum(each => each.Example.Facts.Keys.Count(IsLabelled)));

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

    /// <summary>Of the messages with danger in them, the share in which it is heard.</summary>
    public double GraveRecall => Share(Grave, each => each.Understood.Grave is not null);

    /// <summary>The same, by kind; also how often it is heard as that kind.</summary>
    public IEnumerable<string> GraveByKind => Grave.GroupBy(each => each.Example.Kinds[0]).OrderBy(kind => kind.Key)
        .Select(kind => FormattableString.Invariant(
            $"  {kind.Key}: {Share([.. kind], each => each.Understood.Grave is not null):P1} of {kind.Count()}, as itself ")
            + FormattableString.Invariant($"{Share([.. kind], IsOfKind):P1}"));

    /// <summary>Of the messages without, the share in which it is heard all the same.</summary>
    public double FalseAlarms => Share(Harmless, each => each.Understood.Grave is not null);

    /// <summary>Of the facts in doubt, the share that is not taken as said.</summary>
    public double DoubtKept => Share(InDoubt, each => !each.Read.Understood.Facts.ContainsKey(each.Fact));

    /// <summary>Of the facts in doubt, the share that is heard as doubted.</summary>
    public double DoubtHeard => Share(InDoubt, each => each.Read.Understood.Doubted.Contains(each.Fact));

    /// <summary>Of the messages that hold no doubt, the share in which one is heard.</summary>
    public double DoubtInvented => Share(
        [.. _read.Where(each => each.Example.Whole && each.Example.Doubted.Count == 0)], each => each.Understood.Doubted.Count > 0);

    /// <summary>Of the messages about what the text does not name, the share in which that subject is heard.</summary>
    public double SilencesHeard => Share(OnSilence, IsHeard);

    /// <summary>Of the messages about something that it does name, the share in which a silence is heard.</summary>
    public double SilencesInvented => Share(
        [.. _read.Where(each => each.Example.Whole && each.Example.Silences.Count == 0)], each => each.Understood.Silences.Count > 0);

    /// <summary>Of the private messages, the share in which no trace of school is heard.</summary>
    public double PrivateKept => Share(About(school: false), each => !each.Understood.Facts.GetValueOrDefault("school_related"));

    /// <summary>Of the messages that touch school, the share in which that is heard.</summary>
    public double SchoolHeard => Share(About(school: true), each => each.Understood.Facts.GetValueOrDefault("school_related"));

    /// <summary>Of the messages in which nobody is named who does it, the share in which nobody is heard.</summary>
    public double NobodyHeard => Share([.. _read.Where(each => each.Example.ByNobody)], each => each.Understood.Actor is null);

    /// <summary>Of those in which somebody is, the share in which that one is heard.</summary>
    public double ActorHeard => Share(
        [.. _read.Where(each => each.Example is { Whole: true, ByNobody: false } && _pack.Topic(each.Example.Topic) is not null)],
        each => each.Understood.Actor == (each.Example.Actor ?? Role.Employee));

    public IEnumerable<string> WrongBeside =>
    [
        .. Grave.Where(each => each.Understood.Grave is null).Select(each => $"missed {each.Example.Kinds[0]}: {each.Example.Text}"),
        .. Harmless.Where(each => each.Understood.Grave is not null)
            .Select(each => $"false alarm {each.Understood.Grave!.Kind} {each.Understood.Grave.Confidence}: {each.Example.Text}"),
        .. InDoubt.Where(each => each.Read.Understood.Facts.ContainsKey(each.Fact))
            .Select(each => $"not doubted {each.Fact}: {each.Read.Example.Text}"),
        .. OnSilence.Where(each => !IsHeard(each))
            .Select(each => $"{each.Example.Silences[0]} read as [{string.Join(' ', each.Understood.Silences)}]: {each.Example.Text}"),
        .. _read.Where(each => each.Example.Whole && each.Example.Silences.Count == 0 && each.Understood.Silences.Count > 0)
            .Select(each => $"no silence, read as {string.Join(' ', each.Understood.Silences)}: {each.Example.Text}"),
        .. About(school: false).Where(each => each.Understood.Facts.GetValueOrDefault("school_related"))
            .Select(each => $"private, read as school: {each.Example.Text}"),
        .. About(school: true).Where(each => !each.Understood.Facts.GetValueOrDefault("school_related"))
            .Select(each => $"school, read as private: {each.Example.Text}"),
    ];

    public string Table() => FormattableString.Invariant($"""
        messages {Messages}
        topics right {Topics:P1}
        sure {Sure:P1}, right where sure {RightWhereSure:P1}
        facts: precision {FactPrecision:P1}, recall {FactRecall:P1}, milder and wrong {MilderWrong.Count()}
        articles {Articles:P1} of {LookUps.Count}
        danger heard {GraveRecall:P1} of {Grave.Count}, false alarms {FalseAlarms:P2} of {Harmless.Count}
        {string.Join('\n', GraveByKind)}
        doubt: not taken as said {DoubtKept:P1}, heard {DoubtHeard:P1} of {InDoubt.Count}, invented {DoubtInvented:P1}
        silences heard {SilencesHeard:P1} of {OnSilence.Count}, invented {SilencesInvented:P1}
        private kept {PrivateKept:P1} of {About(school: false).Count}, school heard {SchoolHeard:P1} of {About(school: true).Count}
        nobody heard {NobodyHeard:P1}, somebody {ActorHeard:P1}
        """);

    private List<(Example Example, Understood Understood)> Grave => [.. _read.Where(each => each.Example.Kinds.Count > 0)];

    private List<(Example Example, Understood Understood)> Harmless =>
        [.. _read.Where(each => each.Example.Whole && each.Example.Kinds.Count == 0)];

    private List<((Example Example, Understood Understood) Read, string Fact)> InDoubt =>
        [.. _read.SelectMany(each => each.Example.Doubted.Select(fact => (each, fact)))];

    private List<(Example Example, Understood Understood)> OnSilence => [.. _read.Where(each => each.Example.Silences.Count > 0)];

    private List<(Example Example, Understood Understood)> About(bool school) =>
        [.. _read.Where(each => each.Example.Facts.TryGetValue("school_related", out var related) && related == school)];

    private static bool IsOfKind((Example Example, Understood Understood) each) =>
        each.Understood.Grave is { } grave && each.Example.Kinds.Contains(grave.Kind);

    private static bool IsHeard((Example Example, Understood Understood) each) =>
        each.Understood.Silences.Intersect(each.Example.Silences).Any();

    private List<(Example Example, Understood Understood)> LookUps => [.. _read.Where(each => each.Example.Articles.Count > 0)];

    private IEnumerable<(Example Example, string Fact, bool Answer)> Read =>
        _read.SelectMany(each => each.Understood.Facts.Where(fact => IsLabelled(fact.Key) && !IsImplied(each.Example, fact))
            .Select(fact => (each.Example, fact.Key, fact.Value)));

    /// <summary>What the topic brings along need not stand among the labels.</summary>
    private bool IsImplied(Example example, KeyValuePair<string, bool> fact) =>
        fact.Value && !example.Facts.ContainsKey(fact.Key)
        && _pack.Topic(example.Topic) is { } topic && topic.Implies.Has(_pack.Fact(fact.Key)!);

    /// <summary>Whether a message is about school is labelled only where it is asked: it has figures of its own.</summary>
    private bool IsLabelled(string fact) => _pack.Fact(fact) is { AskedFirst: false };

    private static string Told(Guess guess) => $"{guess.Topic} {guess.Confidence}";

    private static bool IsSaid((Example Example, string Fact, bool Answer) read) =>
        read.Example.Facts.TryGetValue(read.Fact, out var answer) && answer == read.Answer;

    private static bool IsRight((Example Example, Understood Understood) each) =>
        each.Understood.Topics.Count > 0 && each.Understood.Topics[0].Topic == each.Example.Topic;

    private static double Share<T>(List<T> all, Func<T, bool> holds) => all.Count(holds) / (double)Math.Max(1, all.Count);
}
