namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>The upper layer of a small neural network: from what messages have in common (hidden units) to the heads.</summary>
/// <param name="Weights">For each head a row, as wide as there are units.</param>
/// <param name="Bias">For each head.</param>
/// <param name="UnitBias">For each unit.</param>
internal sealed record Network(float[] Weights, float[] Bias, float[] UnitBias)
{
    /// <param name="units">How many hidden units it has, a multiple of eight so that a row fills whole vectors.</param>
    /// <param name="heads">How many scores it gives.</param>
    public static Network Empty(int units, int heads) => new(new float[heads * units], new float[heads], new float[units]);

    public static Network Read(LearnedReader from, int units, int heads) =>
        new(from.Values<float>(heads * units), from.Values<float>(heads), from.Values<float>(units));

    public int Units => UnitBias.Length;

    /// <summary>The parts, in the order in which they are written.</summary>
    public IReadOnlyList<float[]> Parts => [Weights, Bias, UnitBias];

    /// <summary>Makes the sums of <paramref name="units"/> into what the units say.</summary>
    public void Squash(Span<float> units)
    {
        for (var unit = 0; unit < units.Length; unit++)
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
