using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Tells which facts a message says and which it doubts, by what was learned and by how the pack wants each fact heard. A fact that the
/// corpus never says is never heard.
/// </summary>
internal sealed class FactListener(Phrasebook book, Pack pack, Heads heads)
{
    // Fewer words than this never say something milder.
    private const int Short = 4;

    // A topic does not say a fact that its words seem to deny.
    private const float Denied = 0.2f;

    // From here a fact is held in doubt.
    private const float InDoubt = 0.12f;

    // Where the words hold a doubt somewhere, a fact that it may reach is not said.
    private const float Reached = 0.02f;

    private readonly IReadOnlyList<(Fact Fact, int Yes, int No, int Doubt)> _facts =
        [.. pack.Facts.Select(fact => (Fact: fact, Head: Array.IndexOf(heads.Facts, fact.Name)))
            .Where(known => known.Head >= 0)
            .Select(known => (known.Fact, heads.Yes + known.Head, heads.No + known.Head, heads.Doubt + known.Head))];

    // What says yes to the fact that is asked first: a trace of school.
    private readonly IReadOnlyList<Fact> _first = [.. pack.Facts.Where(fact => fact.AskedFirst)];
    private readonly PhraseSet _school = book.Phrases(file => file.School);

    private readonly Dictionary<Wording, PhraseSet> _wordings =
        Enum.GetValues<Wording>().ToDictionary(wording => wording, wording => book.Phrases(file => file.Of(wording)));

    /// <summary>The facts that are held in doubt.</summary>
    public IReadOnlyList<string> Doubted(float[] scores) =>
        [.. _facts.Where(known => IsDoubted(known.Yes, known.No, known.Doubt, scores)).Select(known => known.Fact.Name)];

    /// <param name="said">What was said.</param>
    /// <param name="topic">The topic that it is most likely about.</param>
    /// <param name="likely">How likely that is.</param>
    /// <param name="scores">What was learned, for this message.</param>
    public IReadOnlyDictionary<string, bool> Hear(Utterance said, Topic topic, double likely, float[] scores)
    {
        var doubts = book.Doubts.Holds(said);
        var heard = new Dictionary<string, bool>();
        foreach (var (fact, yes, no, doubt) in _facts)
        {
            if (!IsDoubted(yes, no, doubt, scores)
                && Answer(fact, Likelihood.Of(scores[yes]), Likelihood.Of(scores[no])) is { } answer
                && (!doubts || fact.Heard.DespiteDoubt || (answer != fact.MilderIfYes && Likelihood.Of(scores[doubt]) < Reached))
                && (answer != fact.MilderIfYes || MaySayMilder(fact.Heard, said, topic)))
            {
                heard.Add(fact.Name, answer);
            }
        }
        foreach (var (fact, yes, no, doubt) in _facts.Where(known =>
            topic.Implies.Has(known.Fact) && likely >= known.Fact.Heard.CarriedFrom))
        {
            if (Likelihood.Of(scores[no]) < Denied && !IsDoubted(yes, no, doubt, scores))
            {
                heard.TryAdd(fact.Name, true);
            }
        }
        // Words that deny it were heard already: then it is asked.
        foreach (var fact in _first.Where(fact => !heard.ContainsKey(fact.Name) && _school.Holds(said)))
        {
            heard.Add(fact.Name, true);
        }
        return heard;
    }

    /// <summary>What a few words say that go on from a question, and the facts of which they may say the milder thing.</summary>
    public (IReadOnlyDictionary<string, bool> Facts, IReadOnlyList<string> Milder) HearOn(Utterance said, Topic topic, float[] scores)
    {
        var heard = Hear(said, topic, 0, scores);
        var milder = _facts.Select(known => known.Fact).Where(fact => !fact.AskedFirst
            && (heard.TryGetValue(fact.Name, out var answer)
                ? answer == fact.MilderIfYes
                : fact.Heard.MilderWith is { } wording && Holds(wording, said)));
        return (heard, [.. milder.Select(fact => fact.Name).Union(Doubted(scores))]);
    }

    // What is said outright is not in doubt, however the sentence begins.
    private static bool IsDoubted(int yes, int no, int doubt, float[] scores) =>
        Likelihood.Of(scores[doubt]) is var likely && likely >= InDoubt
        && likely >= Likelihood.Of(scores[yes]) && likely >= Likelihood.Of(scores[no]);

    private static bool? Answer(Fact fact, float yes, float no)
    {
        var answer = yes >= no;
        var least = answer == fact.MilderIfYes ? fact.Heard.MilderFrom : fact.Heard.WorseFrom;
        return Math.Max(yes, no) >= least ? answer : null;
    }

    // What was learned weighs words; a small one that turns the sentence must never be outweighed towards the milder side.
    private bool MaySayMilder(Hearing heard, Utterance said, Topic topic) =>
        said.Tokens.Count >= Short
        && (heard.MilderIn.Count == 0 || heard.MilderIn.Contains(topic.Name))
        && (heard.MilderWith is not { } needed || Holds(needed, said))
        && (heard.MilderWithout is not { } ruledOut || !Holds(ruledOut, said));

    private bool Holds(Wording wording, Utterance said) => _wordings[wording].Holds(said);
}
