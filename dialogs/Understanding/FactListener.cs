using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Tells which facts a message says, by what was learned and by how the pack wants each fact heard; what stands in doubt is not said.
/// A fact that the corpus never says is never heard.
/// </summary>
internal sealed class FactListener(Phrasebook book, Pack pack, Heads heads)
{
    // Fewer words than this never say something milder.
    private const int Short = 4;

    // A topic does not say a fact that its words seem to deny.
    private const float Denied = 0.2f;

    private readonly IReadOnlyList<(Fact Fact, int Yes, int No)> _facts =
        [.. pack.Facts.Select(fact => (Fact: fact, Head: Array.IndexOf(heads.Facts, fact.Name)))
            .Where(known => known.Head >= 0)
            .Select(known => (known.Fact, heads.Yes + known.Head, heads.No + known.Head))];

    // What says yes to the fact that is asked first: a trace of school.
    private readonly IReadOnlyList<Fact> _first = [.. pack.Facts.Where(fact => fact.AskedFirst)];
    private readonly IReadOnlyList<Phrase> _school = book.Phrases(file => file.School);

    private readonly Dictionary<Wording, IReadOnlyList<Phrase>> _wordings =
        Enum.GetValues<Wording>().ToDictionary(wording => wording, wording => book.Phrases(file => file.Of(wording)));

    /// <param name="said">What was said.</param>
    /// <param name="topic">The topic that it is most likely about.</param>
    /// <param name="likely">How likely that is.</param>
    /// <param name="scores">What was learned, for this message.</param>
    public IReadOnlyDictionary<string, bool> Hear(Utterance said, Topic topic, double likely, float[] scores)
    {
        var doubted = book.Doubts.Any(doubt => doubt.Holds(said));
        var heard = new Dictionary<string, bool>();
        foreach (var (fact, yes, no) in _facts.Where(known => !doubted || known.Fact.Heard.DespiteDoubt))
        {
            if (Answer(fact, Likelihood.Of(scores[yes]), Likelihood.Of(scores[no])) is { } answer
                && (answer != fact.MilderIfYes || MaySayMilder(fact.Heard, said, topic)))
            {
                heard.Add(fact.Name, answer);
            }
        }
        foreach (var (fact, _, no) in _facts.Where(known => topic.Implies.Has(known.Fact) && likely >= known.Fact.Heard.CarriedFrom))
        {
            if (Likelihood.Of(scores[no]) < Denied)
            {
                heard.TryAdd(fact.Name, true);
            }
        }
        // Words that deny it were heard already: then it is asked.
        foreach (var fact in _first.Where(fact => !heard.ContainsKey(fact.Name) && _school.Any(phrase => phrase.Holds(said))))
        {
            heard.Add(fact.Name, true);
        }
        return heard;
    }

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

    private bool Holds(Wording wording, Utterance said) => _wordings[wording].Any(phrase => phrase.Holds(said));
}
