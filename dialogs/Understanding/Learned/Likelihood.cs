namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>Scores as likelihoods from 0 to 1.</summary>
internal static class Likelihood
{
    public static float Of(float score) => 1 / (1 + MathF.Exp(-score));

    /// <summary>Scores into shares that add up to one.</summary>
    public static void Share(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }
}
