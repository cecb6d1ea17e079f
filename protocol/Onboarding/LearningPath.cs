namespace Sevenwolden.Protocols.Onboarding;

/// <summary>What a new colleague is led through: short parts, each with its articles and a case or two from practice.</summary>
public sealed record LearningPath(IReadOnlyList<PathModule> Modules)
{
    public static readonly LearningPath Empty = new([]);

    /// <summary>What whoever signed is asked some time later.</summary>
    public IReadOnlyList<LaterCase> Later { get; init; } = [];

    public PathModule? Module(string id) => Modules.FirstOrDefault(module => module.Id == id);
}
