namespace Sevenwolden.Protocols;

/// <summary>
/// How a fact is heard in what people type. Likelihoods run from 0 to 1; what stands here holds for a fact that says nothing of it.
/// </summary>
public sealed record Hearing
{
    /// <summary>The likelihood from which the worse answer is heard.</summary>
    public double WorseFrom { get; init; } = 0.5;

    /// <summary>The likelihood from which the milder answer is heard: hardly any error is allowed there.</summary>
    public double MilderFrom { get; init; } = 0.85;

    /// <summary>The topics in which a milder answer counts; none named means all.</summary>
    public IReadOnlyList<string> MilderIn { get; init; } = [];

    /// <summary>A milder answer counts only where one of these words stands.</summary>
    public Wording? MilderWith { get; init; }

    /// <summary>A milder answer does not count where one of these words stands.</summary>
    public Wording? MilderWithout { get; init; }

    /// <summary>Naming it is enough, also in a message that doubts.</summary>
    public bool DespiteDoubt { get; init; }

    /// <summary>The likelihood from which a topic that implies this fact says it; null where a topic alone says nothing.</summary>
    public double? CarriedFrom { get; init; }
}
