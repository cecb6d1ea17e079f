using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>How far scores are from what a message really says.</summary>
internal sealed class Errors
{
    // Between counting each message alike (0) and each topic alike (1).
    private const float Balance = 0.5f;

    private readonly Dictionary<string, float> _topicWeights;

    public Errors(IReadOnlyCollection<Example> examples) => _topicWeights = examples.CountBy(example => example.Topic)
        .ToDictionary(topic => topic.Key, topic => MathF.Pow((float)examples.Count / (Heads.Topics.Length * topic.Value), Balance));

    /// <summary>Turns the scores of the heads into the error of each.</summary>
    public void Of(float[] scores, Example example)
    {
        Softmax(scores.AsSpan(0, Heads.Topics.Length), Array.IndexOf(Heads.Topics, example.Topic), _topicWeights[example.Topic]);
        for (var fact = 0; fact < Heads.Facts.Length; fact++)
        {
            var said = example.Facts.TryGetValue(Heads.Facts[fact], out var value) ? value : (bool?)null;
            scores[Heads.Yes + fact] = Heads.Chance(scores[Heads.Yes + fact]) - (said == true ? 1 : 0);
            scores[Heads.No + fact] = Heads.Chance(scores[Heads.No + fact]) - (said == false ? 1 : 0);
        }
        Softmax(scores.AsSpan(Heads.Actor, Heads.Actors.Length), Array.IndexOf(Heads.Actors, example.Actor ?? "employee"), 1);
        for (var article = 0; article < Heads.Articles.Length; article++)
        {
            ref var score = ref scores[Heads.Article + article];
            score = example.Topic == "article_lookup" && example.Articles.Count > 0 ? Heads.Chance(score) - (example.Articles.Contains(Heads.Articles[article]) ? 1 : 0) : 0;
        }
        scores[Heads.English] = Heads.Chance(scores[Heads.English]) - (example.Language == "en" ? 1 : 0);
        scores.AsSpan(Heads.English + 1).Clear();
    }

    private static void Softmax(Span<float> scores, int right, float weight)
    {
        Heads.Share(scores);
        scores[right] -= 1;
        foreach (ref var score in scores)
        {
            score *= weight;
        }
    }
}
