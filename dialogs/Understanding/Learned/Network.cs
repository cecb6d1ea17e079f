namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>The upper layer of a small neural network: from what messages have in common (hidden units) to the heads.</summary>
/// <param name="Weights">For each head a row, <see cref="Units"/> wide.</param>
/// <param name="Bias">For each head.</param>
/// <param name="UnitBias">For each unit.</param>
internal sealed record Network(float[] Weights, float[] Bias, float[] UnitBias)
{
    public const int Units = 64;

    /// <summary>How many networks there are, each from another start: what they agree on counts.</summary>
    public const int Members = 2;

    public static Network Empty(int heads) => new(new float[heads * Units], new float[heads], new float[Units]);

    /// <summary>The parts, in the order in which they are written.</summary>
    public IReadOnlyList<float[]> Parts => [Weights, Bias, UnitBias];

    /// <summary>Makes the sums of <paramref name="units"/> into what the units say.</summary>
    public void Squash(Span<float> units)
    {
        for (var unit = 0; unit < Units; unit++)
        {
            units[unit] = MathF.Tanh(units[unit] + UnitBias[unit]);
        }
    }

    /// <summary>Adds <paramref name="by"/> times the score of each head.</summary>
    public void AddScores(Span<float> scores, ReadOnlySpan<float> units, float by)
    {
        for (var head = 0; head < Bias.Length; head++)
        {
            scores[head] += by * (Bias[head] + Vectors.Dot(Weights.AsSpan(head * Units, Units), units));
        }
    }
}
