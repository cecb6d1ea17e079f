using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>How far scores are from what a message really says.</summary>
internal sealed class Errors
{
    // Between counting each message alike (0) and each topic alike (1).
    private const float Balance = 0.5f;

    private readonly Heads _heads;
    private readonly Dictionary<string, float> _topicWeights;

    public Errors(Heads heads, IReadOnlyCollection<Example> examples)
    {
        _heads = heads;
        _topicWeights = examples.CountBy(example => example.Topic).ToDictionary(
            topic => topic.Key, topic => MathF.Pow((float)examples.Count / (heads.Topics.Length * topic.Value), Balance));
    }

    /// <summary>Turns the scores of the heads into the error of each.</summary>
    public void Of(float[] scores, Example example)
    {
        var topics = scores.AsSpan(0, _heads.Topics.Length);
        Softmax(topics, Array.IndexOf(_heads.Topics, example.Topic), _topicWeights[example.Topic]);
        for (var fact = 0; fact < _heads.Facts.Length; fact++)
        {
            var said = example.Facts.TryGetValue(_heads.Facts[fact], out var value) ? value : (bool?)null;
            scores[_heads.Yes + fact] = Likelihood.Of(scores[_heads.Yes + fact]) - (said == true ? 1 : 0);
            scores[_heads.No + fact] = Likelihood.Of(scores[_heads.No + fact]) - (said == false ? 1 : 0);
        }
        var actors = scores.AsSpan(_heads.Actor, _heads.Actors.Length);
        Softmax(actors, Array.IndexOf(_heads.Actors, example.Actor ?? Role.Employee), 1);
        var asksArticles = example.Topic == Topics.ArticleLookup && example.Articles.Count > 0;
        for (var article = 0; article < _heads.Articles.Length; article++)
        {
            ref var score = ref scores[_heads.Article + article];
            score = asksArticles ? Likelihood.Of(score) - (example.Articles.Contains(_heads.Articles[article]) ? 1 : 0) : 0;
        }
        scores[_heads.English] = Likelihood.Of(scores[_heads.English]) - (example.Language == "en" ? 1 : 0);
        scores.AsSpan(_heads.English + 1).Clear();
    }

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
