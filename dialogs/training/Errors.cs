using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>How far scores are from what a message really says. What nobody looked for in a message has no error there.</summary>
internal sealed class Errors
{
    // Between counting each message alike (0) and each topic alike (1).
    private const float Balance = 0.5f;

    private readonly Heads _heads;
    private readonly Pack _pack;
    private readonly HashSet<string> _toldApart;
    private readonly HashSet<string> _urgent;
    private readonly Dictionary<string, float> _topicWeights;

    public Errors(Heads heads, Pack pack, IReadOnlyCollection<Example> examples)
    {
        (_heads, _pack) = (heads, pack);
        _urgent = [.. pack.Topics.SelectMany(topic => pack.Members(topic.UrgentWith)).Select(fact => fact.Name)];
        _toldApart = [.. pack.Facts.Where(fact => fact.AskedFirst).Select(fact => fact.Name)];
        var messages = examples.Where(example => !example.IsAnswer).ToList();
        _topicWeights = messages.CountBy(message => message.Topic).ToDictionary(
            topic => topic.Key, topic => MathF.Pow((float)messages.Count / (heads.Topics.Length * topic.Value), Balance));
    }

    /// <summary>Turns the scores of the heads into the error of each.</summary>
    public void Of(Span<float> scores, Example example)
    {
        if (example.IsAnswer)
        {
            Danger(scores, example, looked: true);
            scores[.._heads.Kind].Clear();
            scores[_heads.Silence..].Clear();
            return;
        }
        Softmax(scores[.._heads.Topics.Length], Array.IndexOf(_heads.Topics, example.Topic), _topicWeights[example.Topic]);
        Facts(scores, example);
        Actor(scores[_heads.Actor..(_heads.Nobody + 1)], example);
        Each(
            scores[_heads.Article..],
            _heads.Articles,
            example.Articles,
            counts: example.Topic == Topics.ArticleLookup && example.Articles.Count > 0);
        Danger(scores, example, looked: example.Whole || example.Kinds.Count > 0 || IsHarmless(example));
        Each(scores[_heads.Silence..], _heads.Silences, example.Silences, example.Whole || example.Silences.Count > 0);
        Each(scores[_heads.Done..], example.Whole, example.Done);
        Each(scores[_heads.English..], true, example.Language == "en");
        scores[(_heads.English + 1)..].Clear();
    }

    private void Danger(Span<float> scores, Example example, bool looked)
    {
        Each(scores[_heads.Kind..], _heads.Kinds, example.Kinds, looked);
        Each(scores[_heads.Grave..], looked, example.Kinds.Count > 0);
    }

    /// <summary>
    /// In a message of a topic that is never urgent, and without what is, there is no danger, though nobody looked for it.
    /// </summary>
    private bool IsHarmless(Example example) =>
        _pack.Topic(example.Topic)?.MayBeUrgent != true && !example.Facts.Keys.Any(_urgent.Contains);

    private void Facts(Span<float> scores, Example example)
    {
        for (var fact = 0; fact < _heads.Facts.Length; fact++)
        {
            var name = _heads.Facts[fact];
            var said = example.Facts.TryGetValue(name, out var value) ? value : (bool?)null;
            // Whether a message is about school is nearly never labelled where it is plain: what has no label teaches nothing of it.
            // A cry for help has the facts of its kind as labels, whether or not its words say them.
            var counts = _toldApart.Contains(name) ? said is not null : example.Kinds.Count == 0;
            Each(scores[(_heads.Yes + fact)..], counts, said == true);
            Each(scores[(_heads.No + fact)..], counts, said == false);
            Each(scores[(_heads.Doubt + fact)..], counts && example.Whole, example.Doubted.Contains(name));
        }
    }

    private void Actor(Span<float> scores, Example example) => Softmax(
        scores,
        example.ByNobody ? _heads.Actors.Length : Array.IndexOf(_heads.Actors, example.Actor ?? Role.Employee),
        1);

    private static void Each(Span<float> scores, string[] names, IReadOnlyList<string> said, bool counts)
    {
        for (var i = 0; i < names.Length; i++)
        {
            Each(scores[i..], counts, said.Contains(names[i]));
        }
    }

    private static void Each(Span<float> scores, bool counts, bool holds) =>
        scores[0] = counts ? Likelihood.Of(scores[0]) - (holds ? 1 : 0) : 0;

    private static void Softmax(Span<float> scores, int right, float weight)
    {
        Likelihood.Share(scores);
        scores[right] -= 1;
        foreach (ref var score in scores)
        {
            score *= weight;
        }
    }
}
